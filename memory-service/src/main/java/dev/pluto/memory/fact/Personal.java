package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** Tells what belongs to a person's life from talk about films and the weather. */
final class Personal {

    private static final Lexicon LEXICON = Lexicon.english();

    private Personal() {}

    /**
     * Whether it is about the person, somebody or something of theirs; of other things only where they lie, what their number
     * or name is and when they are due.
     */
    static boolean is(Clause clause, NounPhrase subject) {
        boolean thing = !subject.isAnimate();
        if (thing && (clause.pronoun().equals("it") || clause.pronoun().equals("they"))) {
            boolean nearly = clause.rest().stream()
                    .limit(1)
                    .anyMatch(word -> word.is("nearly") || word.is("almost") || word.is("always"));
            return LEXICON.in("thing-verb", clause.lemma()) && !nearly;
        }
        if (subject.isMe() || !clause.isSubjectGiven() || !clause.pronoun().isEmpty()) {
            return true;
        }
        boolean points = List.of("that", "this", "these", "those")
                .contains(clause.words().get(0).text());
        boolean own = clause.words().stream()
                .anyMatch(word -> LEXICON.in("first", word.text()) || word.is("my") || word.is("our"));
        boolean somebody = subject.steps().stream()
                        .anyMatch(step -> LEXICON.kin(step.head()).isPresent())
                || !subject.steps().get(0).head().equals("me");
        if (own || somebody || !subject.names().isEmpty()) {
            return true;
        }
        if (points) {
            return false;
        }
        List<Word> rest = clause.rest();
        boolean the = clause.words().get(0).is("the");
        boolean happened = clause.tense() == Tense.PAST
                && clause.verb().has("was")
                && !clause.lemma().equals("be")
                && When.hasTime(rest);
        if (happened
                || the
                        && clause.isNegated()
                        && clause.tense() == Tense.PRESENT
                        && !clause.lemma().equals("be")) {
            return true;
        }
        boolean plain = clause.lemma().equals("be")
                && !rest.isEmpty()
                && (LEXICON.in("place", rest.get(0).text()) && rest.size() > 1 || isThing(rest));
        boolean told = clause.words().stream().anyMatch(Word::hasDigit)
                || clause.has("called")
                || clause.has("named")
                || When.hasTime(rest) && LEXICON.in("dated", clause.lemma());
        return clause.tense() == Tense.PRESENT
                && (plain || told || When.hasTime(rest) && !(clause.lemma().equals("be") && isMood(rest)));
    }

    private static boolean isThing(List<Word> rest) {
        Word first = rest.get(0);
        boolean called = rest.stream().anyMatch(Word::capital);
        return (rest.size() <= 4 || called)
                && !LEXICON.isAdjective(first.text())
                && !LEXICON.in("adverb", first.text())
                && !first.text().endsWith("ing")
                && !LEXICON.in("not", first.text());
    }

    private static boolean isMood(List<Word> rest) {
        return LEXICON.isAdjective(rest.get(0).text())
                && !rest.get(0).is("due")
                && !rest.get(0).is("open")
                && !rest.get(0).is("up");
    }
}
