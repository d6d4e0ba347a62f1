package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads that nothing is owed any more: "I paid Pete back", "Kev's paid me back". */
final class Repaid {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final String OWE = "owe";

    private Repaid() {}

    /** @return whether nothing else is told by it */
    static boolean isRead(Clause clause, List<Notice> notices) {
        List<Word> rest = Cues.withoutTail(clause.rest());
        int back = Runs.indexOf(rest, "back");
        boolean done = clause.tense() != Tense.FUTURE
                && !clause.isNegated()
                && !clause.said().isDoubted();
        boolean past = clause.tense() == Tense.PAST
                || clause.said().has("have")
                || clause.said().has("has")
                || clause.said().has("'s");
        boolean paid =
                clause.lemma().equals("pay") && back > 0 || clause.lemma().equals("repay") && !rest.isEmpty();
        NounPhrase subject = clause.subject();
        if (!paid || !past || !done || subject == null) {
            return false;
        }
        Set<String> topic = new HashSet<>(Set.of(OWE));
        boolean me = LEXICON.in("first", rest.get(0).text());
        List<Word> whom = rest.subList(0, back > 0 ? back : 1);
        if (!me && Terms.of(whom).isEmpty()) {
            return false;
        }
        topic.addAll(me ? Terms.of(subject.last()) : Terms.of(whom));
        notices.add(new Notice.Ended(topic, false));
        return true;
    }
}
