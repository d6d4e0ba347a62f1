package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads that the person has another one of what is numbered: "they've given me a new locker, 31", "I've got a new desk, 9A". */
final class NewNumber {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> GIVING = Set.of("give", "get", "have", "issue", "assign", "allocate", "send");
    private static final int MOST_NOUN = 2;
    private static final int MOST_VALUE = 2;

    private NewNumber() {}

    /** @return whether nothing else is told by it, but where no other one was told of before */
    static boolean isRead(Clause clause, List<Notice> notices, Statements statements, Statements.Source source) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        int now = Runs.indexOf(rest, "new");
        int from = now + 1;
        int end = Math.max(from, Runs.indexOf(rest, ","));
        List<Word> noun = now > 0 ? rest.subList(from, end) : List.of();
        List<Word> value = now > 0 && end < rest.size() ? rest.subList(end + 1, rest.size()) : List.of();
        boolean given = GIVING.contains(clause.lemma())
                && clause.tense() != Tense.FUTURE
                && !clause.isNegated()
                && !clause.isHypothetical()
                && !clause.said().isDoubted();
        boolean mine = now == 1 || now == 2 && LEXICON.in("first", rest.get(0).text());
        boolean numbered = !noun.isEmpty()
                && noun.size() <= MOST_NOUN
                && !value.isEmpty()
                && value.size() <= MOST_VALUE
                && Runs.last(value).hasDigit();
        if (!given || !mine || !numbered) {
            return false;
        }
        List<Fact> otherwise = statements.of(clause, source);
        Set<String> topic = Terms.of(noun);
        notices.add(new Notice.Corrected(topic, "", Retelling.of(value), false, otherwise));
        return true;
    }
}
