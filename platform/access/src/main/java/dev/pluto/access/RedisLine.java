package dev.pluto.access;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Commands to Redis, none of which is waited for longer than two seconds. */
@ApplicationScoped
class RedisLine {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final ReactiveRedisDataSource redis;

    RedisLine(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    /** @return what Redis answers, empty for nil; fails with {@link RedisAway} */
    Uni<Optional<Response>> say(String command, String... words) {
        return Uni.createFrom()
                .deferred(() -> redis.execute(command, words))
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .map(Optional::ofNullable)
                .onFailure()
                .transform(failure -> new RedisAway(failure.getClass().getSimpleName()));
    }
}
