package dev.pluto.checks.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Kinds of operators, by tables of our own: {@code published.yaml}, which tells what it was written from and how it is read. A table
 * holds the fields Pluto uses and those beside them; what it lacks is told as unknown.
 */
final class PublishedKinds {
    private static final Map<String, Shape> PLAIN = Map.of(
            "text", Shape.Plain.TEXT,
            "integer", Shape.Plain.INTEGER,
            "truth", Shape.Plain.TRUTH,
            "quantity", Shape.Plain.QUANTITY,
            "integer-or-text", Shape.Plain.INTEGER_OR_TEXT,
            "anything", Shape.Plain.ANYTHING);

    private static final String REQUIRED = "!";
    private static final String OF_CORE = "core:";
    private static final String ONLY = "only ";
    private static final String ANY_NAME = "*";

    private final CoreKinds core;
    private final Map<String, Shape> specs = new LinkedHashMap<>();

    PublishedKinds(Map<?, ?> tables, CoreKinds core) {
        this.core = core;
        tables.forEach((kind, table) -> specs.put(String.valueOf(kind), shape(table)));
    }

    /** The shape of {@code spec} in documents of a kind. Empty when it is none of these kinds. */
    Optional<Shape> find(String kind) {
        return Optional.ofNullable(specs.get(kind));
    }

    private Shape shape(Object told) {
        if (told instanceof List<?> list && list.size() == 1) {
            return new Shape.Items(shape(list.get(0)));
        }
        if (told instanceof Map<?, ?> map) {
            Object named = map.get(ANY_NAME);
            return named == null ? fields(map) : new Shape.Named(shape(named));
        }
        String word = String.valueOf(told);
        Shape plain = PLAIN.get(word);
        if (plain != null) {
            return plain;
        }
        if (word.startsWith(OF_CORE)) {
            return core.part(word.substring(OF_CORE.length()));
        }
        if (word.startsWith(ONLY)) {
            return new Shape.Choice(Set.of(word.substring(ONLY.length())));
        }
        if (!word.contains("|")) {
            throw new IllegalArgumentException("published.yaml has a type that is none: " + word);
        }
        return new Shape.Choice(Set.of(word.split(" *\\| *")));
    }

    private Shape fields(Map<?, ?> map) {
        Map<String, Shape.Field> fields = new LinkedHashMap<>();
        map.forEach((key, told) -> {
            String name = String.valueOf(key);
            boolean required = name.endsWith(REQUIRED);
            Shape shape = shape(told);
            fields.put(required ? name.substring(0, name.length() - 1) : name, new Shape.Field(() -> shape, required));
        });
        return new Shape.Fields(fields);
    }
}
