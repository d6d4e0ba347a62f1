package dev.pluto.memory.recall;

import static dev.pluto.memory.Api.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.access.TokenRehearsal;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.work.Timer;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class RehearsalResourceTest {
    private static final UUID NOBODY = new UUID(0, 0);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    RequestRehearsal requests;

    @Inject
    TokenRehearsal tokens;

    @Inject
    Rehearsal rehearsal;

    @Inject
    Reopening reopening;

    @Inject
    RehearsalWorker worker;

    @Inject
    @Readiness
    RehearsalHealth health;

    @Inject
    Timer timer;

    @Inject
    MeterRegistry metrics;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void makesTheServiceReady() {
        await(() -> health.call().getStatus() == Status.UP);
        assertThat(worker.isOver()).isTrue();
    }

    @Test
    void keepsNothing() {
        rehearsal.run().await().atMost(PATIENCE);

        assertThat(database.number("select count(*) from memory where user_id = ?", NOBODY))
                .isZero();
        assertThat(database.number("select count(*) from person where user_id = ?", NOBODY))
                .isZero();
        assertThat(database.number("select count(*) from person_key where user_id = ?", NOBODY))
                .isZero();
    }

    @Test
    void isRefusedByItsOwnPort() {
        await(worker::isOver);
        long before = refused();

        requests.run().await().atMost(PATIENCE);

        await(() -> refused() == before + 20);
    }

    @Test
    void isOverWhenTheTimeIsUp() {
        RehearsalWorker hasty = new RehearsalWorker(requests, tokens, rehearsal, reopening, config("PT0.001S"), timer);
        assertThat(hasty.isOver()).isFalse();
        assertThat(new RehearsalHealth(hasty).call().getStatus()).isEqualTo(Status.DOWN);

        hasty.loop().start();

        await(hasty::isOver);
        assertThat(new RehearsalHealth(hasty).call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void isReadyAtOnceWhereNobodyWants() {
        RehearsalWorker idle = new RehearsalWorker(requests, tokens, rehearsal, reopening, config("PT0S"), timer);

        idle.loop().start();

        await(idle::isOver);
    }

    private long refused() {
        return metrics
                .find("http.server.requests")
                .tags("uri", "/api/v1/memories/search", "status", "401")
                .timers()
                .stream()
                .mapToLong(io.micrometer.core.instrument.Timer::count)
                .sum();
    }

    private static RecallConfig config(String rehearsal) {
        return new SmallRyeConfigBuilder()
                .withMapping(RecallConfig.class)
                .withDefaultValues(Map.of("pluto.memory.recall.rehearsal", rehearsal))
                .build()
                .getConfigMapping(RecallConfig.class);
    }
}
