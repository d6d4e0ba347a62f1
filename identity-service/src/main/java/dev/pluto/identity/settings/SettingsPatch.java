package dev.pluto.identity.settings;

import dev.pluto.identity.account.PersonalValues;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the merge patches look like, for the API document: every member may be left out, null resets it. */
final class SettingsPatch {

    private SettingsPatch() {}

    /** Name, zone and locale. */
    @Schema(name = "DetailsPatch")
    record Details(
            @Schema(maxLength = PersonalValues.LONGEST_NAME) @Nullable
            String name,

            @Schema(examples = "Europe/Berlin") @Nullable String zone,
            @Schema(examples = "de-CH") @Nullable String locale) {}

    /** What is done for the person. */
    @Schema(name = "PreferencesPatch")
    record Preferences(
            @Nullable Boolean autoConfirmFamily,
            @Nullable Boolean autoConfirmWork,
            @Nullable Boolean morningDigestEnabled,
            @Nullable Boolean proactiveMode,
            @Nullable Boolean wakeUpCalls,
            @Nullable Boolean emailSummaries,
            @Nullable Boolean calendarAlerts,
            @Nullable Boolean hostedModel,
            @Nullable Boolean hostedModelSensitive) {}

    /** How the person is spoken to. */
    @Schema(name = "StylePatch")
    record Style(
            @Nullable Boolean emojiUsage,

            @Schema(enumeration = {"casual", "formal", "mixed"}) @Nullable
            String formalityLevel,

            @Schema(enumeration = {"short", "medium", "long"}) @Nullable
            String avgMessageLength,

            @Schema(maxItems = SettingsPolicy.MOST_PHRASES) @Nullable
            List<String> signaturePhrases,

            @Nullable Tone tonePreferences,

            @Schema(enumeration = {"friendly", "direct", "professional"}) @Nullable
            String communicationStyle) {}

    /** Of style. */
    @Schema(name = "TonePatch")
    record Tone(
            @Schema(minimum = "0", maximum = "1") @Nullable Double humor,

            @Schema(minimum = "0", maximum = "1") @Nullable Double formality) {}
}
