package dev.pluto.memory.memory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.http.time.FourDigitYear;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A memory as a client writes it. What is left out is judged from the content, as for a message.
 *
 * @param content what to remember, up to 8,000 characters
 * @param type lower-case word such as {@code fact}, {@code preference}, {@code event}, {@code utterance}
 * @param context any JSON that belongs to it, up to 16,000 characters when written without spaces and 20 deep
 * @param importance 0..1
 * @param category lower-case word such as {@code family}, {@code work}, {@code health}
 * @param source where it comes from, lower-case word; {@code api} when left out; only read when a memory is created
 * @param subject who or what it is about
 * @param speaker who said it, when it was not the person
 * @param occurredAt when it happened or was said; now when left out
 * @param expiresAt from when on it is hidden
 * @param sensitive whether others than the person need a reason to read it; every memory is sealed, this one or not
 * @param sensitiveKinds why: health, money, faith, intimacy, secret, number; said alone it says that it is sensitive, or, empty, that it is
 *     not
 */
public record MemoryDraft(
        @NotBlank @Size(max = 8000) @Nullable String content,
        @Pattern(regexp = WORD) @Nullable String type,

        @JsonLength(max = 16_000, depth = DEEPEST_CONTEXT) @Schema(implementation = Object.class) @Nullable
        JsonNode context,

        @DecimalMin("0") @DecimalMax("1") @Nullable Double importance,
        @Pattern(regexp = WORD) @Nullable String category,
        @Pattern(regexp = WORD) @Nullable String source,
        @Size(min = 1, max = 200) @Nullable String subject,
        @Size(min = 1, max = 200) @Nullable String speaker,
        @FourDigitYear @Nullable Instant occurredAt,
        @FourDigitYear @Nullable Instant expiresAt,
        @Nullable Boolean sensitive,

        @Size(max = 6) @Nullable
        List<@Nullable @Pattern(regexp = "health|money|faith|intimacy|secret|number") String> sensitiveKinds) {
    /** What types, categories and sources look like. */
    public static final String WORD = "[a-z][a-z_]{0,31}";

    static final int DEEPEST_CONTEXT = 20;

    /** What a person said themselves; all else is judged from it. */
    static MemoryDraft said(String text, Instant saidAt) {
        return new MemoryDraft(text, null, null, null, null, null, null, null, saidAt, null, null, null);
    }

    MemoryBody body() {
        JsonNode kept = context == null || context.isNull() ? null : context;
        return new MemoryBody(content == null ? "" : content.strip(), kept, subject, speaker);
    }

    @Override
    public String toString() {
        return "MemoryDraft[sealed]";
    }
}
