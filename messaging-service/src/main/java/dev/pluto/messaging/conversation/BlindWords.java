package dev.pluto.messaging.conversation;

import dev.pluto.language.Rows;
import dev.pluto.language.words.Accents;
import dev.pluto.language.words.Stems;
import dev.pluto.protection.KeyedMac;
import dev.pluto.protection.PersonKey;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A blind index of one person's words: of every word the stems it has in English and in Spanish, each as 32 bits of its code under the
 * person's key. Two words of one person share a code once in four billion. For one thread.
 */
final class BlindWords {

    /** What a row of the index may hold, which is 2.7 kB; of a longer text the first are found. */
    private static final int MOST = 600;

    private static final Set<String> FILLERS = Rows.of(BlindWords.class, "fillers.txt").stream()
            .flatMap(row -> Stems.split(row).stream())
            .collect(Collectors.toUnmodifiableSet());

    private final List<Stems> languages = List.of(Stems.of(Locale.ENGLISH), Stems.of(Locale.forLanguageTag("es")));
    private final KeyedMac codes;

    /** @throws dev.pluto.protection.SealBroken when the key is lost */
    BlindWords(PersonKey key) {
        codes = key.codes("message.word");
    }

    /** The codes of a text, sorted, each once. */
    Integer[] of(String text) {
        return words(text).stream()
                .flatMapToInt(this::codesOf)
                .distinct()
                .limit(MOST)
                .sorted()
                .boxed()
                .toArray(Integer[]::new);
    }

    /** The codes of what is looked for: a message has a word when it has one of its codes. */
    Asked asked(String question) {
        List<int[]> each =
                words(question).stream().map(word -> codesOf(word).toArray()).toList();
        return new Asked(
                each.stream().flatMapToInt(Arrays::stream).boxed().toArray(Integer[]::new),
                IntStream.range(0, each.size())
                        .flatMap(place -> Arrays.stream(each.get(place)).map(code -> place))
                        .boxed()
                        .toArray(Integer[]::new));
    }

    /**
     * What is looked for.
     *
     * @param codes of all its words
     * @param places which word of the question each code is of, as many as codes
     */
    record Asked(Integer[] codes, Integer[] places) {}

    private static Set<String> words(String text) {
        return Stems.split(text).stream()
                .filter(word -> !FILLERS.contains(word))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private IntStream codesOf(String word) {
        return languages.stream()
                .map(language -> Accents.without(language.stem(word).toString()))
                .distinct()
                .mapToInt(stem -> ByteBuffer.wrap(codes.of(stem)).getInt());
    }
}
