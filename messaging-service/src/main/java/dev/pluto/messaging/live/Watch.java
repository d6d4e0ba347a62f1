package dev.pluto.messaging.live;

import io.smallrye.mutiny.subscription.MultiEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Somebody who looks on at a conversation. Moved on by one look at a time. */
final class Watch {

    private final Opening opening;
    private final MultiEmitter<? super LiveEvent> listener;
    private Seen seen;
    private Instant heardAt;

    /**
     * What is looked on at, and by whom.
     *
     * @param owner whose conversation it is
     * @param caller as their token names them
     * @param until when their token ends
     * @param session that it belongs to, empty where it belongs to none
     */
    record Opening(
            UUID conversationId,
            UUID owner,
            String caller,
            boolean isOperator,
            Instant until,
            Optional<UUID> session) {}

    Watch(Opening opening, Seen seen, Instant now, MultiEmitter<? super LiveEvent> listener) {
        this.opening = opening;
        this.seen = seen;
        this.heardAt = now;
        this.listener = listener;
    }

    Opening opening() {
        return opening;
    }

    Seen seen() {
        return seen;
    }

    /** Hands on what happened; a sign of life when nothing did for long. */
    void tell(List<LiveEvent> events, Instant now, Duration heartbeat) {
        for (LiveEvent event : events) {
            listener.emit(event);
            seen = event.seen();
            heardAt = now;
        }
        if (!now.isBefore(heardAt.plus(heartbeat))) {
            listener.emit(LiveEvent.heartbeat(seen));
            heardAt = now;
        }
    }

    void end() {
        listener.complete();
    }
}
