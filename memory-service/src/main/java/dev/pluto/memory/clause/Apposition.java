package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Joins who is named twice, between commas, to one subject. */
final class Apposition {

    private static final int LONGEST_NAMED = 3;

    /** Kinds of words that open a sentence and name nobody. */
    private static final Set<String> OPENING = Set.of("subject", "time", "weekday", "month", "adverb", "filler", "wh");

    private final VerbFinder verbs = new VerbFinder();

    private final Lexicon lexicon = Lexicon.english();
    private final Predicate<String> isName;

    Apposition(Predicate<String> isName) {
        this.isName = isName;
    }

    /** "hates olives, my wife": who does it comes last. */
    private List<Word> turned(List<Word> words) {
        int comma = words.size() - 1;
        while (comma > 0 && !words.get(comma).is(",")) {
            comma--;
        }
        List<Word> who = words.subList(Math.min(words.size(), comma + 1), words.size());
        String first = words.get(0).text();
        boolean does = first.endsWith("s") && lexicon.verb(first).isPresent() && !lexicon.in("be", first);
        boolean somebody = comma > 1
                && who.size() > 1
                && who.size() <= LONGEST_NAMED
                && lexicon.in("possessive", who.get(0).text())
                && lexicon.isAnimate(who.get(who.size() - 1).text());
        if (!does || !somebody) {
            return words;
        }
        List<Word> turned = new ArrayList<>(who);
        turned.addAll(words.subList(0, comma));
        return turned;
    }

    /** "Zoë, my goddaughter, plays" and "my goddaughter, Zoë, plays" become "my goddaughter Zoë plays". */
    List<Word> joined(List<Word> words) {
        for (int i = 1; i < Math.min(words.size(), 5); i++) {
            if (!words.get(i).is(",")) {
                continue;
            }
            int end = i + 1;
            while (end < words.size() && end < i + 6 && !words.get(end).is(",")) {
                end++;
            }
            if (end >= words.size() || !words.get(end).is(",") || end == i + 1) {
                return turned(words);
            }
            List<Word> first = words.subList(0, i);
            List<Word> second = words.subList(i + 1, end);
            boolean roleLast = lexicon.in("possessive", second.get(0).text())
                    && lexicon.isAnimate(second.get(second.size() - 1).text());
            boolean roleFirst = isDetermined(first.get(0)) && isSomebody(first.get(first.size() - 1));
            boolean name = second.stream().allMatch(word -> word.capital() || isName.test(word.text()));
            if (isNamed(first) && isRole(second)) {
                return withRole(first, second, words.subList(end + 1, words.size()));
            }
            if (roleLast || roleFirst && name) {
                List<Word> turned = new ArrayList<>(roleLast ? second : first);
                turned.addAll(roleLast ? first : second);
                turned.addAll(words.subList(end + 1, words.size()));
                return turned;
            }
            return words;
        }
        return turned(words);
    }

    /** "Mr Bell", "Priya". */
    private boolean isNamed(List<Word> first) {
        return first.stream()
                        .allMatch(word -> isName.test(word.text())
                                || lexicon.in("title", word.text())
                                || word.capital()
                                        && !isDetermined(word)
                                        && Character.isLetter(word.text().codePointAt(0)))
                && first.stream().noneMatch(word -> OPENING.stream().anyMatch(kind -> lexicon.in(kind, word.text())));
    }

    /** "the caretaker", "our head". */
    private boolean isRole(List<Word> second) {
        String first = second.get(0).text();
        boolean determined = lexicon.in("article", first) || lexicon.in("possessive", first);
        return determined
                && second.size() > 1
                && second.stream()
                        .noneMatch(word -> word.hasDigit() || VerbFinder.isHelper(word) || VerbFinder.isPast(word))
                && verbs.find(second) == null;
    }

    /** "The foreman Dave drives"; of "Mrs Okafor, the head, likes" only who does it, as a head may be none. */
    private List<Word> withRole(List<Word> name, List<Word> role, List<Word> rest) {
        boolean somebody = role.size() == 2 && lexicon.isAnimate(role.get(1).text());
        List<Word> turned = new ArrayList<>(somebody ? role : List.of());
        turned.addAll(name);
        turned.addAll(rest);
        return turned;
    }

    private boolean isDetermined(Word word) {
        String text = word.text();
        return lexicon.in("possessive", text) || lexicon.in("article", text) || lexicon.in("soft", text);
    }

    /** "the dog", "youngest one". */
    private boolean isSomebody(Word word) {
        return lexicon.isAnimate(word.text()) || word.is("one") || lexicon.in("soft", word.text());
    }
}
