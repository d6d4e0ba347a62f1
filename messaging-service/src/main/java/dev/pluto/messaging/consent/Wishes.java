package dev.pluto.messaging.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences of a resource with choices in them, each written out: {@code (stop|quit) texting [me]} is four. */
final class Wishes {

    private Wishes() {}

    /** @param name of a resource beside this class, a sentence a line */
    static Set<String> read(String name) {
        return WordFile.lines(name).flatMap(line -> written(line).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> written(String line) {
        List<String> sentences = List.of("");
        int at = 0;
        while (at < line.length()) {
            int end = end(line, at);
            sentences = joined(sentences, choices(line.substring(at, end)));
            at = end + 1;
        }
        return sentences;
    }

    /** Where a piece ends: at the next blank that stands in no brackets. */
    private static int end(String line, int from) {
        int inner = switch (line.charAt(from)) {
            case '(' -> line.indexOf(')', from);
            case '[' -> line.indexOf(']', from);
            default -> from;
        };
        int blank = line.indexOf(' ', inner);
        return blank < 0 ? line.length() : blank;
    }

    private static List<String> choices(String piece) {
        boolean isOptional = piece.startsWith("[");
        if (!isOptional && !piece.startsWith("(")) {
            return List.of(piece);
        }
        List<String> named =
                Arrays.asList(piece.substring(1, piece.length() - 1).split("\\|"));
        return isOptional ? Stream.concat(Stream.of(""), named.stream()).toList() : named;
    }

    private static List<String> joined(List<String> begun, List<String> choices) {
        return begun.stream()
                .flatMap(begin -> choices.stream().map(choice -> (begin + " " + choice).strip()))
                .toList();
    }
}
