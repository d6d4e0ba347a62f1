package dev.pluto.messaging.act;

import dev.pluto.language.Pieces;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A resource of lines {@code name = words}. */
final class Lines {

    private Lines() {}

    static Map<String, String> of(String resource) {
        try (InputStream stream = Objects.requireNonNull(Lines.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, String> all = new LinkedHashMap<>();
            reader.lines().filter(line -> line.indexOf(" = ") > 0).forEach(line -> {
                String[] sides = Pieces.of(line, " = ", 2);
                all.put(sides[0], sides[1]);
            });
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
