package dev.pluto.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A resource of words, a row each; what begins with {@code #} is for people. */
public final class Rows {

    private Rows() {}

    /**
     * The rows without remarks and blank ones, stripped.
     *
     * @param beside a class of the package the resource lies in
     * @param name of the resource, UTF-8
     */
    public static List<String> of(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(row -> !row.isEmpty() && !row.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
