package dev.pluto.identity.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.pluto.http.body.MergePatch;
import dev.pluto.identity.account.PersonalValues;
import dev.pluto.identity.account.Profile.Preferences;
import dev.pluto.identity.account.Profile.StyleProfile;
import dev.pluto.identity.account.Profile.StyleProfile.Tone;
import dev.pluto.identity.account.StyleField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values settings may take, and what a merge patch makes of them. */
final class SettingsPolicy {

    static final int MOST_PHRASES = 20;
    static final int LONGEST_PHRASE = 60;

    private SettingsPolicy() {}

    /** @param initial the zone and locale that null goes back to */
    static PersonalDetails merge(PersonalDetails now, PersonalDetails initial, @Nullable JsonNode body) {
        MergePatch patch = MergePatch.of(body);
        PersonalDetails merged = new PersonalDetails(
                patch.optional("name", now.name(), PersonalValues::name),
                patch.member("zone", now.zone(), initial.zone(), PersonalValues::zone),
                patch.member("locale", now.locale(), initial.locale(), PersonalValues::locale));
        patch.verify();
        return merged;
    }

    static Preferences merge(Preferences now, @Nullable JsonNode body) {
        MergePatch patch = MergePatch.of(body);
        Preferences initial = Preferences.initial();
        Preferences merged = new Preferences(
                patch.member(
                        "auto_confirm_family", now.autoConfirmFamily(), initial.autoConfirmFamily(), MergePatch::bool),
                patch.member("auto_confirm_work", now.autoConfirmWork(), initial.autoConfirmWork(), MergePatch::bool),
                patch.member(
                        "morning_digest_enabled",
                        now.morningDigestEnabled(),
                        initial.morningDigestEnabled(),
                        MergePatch::bool),
                patch.member("proactive_mode", now.proactiveMode(), initial.proactiveMode(), MergePatch::bool),
                patch.member("wake_up_calls", now.wakeUpCalls(), initial.wakeUpCalls(), MergePatch::bool),
                patch.member("email_summaries", now.emailSummaries(), initial.emailSummaries(), MergePatch::bool),
                patch.member("calendar_alerts", now.calendarAlerts(), initial.calendarAlerts(), MergePatch::bool),
                patch.optional("hosted_model", now.hostedModel(), MergePatch::bool),
                patch.optional("hosted_model_sensitive", now.hostedModelSensitive(), MergePatch::bool));
        patch.verify();
        return merged;
    }

    static StyleProfile merge(StyleProfile now, @Nullable JsonNode body) {
        MergePatch patch = MergePatch.of(body);
        StyleProfile initial = StyleProfile.initial();
        StyleProfile merged = new StyleProfile(
                patch.member("emoji_usage", now.emojiUsage(), initial.emojiUsage(), MergePatch::bool),
                patch.member(
                        "formality_level",
                        now.formalityLevel(),
                        initial.formalityLevel(),
                        MergePatch.oneOf("casual", "formal", "mixed")),
                patch.member(
                        "avg_message_length",
                        now.avgMessageLength(),
                        initial.avgMessageLength(),
                        MergePatch.oneOf("short", "medium", "long")),
                patch.member(
                        "signature_phrases",
                        now.signaturePhrases(),
                        initial.signaturePhrases(),
                        SettingsPolicy::phrases),
                patch.object(
                        "tone_preferences",
                        now.tonePreferences(),
                        initial.tonePreferences(),
                        tone -> merge(now.tonePreferences(), initial.tonePreferences(), tone)),
                patch.member(
                        "communication_style",
                        now.communicationStyle(),
                        initial.communicationStyle(),
                        MergePatch.oneOf("friendly", "direct", "professional")));
        patch.verify();
        return merged;
    }

    /**
     * Which fields of a style are pinned after a patch: what somebody says stays until they take it back, with null.
     *
     * @param patch as it was merged
     */
    static Set<StyleField> pinned(Set<StyleField> before, @Nullable JsonNode patch) {
        Set<StyleField> pinned = EnumSet.noneOf(StyleField.class);
        pinned.addAll(before);
        for (StyleField field : StyleField.values()) {
            JsonNode said = said(field, patch == null ? MissingNode.getInstance() : patch);
            if (said.isNull()) {
                pinned.remove(field);
            } else if (!said.isMissingNode()) {
                pinned.add(field);
            }
        }
        return pinned;
    }

    private static JsonNode said(StyleField field, JsonNode patch) {
        int dot = field.title().indexOf('.');
        JsonNode above = dot < 0 ? patch : patch.path(field.title().substring(0, dot));
        return above.isNull() ? above : above.path(field.title().substring(dot + 1));
    }

    private static Tone merge(Tone now, Tone initial, MergePatch patch) {
        return new Tone(
                patch.member("humor", now.humor(), initial.humor(), MergePatch::share),
                patch.member("formality", now.formality(), initial.formality(), MergePatch::share));
    }

    private static List<String> phrases(JsonNode value) {
        MergePatch.require(value.isArray(), "must be a list");
        MergePatch.require(value.size() <= MOST_PHRASES, "must have at most " + MOST_PHRASES + " phrases");
        List<String> phrases = new ArrayList<>();
        value.forEach(phrase -> phrases.add(PersonalValues.words(phrase, LONGEST_PHRASE)));
        return phrases;
    }

    /**
     * What a person says about themselves.
     *
     * @param name what they want to be called, null until they say
     * @param zone IANA
     * @param locale BCP 47
     */
    record PersonalDetails(@Nullable String name, String zone, String locale) {

        /** What a patch of details would change, by name. */
        List<String> changesTo(PersonalDetails after) {
            List<String> changed = new ArrayList<>();
            if (!Objects.equals(name, after.name)) {
                changed.add("name");
            }
            if (!zone.equals(after.zone)) {
                changed.add("zone");
            }
            if (!locale.equals(after.locale)) {
                changed.add("locale");
            }
            return changed;
        }

        @Override
        public String toString() {
            return "PersonalDetails[hidden]";
        }
    }
}
