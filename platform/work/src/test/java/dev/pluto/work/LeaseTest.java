package dev.pluto.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeaseTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void isGivenToTheDatabaseInSecondsToTheMillisecond() {
        assertThat(new Lease(Duration.ofMillis(1_250)).seconds()).isEqualTo(1.25);
    }

    @Test
    void endsWorkThatOutlastsIt() {
        var work = new Lease(Duration.ofMillis(20)).bound(Uni.createFrom().nothing());

        assertThatThrownBy(() -> work.await().atMost(PATIENCE)).isInstanceOf(TimeoutException.class);
    }

    @Test
    void leavesWorkInTimeAsItIs() {
        assertThat(new Lease(PATIENCE)
                        .bound(Uni.createFrom().item("done"))
                        .await()
                        .atMost(PATIENCE))
                .isEqualTo("done");
    }

    @Test
    void refusesToBeOverAtOnce() {
        assertThatThrownBy(() -> new Lease(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }
}
