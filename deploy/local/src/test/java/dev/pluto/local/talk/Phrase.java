package dev.pluto.local.talk;

import dev.pluto.testing.CsvLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
                .mapToObj(line -> of(CsvLine.fields(lines.get(line)), line % 2 == 0));
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
}
