package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Retelling;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What there is to be none of somewhere, in words without a verb: "no shoes in the house", "no phones at the table, ever". */
final class Prohibition {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 12;
    private static final int LONGEST_THING = 4;
    private static final Set<String> ABOUT = Set.of("be", "allow", "have", "bring", "take", "eat");

    private Prohibition() {}

    /** Empty for anything else: "no idea at the moment", "no school on Monday". */
    static Optional<Sketch> in(List<Word> words) {
        int where = 1;
        while (where < words.size() && !isWhere(words.get(where))) {
            where++;
        }
        Word thing = words.get(where - 1);
        boolean named = words.get(0).is("no")
                && where > 1
                && where <= LONGEST_THING
                && where + 1 < words.size()
                && words.size() <= LONGEST
                && isThing(thing)
                && !isOfATime(words, where + 1)
                && words.subList(1, where).stream().noneMatch(word -> word.isMark() || LEXICON.in("be", word.text()));
        boolean own = words.stream().anyMatch(word -> LEXICON.in("possessive", word.text()));
        if (!named || own && words.stream().noneMatch(word -> LEXICON.in("premises", word.text()))) {
            return Optional.empty();
        }
        boolean several = !LEXICON.singular(thing.text()).equals(thing.text());
        Telling telling = new Telling("there", several ? "are" : "is", "be", Retelling.of(words), "");
        Set<String> values = Terms.of(words.subList(1, words.size()));
        return Optional.of(new Sketch(List.of(Step.ME), "rule", false, ABOUT, values, telling, false));
    }

    private static boolean isWhere(Word word) {
        return LEXICON.in("place", word.text()) && !word.is("off") && !word.is("with") && !word.is("from");
    }

    private static boolean isThing(Word thing) {
        boolean noun = LEXICON.isNoun(thing.text()) || thing.text().endsWith("ing");
        return noun && !LEXICON.in("said-none", thing.text());
    }

    /** Whether "on Monday" or "at the moment" says when, and not where. */
    private static boolean isOfATime(List<Word> words, int from) {
        boolean determined = from + 1 < words.size()
                && (LEXICON.in("article", words.get(from).text())
                        || LEXICON.in("possessive", words.get(from).text()));
        Word first = words.get(determined ? from + 1 : from);
        return LEXICON.in("time", first.text())
                || LEXICON.in("weekday", first.text())
                || LEXICON.in("month", first.text())
                || first.is("moment")
                || first.is("all")
                || first.hasDigit();
    }

    /** Whether what reads like a verb is the thing itself: "no hot drinks near the laptops". */
    static boolean isThingOnly(List<Word> words) {
        if (words.size() <= LONGEST_THING - 1 || !words.get(0).is("no")) {
            return false;
        }
        int where = 1;
        while (where < words.size() && !isWhere(words.get(where))) {
            where++;
        }
        Word thing = words.get(where - 1);
        boolean several =
                thing.text().endsWith("ing") || !LEXICON.singular(thing.text()).equals(thing.text());
        return several
                && words.subList(1, where - 1).stream().allMatch(word -> LEXICON.isAdjective(word.text()))
                && in(words).isPresent();
    }
}
