package dev.pluto.outbox;

import dev.pluto.events.UnreadableEvent;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * Which state of its aggregate an event tells, the CloudEvents extension {@code aggregateversion}. Events of different
 * topics overtake each other: who keeps a snapshot keeps its version with it and lets no lower one win.
 */
public final class AggregateVersion {

    static final String HEADER = "ce_aggregateversion";

    private AggregateVersion() {}

    /**
     * @return 1 or more; 0 when the event does not tell, which loses against every other
     * @throws UnreadableEvent when it is no number
     */
    public static long of(ConsumerRecord<String, ?> message) {
        Header version = message.headers().lastHeader(HEADER);
        if (version == null || version.value() == null) {
            return 0;
        }
        try {
            return Long.parseLong(new String(version.value(), StandardCharsets.UTF_8));
        } catch (NumberFormatException e) {
            throw new UnreadableEvent("a CloudEvent whose " + HEADER + " is a number");
        }
    }
}
