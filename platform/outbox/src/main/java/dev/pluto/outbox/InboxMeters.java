package dev.pluto.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far consumers are behind, told in time: a number of events says little where one may take a millisecond or five minutes. A
 * partition goes on when its event has had its effect, so the age of the oldest event in hand is the lag of its consumer.
 */
@ApplicationScoped
class InboxMeters {

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<String, Set<InHand>> inHand = new ConcurrentHashMap<>();

    @Inject
    InboxMeters(MeterRegistry meters) {
        this(meters, Clock.systemUTC());
    }

    InboxMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** An event being worked at. Two of the same moment are two. */
    private static final class InHand {
        private final Instant publishedAt;

        InHand(Instant publishedAt) {
            this.publishedAt = publishedAt;
        }
    }

    void retried(String consumer) {
        meters.counter("pluto.inbox.retries", "consumer", consumer).increment();
    }

    /** The effect, with its event in hand from its subscription to its end. */
    Uni<Void> measured(String consumer, ConsumerRecord<?, ?> message, Uni<Void> effect) {
        return Uni.createFrom().deferred(() -> {
            var event = new InHand(Instant.ofEpochMilli(message.timestamp()));
            Set<InHand> events = inHand.computeIfAbsent(consumer, this::watch);
            events.add(event);
            return effect.invoke(() -> handled(consumer, event)).onTermination().invoke(() -> events.remove(event));
        });
    }

    private Set<InHand> watch(String consumer) {
        Set<InHand> events = ConcurrentHashMap.newKeySet();
        Gauge.builder("pluto.inbox.oldest.age", events, this::oldestAge)
                .description("Since when the oldest event a consumer works at has been in Kafka; 0 when it has none")
                .baseUnit("seconds")
                .tag("consumer", consumer)
                .register(meters);
        return events;
    }

    private double oldestAge(Set<InHand> events) {
        Instant now = clock.instant();
        return events.stream()
                .mapToDouble(event -> age(event, now).toMillis() / 1000.0)
                .max()
                .orElse(0);
    }

    private void handled(String consumer, InHand event) {
        Timer.builder("pluto.inbox.delay")
                .description("From Kafka to the effect of an event")
                .tag("consumer", consumer)
                .register(meters)
                .record(age(event, clock.instant()));
    }

    /** Clocks differ a little: nothing is younger than new. */
    private static Duration age(InHand event, Instant now) {
        Duration age = Duration.between(event.publishedAt, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
