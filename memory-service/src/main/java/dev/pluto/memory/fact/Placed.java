package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Where somebody or something is, in words without a verb: "passports in the top drawer", "mum on ward 6". */
final class Placed {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int MOST_NOUN = 4;
    private static final int MOST = 10;

    private Placed() {}

    static Optional<Sketch> in(List<Word> words, ClauseReader reader) {
        int at = placeFrom(words);
        NounPhrase phrase =
                at > 0 && isPlace(words.subList(at, words.size())) ? reader.phrase(words.subList(0, at)) : null;
        if (phrase == null || phrase.isMe()) {
            return Optional.empty();
        }
        reader.mention(phrase);
        List<Word> place = words.subList(at, words.size());
        List<Step> owner = Statements.owner(phrase);
        Set<String> item = new TreeSet<>();
        phrase.steps().stream().filter(step -> !owner.contains(step)).forEach(step -> item.addAll(Terms.of(step)));
        Set<String> about = new HashSet<>(Terms.of(words.subList(0, at)));
        about.addAll(item);
        about.add("be");
        String attribute = item.isEmpty() ? "place" : String.join(" ", item) + "|place";
        Telling telling = new Telling(
                told(phrase, words.get(0)), phrase.isPlural() ? "are" : "is", "be", Retelling.of(place), "");
        return Optional.of(new Sketch(owner, attribute, true, about, Terms.of(place), telling, true));
    }

    private static String told(NounPhrase phrase, Word first) {
        boolean determined = LEXICON.in("possessive", first.text()) || LEXICON.in("article", first.text());
        return determined || phrase.isAnimate() ? phrase.told() : "the " + phrase.told();
    }

    /** Where the place begins; -1 when what stands before it is nothing that lies somewhere. */
    private static int placeFrom(List<Word> words) {
        int at = 0;
        while (at < words.size() && at <= MOST_NOUN && isPartOfNoun(words, at)) {
            at++;
        }
        boolean opens = at > 0
                && at + 1 < words.size()
                && words.size() <= MOST
                && LEXICON.isCue("lying", words.get(at).text());
        return opens
                        && isThing(words.get(at - 1))
                        && words.subList(0, at).stream().noneMatch(Placed::isVague)
                ? at
                : -1;
    }

    private static boolean isPartOfNoun(List<Word> words, int at) {
        Word word = words.get(at);
        String text = word.text();
        boolean opens = at == 0 && (LEXICON.in("possessive", text) || word.is("the"));
        boolean goesOn = LEXICON.isNoun(text) || LEXICON.isAdjective(text) || isSomebody(word) || !LEXICON.isWord(text);
        boolean small = word.isMark()
                || word.hasDigit()
                || LEXICON.in("article", text)
                || LEXICON.in("possessive", text)
                || LEXICON.in("subject", text)
                || LEXICON.isCue("lying", text);
        return opens || word.is("'s") || goesOn && !small;
    }

    private static boolean isSomebody(Word word) {
        return LEXICON.kin(word.text()).isPresent() || LEXICON.isFirstName(word.text());
    }

    private static boolean isThing(Word word) {
        String text = word.text();
        return isSomebody(word) || !LEXICON.isWord(text) || LEXICON.isNoun(text) && !LEXICON.isAdjective(text);
    }

    /** "back in the office", "problems at work", "long day on site". */
    private static boolean isVague(Word word) {
        String text = word.text();
        return LEXICON.in("around", text)
                || LEXICON.in("direction", text)
                || LEXICON.in("anybody", text)
                || LEXICON.in("time", text)
                || LEXICON.in("weekday", text)
                || LEXICON.isCue("unplaced", LEXICON.singular(text));
    }

    /** "under the mat", "at Ola's", where "in a bit" is a time and "on the way" no place. */
    private static boolean isPlace(List<Word> words) {
        Word first = words.get(1);
        boolean determined = LEXICON.in("possessive", first.text()) || LEXICON.in("article", first.text());
        boolean named = first.capital() || first.hasDigit() || LEXICON.in("numbered", first.text());
        boolean noun = LEXICON.isNoun(first.text())
                && !LEXICON.in("stayed-in", first.text())
                && !LEXICON.in("third", first.text());
        return (determined || named || noun || LEXICON.isAdjective(first.text()))
                && words.stream().noneMatch(word -> LEXICON.isCue("no-place", word.text()))
                && (named && !first.hasDigit() || !When.hasTime(words));
    }
}
