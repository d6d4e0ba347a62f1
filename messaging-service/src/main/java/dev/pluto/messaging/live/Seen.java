package dev.pluto.messaging.live;

import dev.pluto.http.problem.Problem;
import dev.pluto.language.Pieces;
import dev.pluto.messaging.channel.DeliveryState;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that whoever looks on knows of a conversation. As text it is the id of an event, so that any replica can go on from it, and
 * nothing is kept of streams that ended.
 *
 * @param sequence the last message they know
 * @param takenAt since when an operator holds it, in milliseconds since 1970; 0 when none does
 * @param states of the latest outgoing messages up to there, by their sequence
 */
record Seen(long sequence, long takenAt, SortedMap<Long, DeliveryState> states) {

    /** Of so many outgoing messages the delivery is followed. */
    static final int FOLLOWED = 16;

    private static final DeliveryState[] STATES = DeliveryState.values();

    /** What is there at this moment. */
    static Seen of(Tail tail) {
        var seen = new Seen(tail.lastSequence(), tail.takenAt(), new TreeMap<>());
        tail.carried().forEach(carried -> seen.states.put(carried.sequence(), carried.state()));
        return seen;
    }

    /** @throws Problem 422 when it is no event's id */
    static Seen of(String id) {
        String[] parts = Pieces.of(id, ".");
        try {
            var states = new TreeMap<Long, DeliveryState>();
            for (int i = 2; i < Math.min(parts.length, FOLLOWED + 2); i++) {
                String[] state = Pieces.of(parts[i], "-", 2);
                states.put(Long.parseLong(state[0]), STATES[Integer.parseInt(state[1])]);
            }
            return new Seen(Long.parseLong(parts[0]), Long.parseLong(parts[1]), states);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Problem.invalid("header:Last-Event-ID", "is not an event's id");
        }
    }

    String id() {
        var id = new StringBuilder().append(sequence).append('.').append(takenAt);
        states.forEach(
                (place, state) -> id.append('.').append(place).append('-').append(state.ordinal()));
        return id.toString();
    }

    Optional<DeliveryState> stateOf(long place) {
        return Optional.ofNullable(states.get(place));
    }

    Seen withTakeover(long since) {
        return new Seen(sequence, since, states);
    }

    /** The same with one more message, or with another state of one. */
    Seen with(long place, @Nullable DeliveryState state) {
        var followed = new TreeMap<>(states);
        if (state != null) {
            followed.put(place, state);
        }
        while (followed.size() > FOLLOWED) {
            followed.remove(followed.firstKey());
        }
        return new Seen(Math.max(sequence, place), takenAt, followed);
    }
}
