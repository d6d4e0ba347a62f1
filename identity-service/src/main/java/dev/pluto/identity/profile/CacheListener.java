package dev.pluto.identity.profile;

import dev.pluto.events.EventJson;
import dev.pluto.events.UserChanged;
import dev.pluto.identity.account.ContactValue;
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
    private final ReleasedNumbers numbers;

    CacheListener(Inbox inbox, ProfileCache cache, ReleasedNumbers numbers) {
        this.inbox = inbox;
        this.cache = cache;
        this.numbers = numbers;
    }

    @Incoming("user-changed")
    Uni<Void> onChange(ConsumerRecord<String, byte[]> entry) {
        UUID userId = UUID.fromString(entry.key());
        return inbox.again(
                "profile-cache",
                entry,
                () -> cache.removeOlder(userId, AggregateVersion.of(entry))
                        .chain(() -> hasAnotherNumber(entry)
                                ? numbers.releaseOrFail(userId)
                                : Uni.createFrom().voidItem()));
    }

    private static boolean hasAnotherNumber(ConsumerRecord<String, byte[]> entry) {
        return EventJson.read(entry.value(), UserChanged.class).changed().contains(ContactValue.NUMBER_MEMBER);
    }
}
