package dev.pluto.messaging.dialogue.hosted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the resources of this package. */
final class Resource {

    private Resource() {}

    /** Rows without comments and blank ones. */
    static List<String> rows(String name) {
        try (InputStream stream = Objects.requireNonNull(Resource.class.getResourceAsStream(name), name);
                var file = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return file.lines()
                    .map(String::strip)
                    .filter(row -> !row.isEmpty() && !row.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
