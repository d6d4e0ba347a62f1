package dev.pluto.identity.activity;

import dev.pluto.events.MemoryChanged;
import dev.pluto.events.MessageReceived;
import dev.pluto.identity.account.Profile.Snapshot;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps what others tell about a person: in a transaction on the pool, and in the cache once that is committed. No event of
 * ours tells of it, so that nothing else would put right a cache that missed it: the event heard is handled when it did not.
 * Heard twice it has the effect of once, therefore no event is remembered.
 */
@ApplicationScoped
class ActivityService {

    private final Inbox inbox;
    private final LastSeen lastSeen;
    private final MemoryCounts counts;
    private final ProfileCache cache;

    ActivityService(Inbox inbox, LastSeen lastSeen, MemoryCounts counts, ProfileCache cache) {
        this.inbox = inbox;
        this.lastSeen = lastSeen;
        this.counts = counts;
        this.cache = cache;
    }

    Uni<Void> seen(ConsumerRecord<String, byte[]> entry) {
        return inbox.repeatable(
                LastSeen.CONSUMER,
                entry,
                MessageReceived.class,
                (tx, event) -> lastSeen.move(tx, event.userId(), event.receivedAt()),
                this::refresh);
    }

    Uni<Void> counted(ConsumerRecord<String, byte[]> entry) {
        long version = AggregateVersion.of(entry);
        return inbox.repeatable(
                MemoryCounts.CONSUMER,
                entry,
                MemoryChanged.class,
                (tx, event) -> counts.keep(tx, event.userId(), event.memoryCount(), event.habitCount(), version),
                this::refresh);
    }

    private Uni<Void> refresh(Optional<Snapshot> changed) {
        return changed.map(cache::refreshOrFail)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
