package dev.pluto.identity.registration;

import dev.pluto.identity.account.PersonalValues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a registration looks like, for the API document: an address, a number or both, everything else may be left out. */
@Schema(name = "Registration")
record RegistrationRequest(
        @Schema(examples = "anna@example.com") @Nullable String email,
        @Nullable String phoneNumber,

        @Schema(maxLength = PersonalValues.LONGEST_NAME) @Nullable
        String displayName,

        @Schema(examples = "de-CH") @Nullable String language,
        @Schema(examples = "Europe/Zurich") @Nullable String timezone,

        @Schema(enumeration = {"free", "premium", "enterprise", "vip"}) @Nullable
        String tier,

        @Schema(description = "As they chose it; see docs/security.md") @Nullable
        String password,

        @Schema(description = "In its place: what another house kept of it, by bcrypt or Argon2id") @Nullable
        String passwordHash) {

    @Override
    public String toString() {
        return "RegistrationRequest[hidden]";
    }
}
