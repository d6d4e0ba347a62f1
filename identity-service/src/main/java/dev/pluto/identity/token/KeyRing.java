package dev.pluto.identity.token;

import dev.pluto.identity.token.SigningKey.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys at one moment, and what becomes of them as time goes by: there is always one that signs and one that is
 * published to sign next; a retired one stays until no token it signed is alive.
 *
 * @param keys at most one {@link State#NEXT} and one {@link State#ACTIVE}
 */
record KeyRing(List<SigningKey> keys) {

    KeyRing {
        keys = List.copyOf(keys);
    }

    /** @throws IllegalStateException before the first {@link #tended} */
    SigningKey active() {
        return in(State.ACTIVE).orElseThrow(() -> new IllegalStateException("No key signs"));
    }

    Optional<SigningKey> find(String kid) {
        return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }

    /**
     * The ring as it should be now; equal to this one when nothing is due.
     *
     * @param rotateAfter how long a key signs
     * @param publishBefore how long a key is known before it signs
     * @param keepRetired how long a retired key is still needed
     */
    KeyRing tended(Instant now, Duration rotateAfter, Duration publishBefore, Duration keepRetired) {
        return whole(now).turned(now, rotateAfter, publishBefore, keepRetired);
    }

    /** A key whose private half is gone signs no more. The next one is published already and takes over at once. */
    private KeyRing whole(Instant now) {
        KeyRing whole = new KeyRing(keys.stream()
                .map(key -> key.canSign() || key.state() == State.RETIRED ? key : key.retired(now))
                .toList());
        return in(State.ACTIVE).isPresent() && whole.in(State.ACTIVE).isEmpty() ? whole.turned(now) : whole;
    }

    private KeyRing turned(Instant now, Duration rotateAfter, Duration publishBefore, Duration keepRetired) {
        List<SigningKey> tended = new ArrayList<>(keys);
        tended.removeIf(key ->
                key.retiredAt() != null && !key.retiredAt().plus(keepRetired).isAfter(now));
        if (in(State.ACTIVE).isEmpty()) {
            tended.add(SigningKey.generate(State.ACTIVE, now));
        }
        Optional<SigningKey> next = in(State.NEXT);
        if (next.isEmpty()) {
            tended.add(SigningKey.generate(State.NEXT, now));
        } else if (isDue(next.get(), now, rotateAfter, publishBefore)) {
            tended.replaceAll(key -> turned(key, now));
            tended.add(SigningKey.generate(State.NEXT, now));
        }
        return new KeyRing(tended);
    }

    private KeyRing turned(Instant now) {
        return new KeyRing(keys.stream().map(key -> turned(key, now)).toList());
    }

    private boolean isDue(SigningKey next, Instant now, Duration rotateAfter, Duration publishBefore) {
        Instant activatedAt = in(State.ACTIVE).map(SigningKey::activatedAt).orElse(now);
        return !activatedAt.plus(rotateAfter).isAfter(now)
                && !next.createdAt().plus(publishBefore).isAfter(now);
    }

    private static SigningKey turned(SigningKey key, Instant now) {
        return switch (key.state()) {
            case NEXT -> key.activated(now);
            case ACTIVE -> key.retired(now);
            case RETIRED -> key;
        };
    }

    private Optional<SigningKey> in(State state) {
        return keys.stream().filter(key -> key.state() == state).findFirst();
    }
}
