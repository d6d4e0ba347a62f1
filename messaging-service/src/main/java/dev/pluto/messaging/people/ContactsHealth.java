package dev.pluto.messaging.people;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether numbers are looked up in Redis. Not readiness: without it people are found through identity, only later. */
@Wellness
class ContactsHealth implements AsyncHealthCheck {

    private static final Duration DEADLINE = Duration.ofSeconds(1);
    private static final String NAME = "contact look-up";

    private final ReactiveRedisDataSource redis;

    ContactsHealth(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return redis.execute("PING")
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .map(pong -> HealthCheckResponse.up(NAME))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down(NAME));
    }
}
