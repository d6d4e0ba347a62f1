package dev.pluto.messaging.outbound;

import dev.pluto.messaging.delivery.Unasked;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.suggestion.UsualThing;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the scheduler asked us to say, claimed and opened.
 *
 * @param kind {@code reminder}, {@code morning_digest}, {@code wake_up_call} and others
 * @param channel {@code sms} or {@code voice}
 * @param isAsked the person has asked for it and its hour
 * @param text the words to say it with, empty when we find them
 * @param usual of a suggestion what the person usually does
 * @param attempt number of this claim, from 1
 * @param placings how often the provider was asked for a call
 * @param inDoubt since it was first asked, as long as nobody knows whether there is a call; null otherwise
 */
record OutboundRequest(
        UUID requestId,
        UUID userId,
        String kind,
        String channel,
        boolean isAsked,
        Optional<String> text,
        Optional<UsualThing> usual,
        Instant dueAt,
        Instant notAfter,
        int attempt,
        int placings,
        @Nullable Duration inDoubt,
        @Nullable String traceparent) {

    /** Nobody gets these without having said when: they come at that hour, whichever it is. */
    private static final Set<String> SET_BY_PERSONS = Set.of("reminder", "wake_up_call", "calendar_alert");

    /** Later than this it is not the hour any more that the person set. */
    private static final Duration PUNCTUAL = Duration.ofHours(1);

    /** What quiet hours need to know of it. */
    Unasked unasked(Profile person) {
        return new Unasked(person.zoneId(), isAsked || SET_BY_PERSONS.contains(kind) ? dueAt.plus(PUNCTUAL) : null);
    }

    boolean isTooLate(Instant now) {
        return now.isAfter(notAfter);
    }

    /** Whether an earlier try may have become a call. */
    boolean isInDoubt() {
        return inDoubt != null;
    }

    @Override
    public String toString() {
        return "OutboundRequest[" + requestId + "]";
    }
}
