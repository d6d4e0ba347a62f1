package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries one pattern with texts made to defeat it: runs of one thing, and the pattern's own words over and over. What
 * counts is how many characters it looks at, which is the same on every machine, and that a small stack is enough.
 */
final class PatternTrial {

    private static final int SMALL_STACK = 256 * 1024;

    /** Looks at each character of a text, whatever its length. A list of a hundred words takes most of them. */
    private static final int LOOKS = 400;

    private static final int SPACES = 20_000;
    private static final int MARKS = 8_000;
    private static final int OTHERS = 5_000;

    /** Four times the text may cost four times the looks, and some for chance. */
    private static final int SHORT = 500;

    private static final int LONG = 4 * SHORT;
    private static final double GROWTH = 6;

    private static final List<String> RUNS = List.of(
            " ",
            "\n",
            "\t",
            " \n",
            "\u00a0",
            "a",
            "A",
            "Aa ",
            "A ",
            "a ",
            "a'",
            "a-",
            "a.",
            "1",
            "1 ",
            "1.",
            "1/",
            "1:",
            ".",
            "!",
            "?",
            ",",
            ";",
            "'",
            "-",
            "_",
            ". ",
            ", ",
            "! ",
            "\ud83d\ude00",
            "\u0301",
            "e\u0301",
            "e\u0301 ",
            "\ud800",
            "\u0000",
            "ok ",
            "ok please ",
            "and, ",
            "my ",
            "I ",
            "call me ");

    private static final Pattern CLASSES = Pattern.compile("\\\\p\\{[^}]{0,20}}|\\\\.|\\(\\?[a-z<!=:>]*");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}']+");

    private final Pattern pattern;

    private PatternTrial(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Fails when the pattern needs more than it may. */
    static void of(Pattern pattern) {
        var trial = new FutureTask<Void>(() -> {
            new PatternTrial(pattern).run();
            return null;
        });
        var thread = new Thread(null, trial, "a small stack", SMALL_STACK);
        thread.start();
        try {
            trial.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError(pattern + ": " + e.getCause(), e.getCause());
        }
    }

    /** Fails when the pattern needs more than it may for this text. */
    static void of(Pattern pattern, String text) {
        new PatternTrial(pattern).bounded(text);
    }

    private void run() {
        for (String run : RUNS) {
            int length = run.equals(" ") ? SPACES : run.equals("\u0301") ? MARKS : OTHERS;
            bounded(filled(run, length) + "x");
            bounded("a " + filled(run, length) + " ?");
        }
        Set<String> words = words();
        grows(String.join(" ", words) + " ", "");
        for (String word : words) {
            for (String join : List.of(" ", ", ", "  ", "\n", ". ", "")) {
                grows(word + join, "");
            }
            for (String run : List.of(" ", "\n", "a", "a ", "A", "1", ".", "!", "\u0301", "'")) {
                grows(run, word);
                grows(run, word + " ");
            }
            bounded(filled(word + " ", OTHERS));
            bounded(filled(word + ", ", OTHERS));
        }
    }

    /** The words that stand in the pattern: what it waits for is what makes it work. */
    private Set<String> words() {
        var words = new LinkedHashSet<String>();
        Matcher found = WORDS.matcher(CLASSES.matcher(pattern.pattern()).replaceAll(" "));
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    private void bounded(String text) {
        for (Consumer<Matcher> use : uses()) {
            assertThat(looks(text, use, (long) LOOKS * (text.length() + 1)))
                    .as("looks at %d characters: %s", text.length(), shown(text))
                    .isLessThanOrEqualTo((long) LOOKS * (text.length() + 1));
        }
    }

    private void grows(String run, String begin) {
        String few = begin + filled(run, SHORT) + "~";
        String many = begin + filled(run, LONG) + "~";
        for (Consumer<Matcher> use : uses()) {
            long once = looks(few, use, Long.MAX_VALUE);
            assertThat((double) looks(many, use, Long.MAX_VALUE))
                    .as("growth of %d looks with: %s", once, shown(many))
                    .isLessThanOrEqualTo(GROWTH * once + 8.0 * many.length());
        }
    }

    private static List<Consumer<Matcher>> uses() {
        return List.of(
                matcher -> {
                    while (matcher.find()) {
                        matcher.end();
                    }
                },
                Matcher::matches);
    }

    private long looks(String text, Consumer<Matcher> use, long most) {
        var counted = new CountedText(text, most);
        try {
            use.accept(pattern.matcher(counted));
        } catch (StackOverflowError e) {
            throw new AssertionError("recurses with: " + shown(text), e);
        }
        return counted.looks;
    }

    private static String filled(String run, int length) {
        return run.repeat(length / run.length() + 1);
    }

    private static String shown(String text) {
        return Fuzz.visible(text.substring(0, Math.min(40, text.length())));
    }

    /** Counts how often a character of it is looked at, and ends a look without end. */
    private static final class CountedText implements CharSequence {
        private final String text;
        private final long most;
        private long looks;

        CountedText(String text, long most) {
            this.text = text;
            this.most = most;
        }

        @Override
        public char charAt(int index) {
            if (++looks > most) {
                throw new AssertionError(
                        "more than " + most + " looks at " + text.length() + " characters: " + shown(text));
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
