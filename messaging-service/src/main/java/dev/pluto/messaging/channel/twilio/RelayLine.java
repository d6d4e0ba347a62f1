package dev.pluto.messaging.channel.twilio;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** The connection of one call to the relay. */
interface RelayLine {

    /** Sends a frame. */
    Uni<Void> send(String frame);

    /** Waits. */
    Uni<Boolean> after(Duration time);
}
