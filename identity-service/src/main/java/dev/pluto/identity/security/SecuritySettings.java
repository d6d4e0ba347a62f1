package dev.pluto.identity.security;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants their sign-ins to be. What is null or left out is as the house has it; an answer has no null.
 *
 * @param requireMfa whether each sign-in asks for the second factor; false: only one on a device that nobody knows
 * @param mfaMethods what is taken as the second factor: {@code totp}, {@code recovery_code}, {@code sms}, {@code email}
 * @param sessionTimeoutMinutes however much it is used, a session ends after this
 * @param idleTimeoutSeconds unused for this long a session ends
 * @param riskScoreThreshold from this score on a sign-in has to show more than it did
 * @param anomalyDetectionEnabled whether the rules about risk may ask for more at a sign-in
 */
@Schema(description = "How a person wants their sign-ins to be")
record SecuritySettings(
        @Nullable Boolean requireMfa,

        @Schema(examples = "[\"totp\", \"recovery_code\"]") @Nullable
        List<String> mfaMethods,

        @Schema(examples = "1440") @Nullable Integer sessionTimeoutMinutes,

        @Schema(examples = "3600") @Nullable Integer idleTimeoutSeconds,

        @Schema(examples = "0.7") @Nullable Double riskScoreThreshold,

        @Schema(examples = "true") @Nullable Boolean anomalyDetectionEnabled) {}
