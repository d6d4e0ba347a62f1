package dev.pluto.identity.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.http.Versioned;
import java.time.Instant;
import java.util.List;
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
 * @param styleProfile how they like to be spoken to
 * @param preferences what they want done for them
 * @param stats what is remembered of them
 * @param locale BCP 47
 * @param zone IANA
 * @param tier free, premium, enterprise or vip
 * @param status active, blocked, quarantined or erased
 * @param version grows with every change; an answer with a higher version is newer
 * @param unreadable number, name or phrases do not open any more and are missing here: altered, or the key to them is gone
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
        StyleProfile styleProfile,
        Preferences preferences,
        Stats stats,
        String locale,
        String zone,
        String tier,
        String status,
        long version,
        boolean unreadable)
        implements Versioned {

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
                updatedAt);
    }

    @Override
    public String toString() {
        return "Profile[id=" + id + ", version=" + version + "]";
    }
}
