package dev.pluto.messaging.people;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose number a number is, as far as Redis knows. Entries are written by identity only, under a keyed hash of the
 * number; this reads them, within a short deadline, and knows nobody when Redis is away.
 */
@ApplicationScoped
public class Contacts {

    private final RedisAPI redis;
    private final PeopleConfig config;
    private final Breaker breaker;
    private final Counter unanswered;

    Contacts(RedisAPI redis, PeopleConfig config, Clock clock, MeterRegistry meters) {
        this.redis = redis;
        this.config = config;
        this.breaker = new Breaker(clock, config.redisFailures(), config.redisPause());
        this.unanswered = Counter.builder("pluto.contacts.unanswered")
                .description("Looks into Redis that got no answer in time")
                .register(meters);
    }

    /**
     * Who a contact is.
     *
     * @param status as in {@link Profile#status()}
     */
    public record Known(UUID userId, String status) {

        public boolean isBlocked() {
            return "blocked".equals(status);
        }

        /** Anything else, erased for one, is for identity to judge. */
        public boolean isListenedTo() {
            return "active".equals(status) || "quarantined".equals(status);
        }
    }

    /**
     * Looks up many numbers in one round trip; {@code indexes} are hex hashes. Same order and size; empty where
     * unknown.
     */
    public Uni<List<Optional<Known>>> find(List<String> indexes) {
        if (indexes.isEmpty() || !breaker.mayTry()) {
            return Uni.createFrom().item(nobody(indexes.size()));
        }
        return redis.mget(
                        indexes.stream().map(index -> "pluto:contact:" + index).toList())
                .ifNoItem()
                .after(config.redisDeadline())
                .fail()
                .map(Contacts::read)
                .onItem()
                .invoke(breaker::succeeded)
                .onFailure()
                .invoke(() -> {
                    breaker.failed();
                    unanswered.increment();
                })
                .onFailure()
                .recoverWithItem(() -> nobody(indexes.size()));
    }

    private static List<Optional<Known>> read(Response entries) {
        var known = new ArrayList<Optional<Known>>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            known.add(read(entries.get(i) == null ? null : entries.get(i).toString()));
        }
        return known;
    }

    /** An entry that cannot be read counts as none: the resolver asks identity then. */
    static Optional<Known> read(@Nullable String entry) {
        try {
            if (entry == null) {
                return Optional.empty();
            }
            var json = new JsonObject(entry);
            return Optional.of(
                    new Known(UUID.fromString(json.getString("user_id")), json.getString("status", "active")));
        } catch (DecodeException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static List<Optional<Known>> nobody(int count) {
        return Collections.nCopies(count, Optional.empty());
    }
}
