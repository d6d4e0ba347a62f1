package dev.pluto.language.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the measuring set; every line of a file belongs to one of two halves, of which one was looked at while building. */
final class PhraseSet {

    /** Lines with an even number were not looked at before the grammar was done. */
    enum Half {
        SEEN,
        HELD_OUT
    }

    private PhraseSet() {}

    static List<Phrase> read(Path directory, Half half) {
        try (Stream<Path> files = Files.list(directory)) {
            List<Phrase> all = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
                List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
                for (int line = 1; line < lines.size(); line++) {
                    boolean seen = line % 2 == 0;
                    if (seen == (half == Half.SEEN)) {
                        all.add(Phrase.of(fields(lines.get(line))));
                    }
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
