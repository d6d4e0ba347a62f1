package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Word;
import java.util.List;
import java.util.Set;

/** Another hour or day that somebody else told the person: "coach says half 6 instead". */
final class Relayed {

    private static final Set<String> SAYING = Set.of("say", "reckon", "suggest", "want");
    private static final int MOST_WORDS = 5;

    private Relayed() {}

    /** @param corrects whether what was told before is being put right, by a number that stands somewhere: "the sign says 4.2" */
    static boolean is(Clause clause, boolean corrects) {
        List<Word> rest = clause.rest();
        boolean told = SAYING.contains(clause.lemma())
                && clause.subject() != null
                && !clause.subject().isMe()
                && !clause.isNegated()
                && !rest.isEmpty()
                && rest.size() <= MOST_WORDS;
        boolean read = corrects && clause.lemma().equals("say") && rest.get(0).hasDigit();
        return told && read
                || told
                        && (Runs.last(rest).is("instead") || Runs.last(rest).is("now"))
                        && Timed.isOnly(rest.subList(0, rest.size() - 1));
    }
}
