package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that decide, of all languages that are spoken: people mix them, and none means another thing in the other here. */
final class Vocabulary {

    private static final List<String> LANGUAGES = List.of("en", "es");
    private static final Map<String, Map<String, Set<String>>> BY_LANGUAGE =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(one -> one, WordLists::read));

    private Vocabulary() {}

    static Set<String> of(WordUse use, Locale locale) {
        String language = LANGUAGES.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return Objects.requireNonNull(BY_LANGUAGE.get(language)).getOrDefault(use.key(), Set.of());
    }

    /** Whether one of the words of a text, or two or three in a row, is of a kind in any language. */
    static boolean holds(String text, WordUse use) {
        List<String> words = words(text);
        return LANGUAGES.stream().map(Locale::new).anyMatch(locale -> {
            Set<String> known = of(use, locale);
            return runs(words, words.size()).anyMatch(known::contains);
        });
    }

    /** Whether a text begins so. */
    static boolean begins(String text, WordUse use) {
        List<String> words = words(text);
        return LANGUAGES.stream().map(Locale::new).anyMatch(locale -> {
            Set<String> known = of(use, locale);
            return runs(words, 1).anyMatch(known::contains);
        });
    }

    /** The words of a text without those of a kind, of one word each. */
    static String without(String text, WordUse use) {
        return words(text).stream()
                .filter(word -> LANGUAGES.stream()
                        .noneMatch(one -> of(use, new Locale(one)).contains(word)))
                .collect(Collectors.joining(" "));
    }

    /** The words of a text without those of a kind, and without its phrases of two or three. */
    static String withoutPhrases(String text, WordUse use) {
        List<String> words = words(text);
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int longest = longest(words, at, use);
            if (longest == 0) {
                left.add(words.get(at));
            }
            at += Math.max(1, longest);
        }
        return String.join(" ", left);
    }

    /** So many words from this one on are a phrase of one of these kinds. */
    private static int longest(List<String> words, int from, WordUse... uses) {
        return Stream.of(3, 2, 1)
                .filter(length -> from + length <= words.size())
                .filter(length -> Stream.of(uses)
                        .anyMatch(use -> isOf(String.join(" ", words.subList(from, from + length)), use)))
                .findFirst()
                .orElse(0);
    }

    /** The words of a text that are of a kind, alone or as two in a row. */
    static String only(String text, WordUse use) {
        List<String> words = words(text);
        return IntStream.range(0, words.size())
                .filter(i -> isOf(words.get(i), use)
                        || i + 1 < words.size() && isOf(words.get(i) + " " + words.get(i + 1), use)
                        || i > 0 && isOf(words.get(i - 1) + " " + words.get(i), use))
                .mapToObj(words::get)
                .collect(Collectors.joining(" "));
    }

    /** The words of a text behind those of a kind with which it begins. */
    static String behind(String text, WordUse use) {
        return words(text).stream().dropWhile(word -> isOf(word, use)).collect(Collectors.joining(" "));
    }

    /** The words of a text before the first one of a kind. */
    static String before(String text, WordUse use) {
        return words(text).stream().takeWhile(word -> !isOf(word, use)).collect(Collectors.joining(" "));
    }

    /** The text behind a phrase of a kind with which it begins; the same text where it begins with none. */
    static String behindPhrase(String text, WordUse use) {
        List<String> words = words(text);
        int longest = longest(words, 0, use);
        return String.join(" ", words.subList(longest, words.size()));
    }

    /** Whether each word of a text is of one of these kinds, or one of a phrase that is. */
    static boolean isAllOf(String text, WordUse... uses) {
        List<String> words = words(text);
        int at = 0;
        while (at < words.size()) {
            int longest = longest(words, at, uses);
            if (longest == 0) {
                return false;
            }
            at += longest;
        }
        return at > 0;
    }

    /** Whether a word is of a kind in any language. */
    static boolean isOf(String word, WordUse use) {
        return LANGUAGES.stream().anyMatch(one -> of(use, new Locale(one)).contains(word));
    }

    /** Lower case words of a text. */
    static List<String> words(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER))
                .map(Token::text)
                .toList();
    }

    /** One, two and three words in a row, from each of the first so many places on. */
    private static Stream<String> runs(List<String> words, int places) {
        return Stream.iterate(0, i -> i < Math.min(places, words.size()), i -> i + 1)
                .flatMap(i -> Stream.of(1, 2, 3)
                        .filter(length -> i + length <= words.size())
                        .map(length -> String.join(" ", words.subList(i, i + length))));
    }
}
