package dev.pluto.identity.profile;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether profiles are served from Redis. Not readiness: without it they come from the database. */
@Wellness
class CacheHealth implements AsyncHealthCheck {

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final ReactiveRedisDataSource redis;

    CacheHealth(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return redis.execute("PING")
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .map(pong -> HealthCheckResponse.up("profile cache"))
                .onFailure()
                .recoverWithItem(HealthCheckResponse.down("profile cache"));
    }
}
