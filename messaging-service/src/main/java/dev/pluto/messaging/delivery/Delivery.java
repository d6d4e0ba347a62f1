package dev.pluto.messaging.delivery;

import dev.pluto.messaging.consent.Consents.Status;
import dev.pluto.messaging.delivery.SendGate.Sending;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message claimed for sending, opened.
 *
 * @param to the person's number, E.164
 * @param from ours
 * @param attempt number of this try, from 1
 * @param age since it was stored
 * @param trying for how long it has been tried, an operator's last replay beginning anew
 * @param what it is, for the gate
 * @param person as they stood when it was claimed
 */
record Delivery(
        UUID messageId,
        UUID userId,
        UUID conversationId,
        long sequence,
        String to,
        String from,
        String text,
        int attempt,
        Duration age,
        Duration trying,
        Sending what,
        Status person,
        @Nullable String traceparent) {

    @Override
    public String toString() {
        return "Delivery[" + messageId + "]";
    }
}
