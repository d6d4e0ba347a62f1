package dev.pluto.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Peers;
import dev.pluto.protection.Transactions;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
@QuarkusTestResource(Peers.class)
class SendRateResourceTest {

    @Inject
    Transactions transactions;

    private final String number = "+1" + UUID.randomUUID();

    @Test
    void letsABurstGoAndTheRestWaitTheirTurn() {
        SendRate rate = replica(0.001, 3);

        assertThat(take(rate, 2)).isZero();
        assertThat(take(rate, 1)).isZero();
        assertThat(take(rate, 1)).isBetween(Duration.ofSeconds(700), Duration.ofSeconds(1_000));
        assertThat(take(rate, 1)).as("who waits has taken nothing").isLessThanOrEqualTo(Duration.ofSeconds(1_000));
    }

    @Test
    void goesOnAtItsRate() {
        SendRate rate = replica(0.1, 1);
        assertThat(take(rate, 1)).isZero();
        Duration pause = take(rate, 1);

        assertThat(pause).isBetween(Duration.ofMillis(1), Duration.ofSeconds(10));
        assertThat(Multi.createFrom()
                        .ticks()
                        .every(Duration.ofMillis(20))
                        .onOverflow()
                        .drop()
                        .onItem()
                        .transformToUniAndConcatenate(tick -> rate.take(number, 1))
                        .filter(Duration::isZero)
                        .toUni()
                        .await()
                        .atMost(Duration.ofMinutes(3)))
                .isZero();
    }

    @Test
    void holdsOverReplicas() {
        List<SendRate> replicas = List.of(replica(0.01, 5), replica(0.01, 5), replica(0.01, 5));

        List<Duration> pauses = Multi.createFrom()
                .range(0, 30)
                .onItem()
                .transformToUniAndMerge(n -> replicas.get(n % 3).take(number, 1))
                .collect()
                .asList()
                .await()
                .atMost(Duration.ofMinutes(3));

        assertThat(pauses).filteredOn(Duration::isZero).hasSize(5);
        assertThat(pauses).filteredOn(pause -> !pause.isZero()).hasSize(25);
    }

    @Test
    void asksNothingWithoutARate() {
        assertThat(take(replica(0, 1), 10)).isZero();
        assertThat(take(replica(0, 1), 10)).isZero();
    }

    private SendRate replica(double segmentsPerSecond, int burst) {
        return new SendRate(transactions, new DeliveryConfig.Rate() {
            @Override
            public double segmentsPerSecond() {
                return segmentsPerSecond;
            }

            @Override
            public int burst() {
                return burst;
            }
        });
    }

    private Duration take(SendRate rate, int segments) {
        return rate.take(number, segments).await().atMost(Duration.ofMinutes(3));
    }
}
