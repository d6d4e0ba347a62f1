package dev.pluto.messaging.people;

import dev.pluto.contracts.ProfileAnswer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What messaging needs of identity's profile, or nothing but who somebody is. Hides itself when printed: it holds a name
 * and a number.
 *
 * @param phoneNumber E.164
 * @param locale BCP 47 tag
 * @param zone IANA zone id
 * @param status {@code active}, {@code blocked}, {@code quarantined} or {@code erased}
 */
public record Profile(
        UUID id,
        @Nullable String phoneNumber,
        @Nullable String name,
        @Nullable String locale,
        @Nullable String zone,
        @Nullable String status,
        @Nullable Style styleProfile,
        @Nullable Map<String, Boolean> preferences) {

    /**
     * How a person likes to be spoken to.
     *
     * @param formalityLevel {@code casual}, {@code mixed} or {@code formal}
     * @param avgMessageLength {@code short}, {@code medium} or {@code long}
     * @param communicationStyle {@code friendly}, {@code direct} or {@code professional}
     * @param humor from 0, none, to 1, a lot
     * @param formality of tone, from 0, casual, to 1, formal
     */
    public record Style(
            boolean emojiUsage,
            @Nullable String formalityLevel,
            @Nullable String avgMessageLength,
            @Nullable List<String> signaturePhrases,
            @Nullable String communicationStyle,
            double humor,
            double formality) {

        /** Offends nobody: what is spoken while a profile cannot be had. */
        public static final Style NEUTRAL = new Style(false, "mixed", "medium", List.of(), "friendly", 0, 0.5);

        /** With the humor and formality of tone that identity gives everybody at the beginning. */
        public Style(
                boolean emojiUsage,
                @Nullable String formalityLevel,
                @Nullable String avgMessageLength,
                @Nullable List<String> signaturePhrases,
                @Nullable String communicationStyle) {
            this(
                    emojiUsage,
                    formalityLevel,
                    avgMessageLength,
                    signaturePhrases,
                    communicationStyle,
                    INITIAL_HUMOR,
                    INITIAL_FORMALITY);
        }

        static Style of(ProfileAnswer.Style answered) {
            return new Style(
                    answered.emojiUsage(),
                    answered.formalityLevel(),
                    answered.avgMessageLength(),
                    answered.signaturePhrases(),
                    answered.communicationStyle(),
                    answered.tonePreferences().humor(),
                    answered.tonePreferences().formality());
        }

        public boolean isFormal() {
            return "formal".equals(formalityLevel);
        }

        public boolean isCasual() {
            return "casual".equals(formalityLevel);
        }

        public boolean isShort() {
            return "short".equals(avgMessageLength);
        }

        public boolean isLong() {
            return "long".equals(avgMessageLength);
        }

        public boolean isDirect() {
            return "direct".equals(communicationStyle);
        }

        public boolean isProfessional() {
            return "professional".equals(communicationStyle);
        }
    }

    /** The preference that a language model that runs elsewhere may be given what is texted. */
    public static final String HOSTED_MODEL = "hosted_model";

    /** The preference that such a model may also be given memories that are sensitive. */
    public static final String HOSTED_MODEL_SENSITIVE = "hosted_model_sensitive";

    private static final double INITIAL_HUMOR = 0.5;
    private static final double INITIAL_FORMALITY = 0.3;

    /** Under its IANA name, which the other services know. */
    private static final ZoneId UTC = ZoneId.of("UTC");

    static Profile of(ProfileAnswer answered) {
        return new Profile(
                answered.id(),
                answered.phoneNumber(),
                answered.name(),
                answered.locale(),
                answered.zone(),
                answered.status(),
                Style.of(answered.styleProfile()),
                answered.preferences());
    }

    /** Stands in for a profile that cannot be had: nothing known but who it is. */
    public static Profile unknown(UUID id) {
        return new Profile(id, null, null, null, null, null, null, null);
    }

    public Style style() {
        return styleProfile == null ? Style.NEUTRAL : styleProfile;
    }

    /** The person's zone, UTC when none or none that this runtime knows is set. */
    public ZoneId zoneId() {
        try {
            return zone == null ? UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return UTC;
        }
    }

    public Locale language() {
        return locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale);
    }

    /** Whether a preference is on; empty where nothing is said of it, or the profile could not be had. */
    public Optional<Boolean> preference(String name) {
        return Optional.ofNullable(preferences).map(all -> all.get(name));
    }

    /** Whether it could be had. */
    public boolean isKnown() {
        return preferences != null;
    }

    public boolean isBlocked() {
        return "blocked".equals(status);
    }

    @Override
    public String toString() {
        return "Profile[" + id + "]";
    }
}
