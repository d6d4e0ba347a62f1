package dev.pluto.local.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A line of {@code deploy/variables.yaml}.
 *
 * @param fallback what holds where it is not set, null where nothing does
 */
record Variable(
        String name,
        List<String> reads,
        String sets,
        String unit,
        @Nullable String fallback,
        boolean secret,
        boolean optional) {

    private static final Set<String> MEMBERS = Set.of("name", "reads", "sets", "unit", "default", "secret", "optional");

    /** All of them by their names, {@code <>} for what an operator names. */
    static Map<String, Variable> in(Path file) {
        try {
            Iterable<?> lines =
                    (Iterable<?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Map<String, Variable> all = new LinkedHashMap<>();
            for (Object line : lines) {
                Variable variable = of((Map<?, ?>) line);
                if (all.put(variable.form(), variable) != null) {
                    throw new IllegalArgumentException(variable.name() + " is listed twice");
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Variable of(Map<?, ?> line) {
        if (!MEMBERS.containsAll(line.keySet())) {
            throw new IllegalArgumentException("a variable has " + MEMBERS + ", this one has " + line.keySet());
        }
        Object fallback = line.get("default");
        return new Variable(
                text(line, "name"),
                ((List<?>) Objects.requireNonNull(line.get("reads"), "reads"))
                        .stream().map(String::valueOf).toList(),
                text(line, "sets"),
                text(line, "unit"),
                fallback == null ? null : String.valueOf(fallback),
                Boolean.TRUE.equals(line.get("secret")),
                Boolean.TRUE.equals(line.get("optional")));
    }

    private static String text(Map<?, ?> line, String member) {
        if (!(line.get(member) instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException(line + " has no " + member);
        }
        return text;
    }

    /** The name as {@link #of(String)} makes it of a key. */
    String form() {
        return name.replaceAll("<[A-Z]+>", "<>");
    }

    /** The variable that sets a property, as MicroProfile Config maps one to the other. */
    static String of(String key) {
        return key.replaceAll("[^A-Za-z0-9<>]", "_").toUpperCase(Locale.ROOT);
    }
}
