package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.voice.Callers.Recognised;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is on the lines of this replica, until they speak next: what is said in a call may change who they are and how they are spoken
 * to, so it is believed once and found out anew when that has been answered. Used by several threads.
 */
final class Expected {

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Duration ttl;
    private final Clock clock;

    /** @param ttl how long it is believed */
    Expected(Duration ttl, Clock clock) {
        this.ttl = ttl;
        this.clock = clock;
    }

    private record Known(Recognised who, Instant until) {}

    void put(IncomingCall call, Recognised who) {
        if (!who.mayBeFoundLater()) {
            Instant now = clock.instant();
            // a line that broke without a word leaves its entry
            known.values().removeIf(each -> each.until().isBefore(now));
            known.put(key(call.provider(), call.providerCallId()), new Known(who, now.plus(ttl)));
        }
    }

    /** Who it is, once. */
    Optional<Recognised> take(IncomingCall call) {
        return Optional.ofNullable(known.remove(key(call.provider(), call.providerCallId())))
                .filter(each -> clock.instant().isBefore(each.until()))
                .map(Known::who);
    }

    void forget(String provider, String providerCallId) {
        known.remove(key(provider, providerCallId));
    }

    private static String key(String provider, String providerCallId) {
        return provider + " " + providerCallId;
    }
}
