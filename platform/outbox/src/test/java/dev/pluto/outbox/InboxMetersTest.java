package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class InboxMetersTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InboxMeters meters = new InboxMeters(registry, Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<UniEmitter<? super Void>> effects = new ArrayList<>();

    @Test
    void showTheAgeOfTheOldestEventInHand() {
        work(NOW.minusSeconds(90));
        work(NOW.minusSeconds(5));
        work(NOW.minusSeconds(5));

        assertThat(oldestAge()).isEqualTo(90);

        effects.get(0).complete(null);
        effects.get(1).complete(null);
        assertThat(oldestAge()).isEqualTo(5);
    }

    @Test
    void showNothingInHandWhenAllIsDoneOrGivenUp() {
        work(NOW.minusSeconds(90));
        work(NOW.minusSeconds(60));

        effects.get(0).complete(null);
        effects.get(1).fail(new IllegalStateException("broken"));

        assertThat(oldestAge()).isZero();
    }

    @Test
    void countTheDelayOfEffectsAlone() {
        work(NOW.minusSeconds(2));
        work(NOW.plusSeconds(1)); // by a clock that is ahead
        work(NOW.minusSeconds(7));

        effects.get(0).complete(null);
        effects.get(1).complete(null);
        effects.get(2).fail(new IllegalStateException("broken"));

        var delay = registry.get("pluto.inbox.delay").tag("consumer", "anna").timer();
        assertThat(delay.count()).isEqualTo(2);
        assertThat(delay.totalTime(TimeUnit.SECONDS)).isEqualTo(2);
    }

    private void work(Instant publishedAt) {
        Uni<Void> effect = Uni.createFrom().emitter(effects::add);
        meters.measured("anna", record(publishedAt), effect).subscribe().with(done -> {}, failure -> {});
    }

    private double oldestAge() {
        return registry.get("pluto.inbox.oldest.age")
                .tag("consumer", "anna")
                .gauge()
                .value();
    }

    private static ConsumerRecord<String, byte[]> record(Instant at) {
        return new ConsumerRecord<>(
                "memory-changed",
                0,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                new byte[0],
                new RecordHeaders(),
                Optional.empty());
    }
}
