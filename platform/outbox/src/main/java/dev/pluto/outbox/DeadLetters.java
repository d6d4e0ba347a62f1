package dev.pluto.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.jboss.logging.Logger;

/**
 * Sets aside what a consumer of this service gives up, in {@code <topic>-dlq}: with the reason, with who refused it, and with
 * an alarm. The failure strategy {@code pluto-dead-letters} of every incoming channel. While the broker does not take a dead
 * letter its partition waits: nothing is lost.
 */
@ApplicationScoped
@Identifier(DeadLetters.STRATEGY)
public class DeadLetters implements KafkaFailureHandler.Factory {

    static final String STRATEGY = "pluto-dead-letters";

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final KafkaFailureHandler.Factory queues;
    private final DeadLetterAlarm alarm;
    private final InboxConfig config;
    private final MeterRegistry meters;
    private final String group;

    DeadLetters(
            @Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE) KafkaFailureHandler.Factory queues,
            @Wellness DeadLetterAlarm alarm,
            InboxConfig config,
            MeterRegistry meters,
            @ConfigProperty(name = Inbox.GROUP) String group) {
        this.queues = queues;
        this.alarm = alarm;
        this.config = config;
        this.meters = meters;
        this.group = group;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration channel,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        return new Queue(queues.create(channel, vertx, consumer, reportFailure));
    }

    private final class Queue implements KafkaFailureHandler {

        private final KafkaFailureHandler queue;

        Queue(KafkaFailureHandler queue) {
            this.queue = queue;
        }

        @Override
        public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> record, Throwable reason, Metadata metadata) {
            Throwable told = FailurePolicy.tellable(reason);
            Metadata addressed = (metadata == null ? Metadata.empty() : metadata).with(refuser());
            return Uni.createFrom()
                    .deferred(() -> queue.handle(record, told, addressed))
                    .onFailure()
                    .invoke(failure -> waits(record, failure))
                    .onFailure()
                    .retry()
                    .withBackOff(config.firstPause(), config.longestPause())
                    .indefinitely()
                    .invoke(() -> tell(record, reason));
        }

        @Override
        public void terminate() {
            queue.terminate();
        }
    }

    private OutgoingKafkaRecordMetadata<?> refuser() {
        return OutgoingKafkaRecordMetadata.builder()
                .withHeaders(List.of(new RecordHeader(Replay.CONSUMER, group.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    private static void waits(IncomingKafkaRecord<?, ?> record, Throwable failure) {
        LOG.errorf(
                "%s cannot be set aside and waits: %s",
                place(record), failure.getClass().getSimpleName());
    }

    private void tell(IncomingKafkaRecord<?, ?> record, Throwable reason) {
        String kind = FailurePolicy.nameOf(reason);
        meters.counter("pluto.deadletters", "topic", record.getTopic(), "consumer", group, "reason", kind)
                .increment();
        LOG.errorf("%s gives up %s: %s", group, place(record), kind);
        alarm.raise(record.getTopic());
    }

    private static String place(IncomingKafkaRecord<?, ?> record) {
        return record.getTopic() + "/" + record.getPartition() + "@" + record.getOffset();
    }
}
