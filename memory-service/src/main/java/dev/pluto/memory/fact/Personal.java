package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.VerbGroup.Tense;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.List;
import java.util.Set;

/** Tells what belongs to a person's life from talk about films and the weather. */
final class Personal {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int MOST_NEEDED = 5;
    private static final Set<String> NEEDING = Set.of("take", "need", "use");

    private Personal() {}

    /**
     * Whether it is about the person, somebody or something of theirs; of other things only where they lie, what their number
     * or name is and when they are due.
     */
    static boolean is(Clause clause, NounPhrase subject) {
        boolean pronoun = clause.pronoun().equals("it") || clause.pronoun().equals("they");
        if (!subject.isAnimate() && pronoun) {
            return LEXICON.in("thing-verb", clause.lemma()) && !isVague(clause.rest());
        }
        if (subject.told().equals("there")) {
            return clause.words().stream().anyMatch(word -> word.is("my") || word.is("our"));
        }
        if (subject.isMe() || !clause.isSubjectGiven() || !clause.pronoun().isEmpty()) {
            return true;
        }
        boolean own = clause.words().stream()
                .anyMatch(word -> LEXICON.in("first", word.text()) || LEXICON.in("own", word.text()));
        boolean somebody = subject.steps().stream()
                        .anyMatch(step -> LEXICON.kin(step.head()).isPresent())
                || !subject.steps().get(0).head().equals("me");
        if (own || somebody || !subject.names().isEmpty() || isNamed(subject)) {
            return true;
        }
        return !LEXICON.in("pointing", clause.words().get(0).text()) && (isEvent(clause) || isState(clause));
    }

    /** "The Okell bride", whom somebody works for. */
    private static boolean isNamed(NounPhrase subject) {
        List<String> told = Spaces.split(subject.told());
        return subject.isAnimate()
                && told.size() > 2
                && told.subList(1, told.size()).stream().anyMatch(word -> Character.isUpperCase(word.codePointAt(0)));
    }

    private static boolean isVague(List<Word> rest) {
        return !rest.isEmpty() && LEXICON.in("vaguely", rest.get(0).text());
    }

    /** "the boiler was serviced in march", "the lift doesn't work". */
    private static boolean isEvent(Clause clause) {
        if (clause.lemma().equals("be")) {
            List<Word> rest = clause.rest();
            return clause.tense() == Tense.PAST
                    && !rest.isEmpty()
                    && rest.get(0).hasDigit(); // "the deposit was 300"
        }
        boolean done = clause.tense() == Tense.PAST && clause.said().has("was") && When.hasTime(clause.rest());
        boolean fails = clause.words().get(0).is("the") && clause.isNegated() && clause.tense() == Tense.PRESENT;
        boolean billed = clause.lemma().equals("come")
                && clause.tense() == Tense.PAST
                && Runs.indexOf(clause.rest(), "to") == 0
                && clause.rest().stream().anyMatch(Word::hasDigit); // "the garage bill came to 300"
        return done || fails || billed;
    }

    private static boolean isState(Clause clause) {
        List<Word> rest = clause.rest();
        boolean be = clause.lemma().equals("be");
        boolean placed = rest.size() > 1 && LEXICON.in("place", rest.get(0).text());
        boolean passive = clause.said().has("is")
                || clause.said().has("are")
                || clause.said().has("'s");
        boolean needs = NEEDING.contains(clause.lemma()) && !rest.isEmpty() && rest.size() <= MOST_NEEDED;
        boolean plain = needs
                || be && !rest.isEmpty() && (placed || isThing(rest))
                || placed && (passive || LEXICON.in("thing-verb", clause.lemma()));
        boolean arranged = passive
                && !be
                && rest.size() > 1
                && LEXICON.in("preposition", rest.get(0).text())
                && rest.stream().anyMatch(Word::capital);
        boolean told = arranged
                || clause.words().stream().anyMatch(Word::hasDigit)
                || clause.has("called")
                || clause.has("named");
        boolean timed = When.hasTime(rest) && !(be && isMood(rest));
        return clause.tense() == Tense.PRESENT && (plain || told || timed);
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
                && !LEXICON.in("counted-day", rest.get(0).text())
                && !rest.get(0).is("due")
                && !rest.get(0).is("open")
                && !rest.get(0).is("ready")
                && !rest.get(0).is("up");
    }
}
