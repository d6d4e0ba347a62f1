package dev.pluto.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Texts nobody thought of: any characters, real phrases damaged, the same few words over and over, and all of it mixed. */
public final class StrangeTexts {

    private static final int LONGEST = 20_000;
    private static final List<String> JOINTS = List.of(
            " ", "  ", ", ", ". ", "? ", "\n", "\n\n", "", " and ", ",,", "\u00a0", "\u0301", "\ud83d", "\u0000");
    private static final List<String> RUNS = List.of(
            " ", "\n", "\t", "\r\n", ".", "!", "?", ",", "'", "’", "-", "a", "A", "1", "\u0301", "e\u0301", "\u200d",
            "\ufe0f", "😀", "\ud800", "\udc00", "\u0000", "\u2028", "ß", "İ", "ﷺ", "( ", "$1", "\\", "{x}");

    private final List<String> phrases;

    private StrangeTexts(List<String> phrases) {
        this.phrases = phrases;
    }

    /**
     * Makes texts.
     *
     * @param phrases real ones, whose words the strange ones are made of too
     */
    public static Arbitrary<String> like(List<String> phrases) {
        return new StrangeTexts(phrases).texts();
    }

    private Arbitrary<String> texts() {
        Arbitrary<String> phrase = Arbitraries.of(phrases);
        Arbitrary<String> any = Arbitraries.oneOf(phrase, damaged(), repeated(), characters());
        Arbitrary<String> mixed = Combinators.combine(any.list().ofMinSize(2).ofMaxSize(5), Arbitraries.of(JOINTS))
                .as((parts, joint) -> String.join(joint, parts));
        return Arbitraries.oneOf(any, mixed, damaged(), repeated())
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST)));
    }

    private static Arbitrary<String> characters() {
        Arbitrary<Integer> ascii = Arbitraries.integers().between(0, 0x7f);
        Arbitrary<Integer> plane = Arbitraries.integers().between(0, 0xffff);
        Arbitrary<Integer> all = Arbitraries.integers().between(0, 0x10ffff);
        return Arbitraries.oneOf(ascii, plane, all)
                .list()
                .ofMaxSize(400)
                .map(points -> points.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    /** A fragment of a phrase, or a character, again and again. */
    private Arbitrary<String> repeated() {
        Arbitrary<String> fragment = Combinators.combine(
                        Arbitraries.of(phrases),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, 3))
                .as(StrangeTexts::words);
        return Combinators.combine(
                        Arbitraries.oneOf(fragment, Arbitraries.of(RUNS)),
                        Arbitraries.of(JOINTS),
                        Arbitraries.integers().between(1, 3_000),
                        Arbitraries.of(phrases),
                        Arbitraries.integers().between(0, 3))
                .as((part, joint, times, phrase, where) -> around(run(part + joint, times), phrase, where));
    }

    private Arbitrary<String> damaged() {
        return Combinators.combine(
                        Arbitraries.of(phrases),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 8))
                .as((phrase, seed, blows) -> damaged(phrase, new Random(seed), blows));
    }

    private static String words(String phrase, int from, int count) {
        List<String> words = List.of(phrase.split(" "));
        int first = from % words.size();
        return String.join(" ", words.subList(first, Math.min(words.size(), first + count)));
    }

    private static String run(String part, int times) {
        return part.repeat(Math.min(times, LONGEST / Math.max(1, part.length())));
    }

    private static String around(String run, String phrase, int where) {
        return switch (where) {
            case 0 -> run;
            case 1 -> phrase + " " + run;
            case 2 -> run + phrase;
            default -> phrase + run + phrase;
        };
    }

    private String damaged(String phrase, Random random, int blows) {
        String text = phrase;
        for (int i = 0; i < blows; i++) {
            int at = text.isEmpty() ? 0 : random.nextInt(text.length() + 1);
            String left = text.substring(0, at);
            String right = text.substring(at);
            String rest = right.isEmpty() ? "" : right.substring(1);
            text = switch (random.nextInt(8)) {
                case 0 -> left + rest;
                case 1 -> left + RUNS.get(random.nextInt(RUNS.size())) + right;
                case 2 -> left + RUNS.get(random.nextInt(RUNS.size())) + rest;
                case 3 -> left + " ".repeat(1 + random.nextInt(40)) + right;
                case 4 -> right + JOINTS.get(random.nextInt(JOINTS.size())) + left;
                case 5 -> left + phrases.get(random.nextInt(phrases.size())) + right;
                case 6 -> left + right.toUpperCase(Locale.ROOT);
                default -> shuffled(text, random);
            };
        }
        return text;
    }

    private static String shuffled(String text, Random random) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        Collections.shuffle(words, random);
        return String.join(" ", words);
    }
}
