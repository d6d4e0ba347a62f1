package dev.pluto.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person at a glance. Hides itself when printed: it holds a name and a number.
 *
 * @param id the person
 * @param phoneNumber E.164, null when it has gone to somebody else
 * @param name null until they say
 * @param email null until they give one
 * @param active false when blocked, quarantined or erased
 * @param lastSeen the last contact, to within identity's interval
 * @param preferences every preference by name
 * @param stats what is remembered of them
 * @param locale BCP 47 tag
 * @param zone IANA zone id
 * @param tier {@code free}, {@code premium}, {@code enterprise} or {@code vip}
 * @param status {@code active}, {@code blocked}, {@code quarantined} or {@code erased}
 * @param version grows with every change
 * @param aiPreferences what may be learnt of them; null where an older release wrote it
 * @param unreadable number, name or phrases do not open any more and are missing here
 */
@SnakeCase
public record ProfileAnswer(
        @Required UUID id,
        @Nullable String phoneNumber,
        @Nullable String name,
        @Nullable String email,

        @JsonProperty(value = "is_active", required = true) @JsonSetter(nulls = Nulls.FAIL)
        boolean active,

        @Required Instant createdAt,
        @Required Instant updatedAt,
        @Required Instant lastSeen,
        @Nullable Instant lastLoginAt,
        @Required Style styleProfile,
        @Required Map<String, Boolean> preferences,
        @Required Stats stats,
        @Required String locale,
        @Required String zone,
        @Required String tier,
        @Required String status,
        @Required long version,
        @Required boolean unreadable,
        @Nullable AiPreferences aiPreferences) {

    /** The Redis key of a person's profile, sealed; an empty value says that what was there is outdated. */
    public static String key(UUID userId) {
        return "pluto:profile:" + userId;
    }

    @Override
    public String toString() {
        return "ProfileAnswer[" + id + "]";
    }

    /**
     * How a person likes to be spoken to.
     *
     * @param formalityLevel {@code casual}, {@code formal} or {@code mixed}
     * @param avgMessageLength {@code short}, {@code medium} or {@code long}
     * @param signaturePhrases words that are theirs
     * @param communicationStyle {@code friendly}, {@code direct} or {@code professional}
     */
    @SnakeCase
    public record Style(
            @Required boolean emojiUsage,
            @Required String formalityLevel,
            @Required String avgMessageLength,
            @Required List<String> signaturePhrases,
            @Required Tone tonePreferences,
            @Required String communicationStyle) {
        @Override
        public String toString() {
            return "Style[hidden]";
        }
    }

    /**
     * The finer settings.
     *
     * @param humor from 0, none, to 1, a lot
     * @param formality from 0, casual, to 1, formal
     */
    @SnakeCase
    public record Tone(@Required double humor, @Required double formality) {}

    /**
     * What may be learnt of a person.
     *
     * @param personalizationLevel {@code none}, {@code style} or {@code full}
     * @param learningRate from 0 to 1
     */
    @SnakeCase
    public record AiPreferences(
            @Required String personalizationLevel, @Required double learningRate) {}

    /** What memory counted last. */
    @SnakeCase
    public record Stats(
            @Required long memoryCount, @Required long habitCount) {}
}
