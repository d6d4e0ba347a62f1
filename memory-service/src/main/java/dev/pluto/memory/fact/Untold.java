package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was never told of somebody or something that is known: the plate of a car, the number of an aunt. */
final class Untold {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LEAST_DIGITS = 3;
    private static final Set<String> NAMING = Set.of("name", "call");

    private Untold() {}

    /** Whether a number, a code or a colour is asked for and the fact has none: how she is called is no answer to it. */
    static boolean is(Asked asked, Fact fact) {
        return isOfNoSuchNumber(asked, fact)
                || Stream.concat(asked.terms().stream(), asked.kind().stream()).anyMatch(term -> lacks(fact, term));
    }

    /** Whether it tells of another number than the one that is asked for, or of none that can be dialled. */
    static boolean isOfNoSuchNumber(Asked asked, Fact fact) {
        return isOfNoPhone(asked, fact) || Otherness.isOtherNumber(asked, fact);
    }

    /** "At number 6" is no phone number. */
    private static boolean isOfNoPhone(Asked asked, Fact fact) {
        boolean dialled = asked.terms().contains("number")
                && asked.terms().stream()
                        .anyMatch(term ->
                                !term.equals("number") && LEXICON.concepts(term).contains("phone"));
        long digits = fact.telling().said().chars().filter(Character::isDigit).count();
        return dialled && digits < LEAST_DIGITS && !fact.attribute().startsWith("number");
    }

    /** Whether it says nothing of what is asked for: no name where that is asked, nobody where it is asked who. */
    static boolean isOfNoAnswer(Asked asked, Fact fact) {
        return isOfNoName(asked, fact) || isOfNobody(asked, fact) || isOfNoValue(asked, fact);
    }

    /** "My bus has changed" does not say to what. */
    private static boolean isOfNoValue(Asked asked, Fact fact) {
        return asked.wanted() == Asked.Wanted.WHAT
                && fact.values().isEmpty()
                && LEXICON.in("changing", fact.telling().lemma());
    }

    /** Whether it is asked what somebody called something or somebody, and the fact tells no name of it: a birth is told without one. */
    private static boolean isOfNoName(Asked asked, Fact fact) {
        boolean naming = (asked.verb().equals("name") || asked.verb().equals("call"))
                && asked.wanted() == Asked.Wanted.WHAT
                && asked.isPast()
                && asked.terms().size() > 1;
        boolean ofAnother = fact.attribute().equals(Fact.NAME)
                && asked.terms().stream()
                        .filter(term -> !NAMING.contains(term))
                        .noneMatch(term -> Terms.anyMeans(fact.terms(), term)
                                || fact.owner().stream().anyMatch(step -> Terms.means(step.head(), term)));
        return naming && (ofAnother || !hasName(fact));
    }

    /** Whether it is asked who does something with somebody, and nobody is told of: "you play squash on tuesdays". */
    private static boolean isOfNobody(Asked asked, Fact fact) {
        boolean does = asked.wanted() == Asked.Wanted.WHO
                && !asked.isOwnerAsked()
                && asked.owner() != null
                && asked.attribute().isEmpty()
                && !asked.verb().equals("be");
        return does
                && fact.isPositive()
                && fact.values().stream()
                        .allMatch(word -> LEXICON.in("weekday", word)
                                || LEXICON.in("time", word)
                                || LEXICON.in("month", word)
                                || Values.isNumber(word)
                                || asked.terms().contains(word));
    }

    /** Whether it tells how somebody or something is called. */
    static boolean hasName(Fact fact) {
        boolean named = fact.attribute().endsWith(Fact.NAME) || NAMING.stream().anyMatch(fact.about()::contains);
        return named
                || fact.telling().words().stream()
                        .anyMatch(word ->
                                isCalled(word) || !word.hasDigit() && !word.isMark() && !LEXICON.isWord(word.text()));
    }

    /** Whether a word is written as a name is, and is no day. */
    static boolean isCalled(Word word) {
        boolean day = LEXICON.in("weekday", word.text()) || LEXICON.in("month", word.text());
        return word.capital() && !day || LEXICON.isFirstName(word.text());
    }

    /** Whether it is asked if something is on a day on which it is not told to be. */
    static boolean isOfOtherDay(Asked asked, Fact fact) {
        return asked.wanted() == Asked.Wanted.YES_NO
                && asked.terms().stream()
                        .anyMatch(term -> LEXICON.in("weekday", term) && !Terms.anyMeans(fact.terms(), term));
    }

    /** Whether it is asked where, and the fact has times only: "you work nights". */
    static boolean isOfNoPlace(Asked asked, Fact fact) {
        return asked.wanted() == Asked.Wanted.WHERE
                && !Places.isTold(fact)
                && fact.telling().words().stream()
                        .allMatch(word ->
                                word.is("on") || LEXICON.in("shift", word.text()) || LEXICON.in("time", word.text()));
    }

    /** Whether it is asked when, and the fact has not even "before breakfast". */
    static boolean isOfNoTime(Asked asked, Fact fact) {
        return asked.wanted() == Asked.Wanted.WHEN
                && fact.telling().words().stream().noneMatch(word -> LEXICON.in("time-preposition", word.text()));
    }

    static boolean lacks(Fact fact, String term) {
        boolean phone =
                fact.attribute().equals(Fact.NAME) && LEXICON.concepts(term).contains("phone");
        if (phone) {
            return true;
        }
        if (LEXICON.in("colour-asked", term)) {
            return isOfNoColour(fact.telling().words());
        }
        if (LEXICON.in("name-part", term)) {
            return !Terms.anyMeans(fact.terms(), term);
        }
        boolean coded = LEXICON.in("coded", term) && !Terms.anyMeans(fact.terms(), term);
        return coded && !Values.hasNumber(fact.telling().said()) && !isSecret(fact, term);
    }

    /** "A Ford Transit", "on Mill Lane", where "sage" may be one. */
    private static boolean isOfNoColour(List<Word> words) {
        boolean named = words.isEmpty()
                || LEXICON.in("article", words.get(0).text())
                || LEXICON.in("preposition", words.get(0).text())
                || words.stream().anyMatch(word -> word.capital() || word.hasDigit());
        return named && words.stream().noneMatch(word -> LEXICON.in("colour", word.text()));
    }

    /** "The wifi is bluegoose" tells its password; how it is called does not. */
    private static boolean isSecret(Fact fact, String term) {
        boolean called =
                fact.attribute().endsWith(Fact.NAME) || fact.telling().verb().endsWith("called");
        return term.startsWith("pass") && fact.telling().lemma().equals("be") && !called;
    }
}
