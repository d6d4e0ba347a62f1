package dev.pluto.local.talk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A phrase of time with what is right (README-phrases.md).
 *
 * @param isSeen it stands in a line of odd number and was looked at while the grammar was built
 * @param now local in {@code zone}
 * @param expected for each thing asked for, the alternatives
 */
record Phrase(
        boolean isSeen,
        String id,
        String kind,
        LocalDateTime now,
        ZoneId zone,
        String locale,
        String text,
        List<List<String>> expected,
        List<String> matters) {

    static List<Phrase> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .flatMap(file -> of(lines(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Phrase> of(List<String> lines) {
        return IntStream.range(1, lines.size())
                .filter(line -> !lines.get(line).isBlank())
                .mapToObj(line -> of(fields(lines.get(line)), line % 2 == 0));
    }

    static Phrase of(List<String> row, boolean isSeen) {
        return new Phrase(
                isSeen,
                row.get(0),
                row.get(1),
                LocalDateTime.parse(row.get(2)),
                ZoneId.of(row.get(3)),
                row.get(4),
                row.get(5),
                Arrays.stream(row.get(6).split(" && "))
                        .map(one -> List.of(one.split(" \\| ")))
                        .toList(),
                List.of(row.get(7).split(" && ")));
    }

    /** RFC 4180, one line a record. */
    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
