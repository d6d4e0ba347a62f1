package dev.pluto.identity.block;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An operator's decision about a person, as another service reports it.
 *
 * @param blocked what was decided
 * @param revision counts the decisions about this person, from 1: one that comes late undoes no later one
 * @param operator who decided, for the audit
 */
record BlockOrder(
        @NotNull @Nullable Boolean blocked,

        @NotNull @Min(1) @Schema(examples = "1") @Nullable Long revision,

        @NotBlank @Size(max = 200) @Schema(examples = "operator-olga") @Nullable
        String operator) {}
