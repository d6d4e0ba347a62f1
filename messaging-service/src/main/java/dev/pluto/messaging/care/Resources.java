package dev.pluto.messaging.care;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables of this package: lines of a text, without comments. */
final class Resources {

    private Resources() {}

    static List<String> lines(String name) {
        try (InputStream lines = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
