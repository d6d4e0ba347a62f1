package dev.pluto.identity.activity;

import dev.pluto.events.MemoryChanged;
import dev.pluto.events.MessageReceived;
import dev.pluto.identity.profile.ProfileService;
import dev.pluto.identity.profile.Profiles;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Sightings sightings;
    private final Profiles profiles;
    private final ProfileService profileService;

    ActivityService(Inbox inbox, Sightings sightings, Profiles profiles, ProfileService profileService) {
        this.inbox = inbox;
        this.sightings = sightings;
        this.profiles = profiles;
        this.profileService = profileService;
    }

    Uni<Void> seen(ConsumerRecord<String, byte[]> entry) {
        AtomicReference<Uni<Void>> cached = new AtomicReference<>(heardAgain(entry));
        return inbox.once(
                        "last-seen",
                        entry,
                        MessageReceived.class,
                        (tx, event) -> sightings
                                .see(tx, event.userId(), event.receivedAt())
                                .chain(moved -> heard(tx, event.userId(), moved))
                                .invoke(cached::set)
                                .replaceWithVoid())
                .chain(() -> inbox.again("last-seen", entry, cached::get));
    }

    Uni<Void> counted(ConsumerRecord<String, byte[]> entry) {
        long version = AggregateVersion.of(entry);
        AtomicReference<Uni<Void>> cached = new AtomicReference<>(heardAgain(entry));
        return inbox.once(
                        "memory-count",
                        entry,
                        MemoryChanged.class,
                        (tx, event) -> sightings
                                .count(tx, event.userId(), event.memoryCount(), event.habitCount(), version)
                                .chain(newer -> heard(tx, event.userId(), newer))
                                .invoke(cached::set)
                                .replaceWithVoid())
                .chain(() -> inbox.again("memory-count", entry, cached::get));
    }

    /** What to do with the cache after an event that came for the first time. */
    private Uni<Uni<Void>> heard(SqlConnection tx, UUID userId, boolean changed) {
        return changed
                ? profiles.find(tx, userId)
                        .map(found -> found.map(profileService::refreshOrFail).orElse(NOTHING))
                : Uni.createFrom().item(NOTHING);
    }

    /** What to do after one that had its effect before: whoever saw to that may have ended before the cache knew. */
    private Uni<Void> heardAgain(ConsumerRecord<String, byte[]> entry) {
        return Uni.createFrom().deferred(() -> profileService.removeOutdated(UUID.fromString(entry.key())));
    }
}
