package dev.pluto.language.time;

import dev.pluto.testing.CsvLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the measuring set; every line of a file belongs to one of two halves, of which one was looked at while building. What was written
 * and looked at after that stands apart. */
final class PhraseSet {

    /** Lines with an even number were not looked at before the grammar was done. */
    enum Part {
        SEEN,
        HELD_OUT,
        /** All of {@code fresh.csv}, looked at. */
        FRESH
    }

    private PhraseSet() {}

    static List<Phrase> read(Path directory, Part part) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Phrase> all = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                for (int line = 1; line < lines.size(); line++) {
                    if (part == part(file, line) && !lines.get(line).isBlank()) {
                        all.add(Phrase.of(CsvLine.fields(lines.get(line))));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Part part(Path file, int line) {
        if (file.endsWith("fresh.csv")) {
            return Part.FRESH;
        }
        return line % 2 == 0 ? Part.SEEN : Part.HELD_OUT;
    }
}
