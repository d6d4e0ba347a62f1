package dev.pluto.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * To whom a dead letter belongs. It carries the consumer group that refused it; sent to its topic again it still does, and
 * everybody else passes it over. What carries none is for all.
 */
final class Replay {

    /** Header with the consumer group that refused a record, in UTF-8. */
    static final String CONSUMER = "pluto-consumer";

    private Replay() {}

    /** Whether a record is sent again for another consumer group. */
    static boolean isForAnother(ConsumerRecord<?, ?> message, String group) {
        Header consumer = message.headers().lastHeader(CONSUMER);
        return consumer != null
                && consumer.value() != null
                && !group.equals(new String(consumer.value(), StandardCharsets.UTF_8));
    }
}
