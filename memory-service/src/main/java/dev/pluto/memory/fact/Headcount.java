package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many there are with one more of them: "a third hive so that's three", "another van, that makes 4". */
final class Headcount {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final int LONGEST = 18;
    private static final List<String> ORDINALS = List.of("third", "fourth", "fifth", "sixth");
    private static final int FIRST_ORDINAL = 3;
    private static final List<String> NAMES = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Headcount() {}

    /** @return of what kind, and how many they are now; null where nothing is said to be one more */
    static Notice.@Nullable Counted in(String text) {
        List<Word> words = new ArrayList<>();
        ClauseReader.sentences(text).forEach(words::addAll);
        if (words.size() > LONGEST || words.stream().anyMatch(Headcount::isOpen)) {
            return null;
        }
        boolean gains = words.stream()
                .anyMatch(word -> LEXICON.verb(word.text())
                        .filter(lemma -> LEXICON.in("gaining", lemma))
                        .isPresent());
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean more = OneMore.isOneMore(words, i)
                    && !words.get(i).is("new")
                    && !(i > 0 && LEXICON.in("possessive", words.get(i - 1).text()));
            Word kind = words.get(i + 1);
            boolean any = kind.is("one") || kind.isMark();
            boolean compound =
                    i + 2 < words.size() && LEXICON.isNoun(words.get(i + 2).text()) && isKind(words.get(i + 2));
            if (more && (any || isKind(kind) && !compound)) {
                int ordinal = ORDINALS.indexOf(words.get(i).text());
                int total = total(words, i + 2);
                if (total == 0 && ordinal < 0 && !gains) {
                    return null;
                }
                int count = total > 0 ? total : ordinal < 0 ? 0 : ordinal + FIRST_ORDINAL;
                return new Notice.Counted(any ? "" : Terms.term(kind), count, total > 0);
            }
        }
        int only = only(words);
        return only > 0 ? new Notice.Counted("", only, true) : null;
    }

    /** "We're down to three", "sold one so two now", "just the one left", "we have 4 now"; 0 for anything else. */
    private static int only(List<Word> words) {
        Word last = words.isEmpty() ? null : Runs.last(words);
        boolean now = last != null && (last.is("now") || last.is("left"));
        for (int i = 1; i < words.size(); i++) {
            boolean to = words.get(i - 1).is("to")
                    && i > 1
                    && (words.get(i - 2).is("down") || words.get(i - 2).is("up"));
            boolean told = words.get(i - 1).is("makes")
                    || now
                            && (words.get(i - 1).is("so")
                                    || i > 1
                                            && words.get(i - 1).is("the")
                                            && words.get(i - 2).is("just")
                                    || LEXICON.in("have", words.get(i - 1).text())
                                    || words.get(i - 1).is("got"));
            boolean ends = i + 1 == words.size()
                    || words.get(i + 1).isMark()
                    || words.get(i + 1).is("of")
                    || words.get(i + 1).is("now")
                    || words.get(i + 1).is("left");
            if ((to || told) && ends && number(words.get(i).text()) > 0) {
                return number(words.get(i).text());
            }
        }
        return 0;
    }

    /** "Vans" of "two vans", where "850 a month" counts nothing. */
    static boolean isCounted(String word) {
        return LEXICON.isNoun(word) && !LEXICON.in("article", word) && !LEXICON.in("time", word);
    }

    /** The number as the old one was written: in digits or in a word. */
    static String like(String old, int count) {
        boolean digits = old.chars().anyMatch(Character::isDigit) || count >= NAMES.size();
        return digits ? Integer.toString(count) : NAMES.get(count);
    }

    /** What is not so yet: "we might get another". */
    private static boolean isOpen(Word word) {
        String text = word.text();
        boolean wishes =
                LEXICON.verb(text).filter(lemma -> LEXICON.in("wanting", lemma)).isPresent();
        return wishes
                || LEXICON.in("not", text)
                || LEXICON.in("modal", text)
                || LEXICON.in("doubt", text)
                || LEXICON.in("doubtful", text)
                || LEXICON.in("hypothetical", text)
                || word.is("going")
                || word.is("?");
    }

    private static boolean isKind(Word word) {
        return LEXICON.isNoun(word.text())
                && !word.capital()
                && !LEXICON.in("time", word.text())
                && !LEXICON.in("type", word.text())
                && !LEXICON.in("session", word.text());
    }

    /** "so we have three", "that's 4", "makes five now"; 0 where it is not said. */
    private static int total(List<Word> words, int from) {
        for (int i = Math.max(1, from); i < words.size(); i++) {
            Word before = words.get(i - 1);
            boolean told = LEXICON.in("have", before.text())
                    || LEXICON.in("be", before.text())
                    || before.is("'s")
                    || before.is("thats")
                    || before.is("so")
                    || before.is("makes")
                    || before.is("got");
            boolean ends = i + 1 == words.size()
                    || words.get(i + 1).isMark()
                    || LEXICON.in("tail", words.get(i + 1).text())
                    || words.get(i + 1).is("of");
            int number = told && ends ? number(words.get(i).text()) : 0;
            if (number > 0) {
                return number;
            }
        }
        return 0;
    }

    /** 0 for what is no number. */
    static int number(String word) {
        List<String> terms = List.copyOf(Values.terms(word));
        boolean digits = terms.size() == 1
                && terms.get(0).length() < 4
                && terms.get(0).chars().allMatch(Character::isDigit);
        return digits ? Integer.parseInt(terms.get(0)) : 0;
    }
}
