package dev.pluto.messaging.care;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The signs of one language, as {@link SignsReader} made them of the resource. */
final class Signs {

    /** Whoever wants to die is told of a crisis line besides the number, so this is looked for first. */
    private static final List<Kind> BY_URGENCY = List.of(Kind.SELF_HARM, Kind.LIFE, Kind.POISON);

    /** So many words before a sign may deny it. */
    private static final int REACH_OF_NOT = 3;

    private final String language;
    private final PlainText reader;
    private final Map<Kind, Phrases> plain;
    private final Map<Kind, Phrases> firm;
    private final Map<Kind, Set<String>> about;
    private final Phrases figures;
    private final Phrases stories;
    private final Denials denials;

    /**
     * @param not words that deny what follows them
     * @param certain words behind one of those with which it denies nothing: "not sure"
     */
    record Denials(Set<String> not, Set<String> certain) {

        boolean deny(List<String> sentence, int at) {
            for (int i = Math.max(0, at - REACH_OF_NOT); i < at; i++) {
                if (not.contains(sentence.get(i)) && !certain.contains(sentence.get(i + 1))) {
                    return true;
                }
            }
            return false;
        }
    }

    Signs(String language, PlainText reader, Lines lines) {
        this.language = language;
        this.reader = reader;
        this.plain = new EnumMap<>(lines.plain());
        this.firm = new EnumMap<>(lines.firm());
        this.about = new EnumMap<>(lines.about());
        this.figures = lines.figures();
        this.stories = lines.stories();
        this.denials = lines.denials();
    }

    /** What the lines of the resource say, by what they begin with. */
    record Lines(
            Map<Kind, Phrases> plain,
            Map<Kind, Phrases> firm,
            Map<Kind, Set<String>> about,
            Phrases figures,
            Phrases stories,
            Denials denials) {}

    static Signs read(String language) {
        return new SignsReader(language).read();
    }

    boolean isOf(String other) {
        return language.equals(other);
    }

    /**
     * @param plain the sentences of a text, by {@link PlainText#sentences}
     * @param misspelt whether words may be misspelt ones of this language
     */
    Optional<Kind> in(List<List<String>> plain, boolean misspelt) {
        List<List<String>> sentences = meant(plain, misspelt);
        boolean story =
                sentences.stream().anyMatch(sentence -> !stories.in(sentence).isEmpty());
        return BY_URGENCY.stream()
                .filter(kind -> sentences.stream().anyMatch(sentence -> has(sentence, kind, story)))
                .findFirst();
    }

    /** Whether something in it is known to be a figure of speech, or of another time or a story. */
    boolean isFigure(List<List<String>> plain, boolean misspelt) {
        return meant(plain, misspelt).stream()
                .anyMatch(sentence ->
                        !figures.in(sentence).isEmpty() || !stories.in(sentence).isEmpty());
    }

    private List<List<String>> meant(List<List<String>> plain, boolean misspelt) {
        return plain.stream().map(sentence -> reader.meant(sentence, misspelt)).toList();
    }

    private boolean has(List<String> sentence, Kind kind, boolean story) {
        List<Span> firmly = phrases(firm, kind).in(sentence);
        List<Span> plainly = story ? List.of() : phrases(plain, kind).in(sentence);
        if (firmly.isEmpty() && plainly.isEmpty()) {
            return false;
        }
        List<Span> figured = figures.in(sentence);
        return firmly.stream().anyMatch(sign -> !isWithin(figured, sign))
                || plainly.stream().anyMatch(sign -> !isWithin(figured, sign) && !denials.deny(sentence, sign.from()));
    }

    private static Phrases phrases(Map<Kind, Phrases> byKind, Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    private static boolean isWithin(List<Span> figured, Span sign) {
        return figured.stream().anyMatch(sign::overlaps);
    }

    /** The first kind that one of the words is about. */
    Optional<Kind> about(List<List<String>> plain, boolean misspelt) {
        List<List<String>> sentences = meant(plain, misspelt);
        return Stream.of(Kind.POISON, Kind.SELF_HARM)
                .filter(kind -> sentences.stream()
                        .flatMap(List::stream)
                        .anyMatch(word -> about.getOrDefault(kind, Set.of()).contains(word)))
                .findFirst();
    }
}
