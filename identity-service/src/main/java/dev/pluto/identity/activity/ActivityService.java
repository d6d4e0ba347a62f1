package dev.pluto.identity.activity;

import dev.pluto.events.MemoryChanged;
import dev.pluto.events.MessageReceived;
import dev.pluto.identity.account.LastSeen;
import dev.pluto.identity.account.MemoryCounts;
import dev.pluto.identity.account.Person;
import dev.pluto.identity.profile.ProfileCache;
import dev.pluto.identity.profile.ProfileService;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Keeps what others tell about a person: in the transaction of the inbox, and in the cache once that is committed. No event of
 * ours tells of it, so that nothing else would put right a cache that missed it: the event heard is handled when it did not.
 */
@ApplicationScoped
class ActivityService {

    private static final Uni<Void> NOTHING = Uni.createFrom().voidItem();

    private final Inbox inbox;
    private final LastSeen lastSeen;
    private final MemoryCounts counts;
    private final ProfileCache cache;
    private final ProfileService profiles;

    ActivityService(Inbox inbox, LastSeen lastSeen, MemoryCounts counts, ProfileCache cache, ProfileService profiles) {
        this.inbox = inbox;
        this.lastSeen = lastSeen;
        this.counts = counts;
        this.cache = cache;
        this.profiles = profiles;
    }

    Uni<Void> seen(ConsumerRecord<String, byte[]> entry) {
        AtomicReference<Uni<Void>> cached = new AtomicReference<>(heardAgain(entry));
        return inbox.onceInSession(
                        "last-seen",
                        entry,
                        MessageReceived.class,
                        (tx, event) -> lastSeen.move(tx, event.userId(), event.receivedAt())
                                .invoke(moved -> cached.set(heard(moved)))
                                .replaceWithVoid())
                .chain(() -> inbox.again("last-seen", entry, cached::get));
    }

    Uni<Void> counted(ConsumerRecord<String, byte[]> entry) {
        long version = AggregateVersion.of(entry);
        AtomicReference<Uni<Void>> cached = new AtomicReference<>(heardAgain(entry));
        return inbox.onceInSession(
                        "memory-count",
                        entry,
                        MemoryChanged.class,
                        (tx, event) -> counts.keep(tx, event.userId(), event.memoryCount(), event.habitCount(), version)
                                .invoke(newer -> cached.set(heard(newer)))
                                .replaceWithVoid())
                .chain(() -> inbox.again("memory-count", entry, cached::get));
    }

    /** What to do with the cache after an event that came for the first time. */
    private Uni<Void> heard(Optional<Person> changed) {
        return changed.map(Person::snapshot).map(cache::refreshOrFail).orElse(NOTHING);
    }

    /** What to do after one that had its effect before: whoever saw to that may have ended before the cache knew. */
    private Uni<Void> heardAgain(ConsumerRecord<String, byte[]> entry) {
        return Uni.createFrom().deferred(() -> profiles.removeOutdated(UUID.fromString(entry.key())));
    }
}
