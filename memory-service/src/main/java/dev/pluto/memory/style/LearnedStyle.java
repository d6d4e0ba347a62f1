package dev.pluto.memory.style;

import dev.pluto.contracts.StyleLesson;
import dev.pluto.contracts.StyleLesson.Count;
import dev.pluto.contracts.StyleLesson.Example;
import dev.pluto.contracts.StyleLesson.Field;
import dev.pluto.language.Excerpt;
import dev.pluto.memory.memory.WrittenTexts.Written;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How a person writes, and what that rests on: the same texts at the same rate give the same. */
final class LearnedStyle {
    /** So many texts are looked at, the latest. */
    static final int TEXTS = 100;

    /** With fewer nothing is said of anybody. */
    static final int LEAST_TEXTS = 5;

    private static final int MOST_EXAMPLES = 3;
    private static final int EXAMPLE_LENGTH = 60;

    private static final int MOST_PHRASES = 5;

    /** A phrase is somebody's own once it is in so many texts, and in one of this many at least. */
    private static final int LEAST_USES = 3;

    private static final int ONE_OF = 33;

    private final List<Read> newestFirst;
    private final StyleFold fold;
    private final List<Map.Entry<String, Integer>> phrases;

    private record Read(Written text, TextSigns signs) {}

    private LearnedStyle(List<Read> newestFirst, StyleFold fold) {
        this.newestFirst = newestFirst;
        this.fold = fold;
        this.phrases = phrases(newestFirst);
    }

    /**
     * Of what somebody wrote.
     *
     * @param newestFirst at most {@value #TEXTS}
     * @param rate how much each of them says, above 0, at most 1
     */
    static LearnedStyle of(List<Written> newestFirst, Locale locale, double rate) {
        StyleWords words = StyleWords.of(locale);
        List<Read> read = newestFirst.stream()
                .map(text -> new Read(text, TextSigns.of(text.text(), words)))
                .toList();
        StyleFold fold = new StyleFold(rate);
        for (int i = read.size() - 1; i >= 0; i--) {
            fold.read(read.get(i).signs());
        }
        return new LearnedStyle(read, fold);
    }

    boolean isEnough() {
        return newestFirst.size() >= LEAST_TEXTS;
    }

    /** Where everybody begins when there are too few texts. */
    StyleFold values() {
        return isEnough() ? fold : new StyleFold(1);
    }

    /** What it rests on. */
    StyleLesson lesson() {
        return new StyleLesson(
                newestFirst.size(),
                isEnough() ? phrases.stream().map(Map.Entry::getKey).toList() : List.of(),
                isEnough() ? fields() : List.of());
    }

    private List<Field> fields() {
        boolean formal = fold.formality().equals("formal");
        boolean casual = fold.formality().equals("casual");
        Predicate<TextSigns> leans =
                signs -> signs.weight() > 0 && (formal ? signs.formality() > 0.5 : !casual || signs.formality() < 0.5);
        List<Count> leanings = List.of(
                count("formal_texts", signs -> signs.weight() > 0 && signs.formality() > 0.5),
                count("casual_texts", signs -> signs.weight() > 0 && signs.formality() < 0.5));
        Predicate<TextSigns> manners =
                signs -> signs.isCourteous() == !fold.manner().equals("direct");
        return List.of(
                field(
                        "emoji_usage",
                        List.of(count("texts_with_emoji", TextSigns::hasEmoji)),
                        signs -> signs.hasEmoji() == fold.usesEmoji()),
                field("formality_level", leanings, leans),
                field("avg_message_length", List.of(new Count("words_per_text", wordsPerText())), signs -> true),
                field(
                        "signature_phrases",
                        phrases.stream()
                                .map(phrase -> new Count(phrase.getKey(), phrase.getValue()))
                                .toList(),
                        signs -> phrases.stream()
                                .anyMatch(phrase -> signs.agreements().contains(phrase.getKey()))),
                field(
                        "tone_preferences.humor",
                        List.of(count("texts_with_laughter", TextSigns::laughs)),
                        TextSigns::laughs),
                field("tone_preferences.formality", leanings, leans),
                field("communication_style", List.of(count("texts_with_courtesy", TextSigns::isCourteous)), manners));
    }

    private Field field(String name, List<Count> counts, Predicate<TextSigns> shows) {
        return new Field(
                name,
                counts,
                newestFirst.stream()
                        .filter(read -> shows.test(read.signs()))
                        .limit(MOST_EXAMPLES)
                        .map(read -> new Example(
                                read.text().id(), Excerpt.of(read.text().text(), EXAMPLE_LENGTH)))
                        .toList());
    }

    private Count count(String what, Predicate<TextSigns> counts) {
        return new Count(what, (int)
                newestFirst.stream().filter(read -> counts.test(read.signs())).count());
    }

    private int wordsPerText() {
        return (int) Math.round(newestFirst.stream()
                .mapToInt(read -> read.signs().words())
                .average()
                .orElse(0));
    }

    private static List<Map.Entry<String, Integer>> phrases(List<Read> texts) {
        Map<String, Integer> uses = new TreeMap<>();
        texts.forEach(read -> read.signs().agreements().forEach(phrase -> uses.merge(phrase, 1, Integer::sum)));
        return uses.entrySet().stream()
                .filter(phrase -> phrase.getValue() >= LEAST_USES && phrase.getValue() * ONE_OF >= texts.size())
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_PHRASES)
                .toList();
    }
}
