package dev.pluto.memory.contact;

import dev.pluto.http.body.ComposedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A contact as a client writes it.
 *
 * @param name up to 100 characters
 * @param relation what they are to the person, such as {@code sister}
 * @param category {@code family}, {@code work} or {@code other}; by the relation when left out
 * @param phoneNumbers E.164
 */
record ContactDraft(
        @NotBlank @Size(max = 100) @Nullable String name,
        @Size(min = 1, max = 100) @Nullable String relation,
        @Pattern(regexp = Category.WORDS) @Nullable String category,

        @Size(max = 10) @Nullable List<@Nullable @Pattern(regexp = "\\+[1-9][0-9]{6,14}") String> phoneNumbers) {

    /** The same in one spelling, without blanks around it. */
    ContactDraft composed() {
        return new ContactDraft(composed(name), composed(relation), category, phoneNumbers);
    }

    private static @Nullable String composed(@Nullable String text) {
        return text == null || text.isBlank() ? null : ComposedText.of(text.strip());
    }

    Category categoryOrOfRelation() {
        return category == null ? Relations.category(relation) : Category.of(category);
    }

    Set<String> numbers() {
        return phoneNumbers == null
                ? Set.of()
                : phoneNumbers.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String toString() {
        return "ContactDraft[sealed]";
    }
}
