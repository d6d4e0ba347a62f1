package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;

/** A noun with a time behind it and no verb: "recycling every other friday", "choir practice thursdays 7pm". */
public final class TimedNoun {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 8;
    private static final int LONGEST_NOUN = 4;

    private TimedNoun() {}

    /** Where the time begins; -1 when the words are something else. */
    public static int timeFrom(List<Word> words) {
        int from = 0;
        while (from < words.size() && !opens(words, from)) {
            if (!isPartOfNoun(words.get(from))) {
                return -1;
            }
            from++;
        }
        boolean noun = from > 0
                && from <= LONGEST_NOUN
                && from < words.size()
                && words.size() <= LONGEST
                && LEXICON.isNoun(words.get(from - 1).text());
        return noun && isTime(words.subList(from, words.size())) ? from : -1;
    }

    /** Whether a day of the week, "every" or a month is named. */
    public static boolean holdsDay(List<Word> words) {
        return words.stream().anyMatch(TimedNoun::isDay);
    }

    private static boolean isDay(Word word) {
        return LEXICON.in("weekday", word.text()) && !word.is("sun")
                || word.is("every")
                || LEXICON.in("month", word.text());
    }

    private static boolean opens(List<Word> words, int at) {
        boolean before = LEXICON.in("time-preposition", words.get(at).text())
                && at + 1 < words.size()
                && (isDay(words.get(at + 1)) || words.get(at + 1).hasDigit());
        boolean date = words.get(at).hasDigit()
                && at + 1 < words.size()
                && LEXICON.in("month", words.get(at + 1).text());
        return isDay(words.get(at)) || before || date;
    }

    private static boolean isPartOfNoun(Word word) {
        String text = word.text();
        return !word.isMark()
                && !word.hasDigit()
                && !LEXICON.in("subject", text)
                && !VerbFinder.isHelper(word)
                && !LEXICON.in("preposition", text)
                && !LEXICON.in("wh", text)
                && !LEXICON.in("not", text)
                && (LEXICON.isNoun(text)
                        || LEXICON.isAdjective(text)
                        || LEXICON.in("possessive", text)
                        || word.is("the"));
    }

    private static boolean isTime(List<Word> words) {
        int day = 0;
        while (day < words.size() && !isDay(words.get(day))) {
            day++;
        }
        int place = day + 1;
        while (place < words.size()
                && !words.get(place).is("at")
                && !words.get(place).is("in")) {
            place++;
        }
        boolean placed = place + 1 < words.size()
                && !words.get(place + 1).hasDigit()
                && !LEXICON.in("time", words.get(place + 1).text());
        boolean all = words.subList(0, placed ? place : words.size()).stream()
                .allMatch(word -> isDay(word)
                        || word.hasDigit()
                        || LEXICON.in("time", word.text())
                        || LEXICON.in("time-preposition", word.text())
                        || LEXICON.in("number", word.text())
                        || word.is("other")
                        || word.is("second")
                        || word.is("and")
                        || word.is("the")
                        || word.is("to"));
        return all && holdsDay(words);
    }
}
