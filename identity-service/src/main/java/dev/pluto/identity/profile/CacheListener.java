package dev.pluto.identity.profile;

import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Hears of this service's own changes, to put right a cache entry whose refresh was lost between commit and Redis. Nothing is
 * remembered: doing it twice is doing it once.
 */
@ApplicationScoped
class CacheListener {

    private final Inbox inbox;
    private final ProfileCache cache;

    CacheListener(Inbox inbox, ProfileCache cache) {
        this.inbox = inbox;
        this.cache = cache;
    }

    @Incoming("user-changed")
    Uni<Void> onChange(ConsumerRecord<String, byte[]> entry) {
        return inbox.again(
                "profile-cache",
                entry,
                () -> cache.removeOlder(UUID.fromString(entry.key()), AggregateVersion.of(entry)));
    }
}
