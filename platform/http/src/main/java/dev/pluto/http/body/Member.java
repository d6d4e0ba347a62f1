package dev.pluto.http.body;

import org.jspecify.annotations.Nullable;

/**
 * A member of a {@link MergePatch}: left out, null, or a value. What is left out stays; null is never the same.
 *
 * @param isPresent whether the patch has it
 * @param value null when it is left out or null
 */
public record Member<T>(boolean isPresent, @Nullable T value) {

    /** One that was left out. */
    public static <T> Member<T> absent() {
        return new Member<>(false, null);
    }

    /** Whether the patch wants it gone. */
    public boolean isNull() {
        return isPresent && value == null;
    }

    /** What it is after the patch, when null means null. */
    public @Nullable T after(@Nullable T current) {
        return isPresent ? value : current;
    }
}
