package dev.pluto.identity.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pluto.events.LearningSummary;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.http.version.Versioned;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A person at a glance, as clients and the other services see them. Personal data: hides itself in text.
 *
 * @param id the person
 * @param phoneNumber E.164; null when the person's number has gone to somebody else
 * @param name what they want to be called; null until they say
 * @param email null until they give one
 * @param active false when blocked, quarantined or erased
 * @param createdAt the first contact
 * @param updatedAt the last change of anything here except what is counted or seen
 * @param lastSeen the last contact, to within the configured interval
 * @param lastLoginAt the last sign-in; null for who never did
 * @param styleProfile how they like to be spoken to
 * @param preferences what they want done for them
 * @param stats what is remembered of them
 * @param locale BCP 47
 * @param zone IANA
 * @param tier free, premium, enterprise or vip
 * @param status active, blocked, quarantined or erased
 * @param version grows with every change; an answer with a higher version is newer
 * @param unreadable number, name or phrases do not open any more and are missing here: altered, or the key to them is gone
 * @param aiPreferences what may be learnt of them; null in what an older release cached
 */
@Schema(description = "A person at a glance")
public record Profile(
        UUID id,
        @Nullable String phoneNumber,
        @Nullable String name,
        @Nullable String email,
        @JsonProperty("is_active") boolean active,
        Instant createdAt,
        Instant updatedAt,
        Instant lastSeen,
        @Nullable Instant lastLoginAt,
        StyleProfile styleProfile,
        Preferences preferences,
        Stats stats,
        String locale,
        String zone,
        String tier,
        String status,
        long version,
        boolean unreadable,
        @Nullable Learning aiPreferences)
        implements Versioned {

    /** What may be learnt of them; what an older release left in the cache does not tell. */
    public Learning learning() {
        return Objects.requireNonNullElseGet(aiPreferences, Learning::initial);
    }

    /** What the other services need to know of a change; neither number, name nor phrases leave this service. */
    public UserChanged changed(List<String> what) {
        return new UserChanged(
                id,
                what,
                status,
                tier,
                locale,
                zone,
                preferences.byName(),
                new StyleSummary(
                        styleProfile.emojiUsage(),
                        styleProfile.formalityLevel(),
                        styleProfile.avgMessageLength(),
                        styleProfile.communicationStyle()),
                null,
                updatedAt,
                new LearningSummary(
                        learning().personalizationLevel(), learning().learningRate()));
    }

    @Override
    public String toString() {
        return "Profile[id=" + id + ", version=" + version + "]";
    }

    /**
     * What a person wants done for them.
     *
     * @param autoConfirmFamily confirm what family members plan without asking
     * @param autoConfirmWork the same for work
     * @param morningDigestEnabled a text every morning with the day ahead
     * @param proactiveMode whether Pluto may speak first
     * @param wakeUpCalls whether Pluto may ring
     * @param emailSummaries summaries of e-mail
     * @param calendarAlerts alerts before calendar entries
     * @param hostedModel whether a language model that runs elsewhere may be given what they text; null until they say
     * @param hostedModelSensitive whether that may also be given memories that are sensitive; null, which is no, until they say
     */
    public record Preferences(
            boolean autoConfirmFamily,
            boolean autoConfirmWork,
            boolean morningDigestEnabled,
            boolean proactiveMode,
            boolean wakeUpCalls,
            boolean emailSummaries,
            boolean calendarAlerts,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean hostedModel,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean hostedModelSensitive) {

        /** What a person is given at first contact. */
        public static Preferences initial() {
            return new Preferences(true, false, true, true, true, true, true, null, null);
        }

        /** The same by their names in JSON and in events, without what nobody said. */
        public Map<String, Boolean> byName() {
            Map<String, Boolean> names = new LinkedHashMap<>();
            names.put("auto_confirm_family", autoConfirmFamily);
            names.put("auto_confirm_work", autoConfirmWork);
            names.put("morning_digest_enabled", morningDigestEnabled);
            names.put("proactive_mode", proactiveMode);
            names.put("wake_up_calls", wakeUpCalls);
            names.put("email_summaries", emailSummaries);
            names.put("calendar_alerts", calendarAlerts);
            if (hostedModel != null) {
                names.put("hosted_model", hostedModel);
            }
            if (hostedModelSensitive != null) {
                names.put("hosted_model_sensitive", hostedModelSensitive);
            }
            return names;
        }
    }

    /**
     * How a person likes to be spoken to.
     *
     * @param emojiUsage whether emoji are welcome
     * @param formalityLevel casual, formal or mixed
     * @param avgMessageLength short, medium or long
     * @param signaturePhrases words that are theirs
     * @param tonePreferences the finer settings
     * @param communicationStyle friendly, direct or professional
     */
    public record StyleProfile(
            boolean emojiUsage,
            String formalityLevel,
            String avgMessageLength,
            List<String> signaturePhrases,
            Tone tonePreferences,
            String communicationStyle) {

        /**
         * The finer settings.
         *
         * @param humor from 0, none, to 1, a lot
         * @param formality from 0, casual, to 1, formal
         */
        public record Tone(double humor, double formality) {}

        public StyleProfile {
            signaturePhrases = List.copyOf(signaturePhrases);
        }

        /** What a person is given at first contact. */
        public static StyleProfile initial() {
            return new StyleProfile(
                    true, "casual", "medium", List.of("on it", "got it"), new Tone(0.5, 0.3), "friendly");
        }

        @Override
        public String toString() {
            return "StyleProfile[hidden]"; // the phrases are a person's own words
        }
    }

    /**
     * What is remembered of a person, as memory-service counted last.
     *
     * @param memoryCount memories
     * @param habitCount habits
     */
    public record Stats(long memoryCount, long habitCount) {}

    /**
     * A profile as it was in one transaction, with what orders it among others in the cache.
     *
     * @param profile the person
     * @param reachableSince since when the number of the profile is this person's, null without a number
     */
    public record Snapshot(Profile profile, @Nullable Instant reachableSince) {

        /** The person. */
        public UUID userId() {
            return profile.id();
        }
    }
}
