package dev.pluto.messaging.operator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What an operator writes to a person.
 *
 * @param text 1 to 1,600 characters, as it is to be read
 */
record OperatorText(@NotBlank @Size(max = LONGEST) @Nullable String text) {

    /** Of a message, in characters. */
    static final int LONGEST = 1600;

    String given() {
        return text == null ? "" : text.strip();
    }

    @Override
    public String toString() {
        return "OperatorText";
    }
}
