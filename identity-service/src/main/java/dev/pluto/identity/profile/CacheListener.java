package dev.pluto.identity.profile;

import dev.pluto.outbox.AggregateVersion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of this service's own changes, to put right a cache entry whose refresh was lost between commit and Redis. No inbox:
 * doing it twice is doing it once.
 */
@ApplicationScoped
class CacheListener {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final ProfileCache cache;

    CacheListener(ProfileCache cache) {
        this.cache = cache;
    }

    /** Waits for Redis as long as it is away: an entry that is older than a change must not outlive it. */
    @Incoming("user-changed")
    Uni<Void> onChange(ConsumerRecord<String, byte[]> entry) {
        long version = AggregateVersion.of(entry);
        return Uni.createFrom()
                .deferred(() -> cache.removeOlder(UUID.fromString(entry.key()), version))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .indefinitely();
    }
}
