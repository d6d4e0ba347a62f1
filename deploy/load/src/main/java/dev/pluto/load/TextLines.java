package dev.pluto.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Texts as people write them, a line each, from a resource of this module. */
public final class TextLines {

    private TextLines() {}

    /** @param resource its absolute name */
    public static List<String> of(String resource) {
        try (InputStream file = Objects.requireNonNull(TextLines.class.getResourceAsStream(resource), resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
