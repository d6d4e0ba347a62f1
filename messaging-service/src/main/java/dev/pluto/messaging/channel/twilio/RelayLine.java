package dev.pluto.messaging.channel.twilio;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;

/** The connection of one call to the relay. */
interface RelayLine {

    /** Sends a frame. */
    Uni<Void> send(String frame);

    /** Sends frames one after the other. */
    default Uni<Void> send(List<String> frames) {
        return Multi.createFrom()
                .iterable(frames)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Waits. */
    Uni<Boolean> after(Duration time);
}
