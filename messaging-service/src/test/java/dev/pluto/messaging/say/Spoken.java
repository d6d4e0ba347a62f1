package dev.pluto.messaging.say;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Condition;

/** That a message says a thing, whichever of its lines it says it in, and whatever else it says. */
public final class Spoken {

    /** An answer to thanks. */
    public static final Condition<String> THANKED = anyOf("topic.THANKS");

    /** An answer to a farewell. */
    public static final Condition<String> FAREWELL = anyOf("topic.GREETING.bye");

    /** Who it is that writes, said with the first answer. */
    public static final Condition<String> INTRODUCED = anyOf("topic.INTRODUCTION");

    /** That something asked for is not known. */
    public static final Condition<String> NOT_KNOWN = anyOf("topic.NOT_KNOWN");

    private Spoken() {}

    /** In English, with the words of any style; what a line has filled in may be anything. */
    public static Condition<String> anyOf(String key) {
        return new Condition<>(said -> find(said, key).isPresent(), "says " + key);
    }

    /** The fewest words with which a message says a thing, from the first to the last that stand in a line. */
    public static String words(String said, String key) {
        return find(said, key).orElseThrow(() -> new AssertionError(said + " does not say " + key));
    }

    private static Optional<String> find(String said, String key) {
        return lines(key).flatMap(line -> within(said, line).stream()).min(Comparator.comparing(String::length));
    }

    private static Stream<String> lines(String key) {
        Phrasebook book = Phrasebook.of(Locale.ENGLISH);
        Line line = Objects.requireNonNullElseGet(
                book.allWords().get(key), () -> book.allClaims().get(key));
        return line.variants().stream()
                .map(Line.Variant::text)
                .flatMap(text -> Stream.of(text, book.fullForms().in(text.replace('!', '.'))));
    }

    private static Optional<String> within(String said, String line) {
        int from = -1;
        int at = 0;
        for (String piece : line.split("\\{\\w+}", -1)) {
            int found = said.indexOf(piece, at);
            if (found < 0) {
                return Optional.empty();
            }
            from = from < 0 ? found : from;
            at = found + piece.length();
        }
        return Optional.of(said.substring(from, at));
    }
}
