package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;

/** Reads that what was told last is given up, where a word only points at it: "packed it in", "don't do that any more". */
final class GivenUp {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final Set<String> POINTING = Set.of("it", "that", "this", "them");
    private static final Set<String> PERFECT = Set.of("have", "has", "'ve", "'s");

    private GivenUp() {}

    /** @return whether nothing else is told by it */
    static boolean isRead(Clause clause, List<Notice> notices) {
        List<Word> words = clause.words(); // as they were said, where "it" is not yet what it stands for
        List<Word> behind =
                clause.verb() == null ? List.of() : words.subList(clause.said().to(), words.size());
        List<Word> rest = Cues.withoutTail(Since.without(behind));
        boolean points = !rest.isEmpty() && POINTING.contains(rest.get(0).text());
        boolean over = points && (isStopped(clause, rest) || isUndone(clause, rest));
        if (!over || clause.isHypothetical() || clause.said().isDoubted()) {
            return false;
        }
        NounPhrase subject = clause.subject();
        notices.add(new Notice.Ended(Notice.LAST, false, subject == null ? null : Statements.owner(subject)));
        return true;
    }

    /** "packed it in", "knocked that on the head", "cancelled it". */
    private static boolean isStopped(Clause clause, List<Word> rest) {
        boolean done = clause.tense() == Tense.PAST || PERFECT.stream().anyMatch(clause.said()::has);
        StringBuilder said = new StringBuilder(clause.lemma());
        rest.stream().skip(1).forEach(word -> said.append('-').append(word.text()));
        return done && !clause.isNegated() && LEXICON.in("giving-it-up", said.toString());
    }

    /** "don't do that anymore". */
    private static boolean isUndone(Clause clause, List<Word> rest) {
        return clause.isNegated()
                && clause.lemma().equals("do")
                && clause.tense() == Tense.PRESENT
                && (rest.size() == 1 || rest.get(1).is("any"))
                && Cues.isChange(clause.piece());
    }
}
