package dev.pluto.checks.schema;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What a value in a document may be. */
sealed interface Shape {

    /** One value, not made of others. */
    enum Plain implements Shape {
        TEXT,
        INTEGER,
        NUMBER,
        TRUTH,
        INTEGER_OR_TEXT,
        /** An amount such as {@code 250m} or {@code 4Gi}. */
        QUANTITY,
        BASE64,
        ANYTHING
    }

    /** One of these words. */
    record Choice(Set<String> words) implements Shape {}

    /** A list. */
    record Items(Shape of) implements Shape {}

    /** A map whose keys are anybody's. */
    record Named(Shape of) implements Shape {}

    /** A map with these keys and no others. */
    record Fields(Map<String, Field> fields) implements Shape {}

    /**
     * A field of {@link Fields}.
     *
     * @param shape found out when it is needed: kinds may hold themselves
     */
    record Field(Supplier<Shape> shape, boolean required) {}
}
