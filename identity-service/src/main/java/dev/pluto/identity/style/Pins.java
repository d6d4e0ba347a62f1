package dev.pluto.identity.style;

import dev.pluto.http.problem.Problem;
import dev.pluto.identity.account.StyleField;
import jakarta.validation.constraints.NotNull;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What of a style stays as it is, whatever the texts show.
 *
 * @param pinned names of fields: {@code emoji_usage}, {@code formality_level}, {@code avg_message_length}, {@code signature_phrases},
 *     {@code tone_preferences.humor}, {@code tone_preferences.formality}, {@code communication_style}
 */
record Pins(
        @NotNull
        @Schema(
                required = true,
                examples = "[\"emoji_usage\", \"tone_preferences.humor\"]",
                description = "Names of fields of the style, those of the tone with `tone_preferences.` before")
        @Nullable
        List<@Nullable String> pinned) {

    static Pins of(Collection<StyleField> fields) {
        return new Pins(fields.stream().sorted().map(StyleField::title).toList());
    }

    /** @throws Problem 422 {@code request:invalid} for a name that is none */
    Set<StyleField> fields() {
        Set<StyleField> fields = EnumSet.noneOf(StyleField.class);
        List<@Nullable String> names = pinned == null ? List.of() : pinned;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String pointer = "#/pinned/" + i;
            fields.add(StyleField.named(name == null ? "" : name)
                    .orElseThrow(() -> Problem.invalid(pointer, "is no field of a style")));
        }
        return fields;
    }
}
