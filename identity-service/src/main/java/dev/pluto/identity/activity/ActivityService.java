package dev.pluto.identity.activity;

import dev.pluto.events.MemoryChanged;
import dev.pluto.events.MessageReceived;
import dev.pluto.identity.profile.ProfileService;
import dev.pluto.identity.profile.ProfileSnapshot;
import dev.pluto.identity.profile.Profiles;
import dev.pluto.outbox.AggregateVersion;
import dev.pluto.outbox.Inbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Keeps what others tell about a person: in the transaction of the inbox, and in the cache once that is committed. */
@ApplicationScoped
class ActivityService {

    private final Inbox inbox;
    private final Sightings sightings;
    private final Profiles profiles;
    private final ProfileService profileService;
    private final ActivityConfig config;

    ActivityService(
            Inbox inbox, Sightings sightings, Profiles profiles, ProfileService profileService, ActivityConfig config) {
        this.inbox = inbox;
        this.sightings = sightings;
        this.profiles = profiles;
        this.profileService = profileService;
        this.config = config;
    }

    Uni<Void> seen(ConsumerRecord<String, byte[]> entry) {
        AtomicReference<@Nullable ProfileSnapshot> changed = new AtomicReference<>();
        return inbox.once(
                        "last-seen",
                        entry,
                        MessageReceived.class,
                        (tx, event) -> sightings
                                .see(tx, event.userId(), event.receivedAt(), config.lastSeenInterval())
                                .chain(moved -> keep(tx, event.userId(), moved, changed)))
                .chain(() -> refresh(changed.get()));
    }

    Uni<Void> counted(ConsumerRecord<String, byte[]> entry) {
        long version = AggregateVersion.of(entry);
        AtomicReference<@Nullable ProfileSnapshot> changed = new AtomicReference<>();
        return inbox.once(
                        "memory-count",
                        entry,
                        MemoryChanged.class,
                        (tx, event) -> sightings
                                .count(tx, event.userId(), event.memoryCount(), event.habitCount(), version)
                                .chain(newer -> keep(tx, event.userId(), newer, changed)))
                .chain(() -> refresh(changed.get()));
    }

    private Uni<Void> keep(
            SqlConnection tx, UUID userId, boolean moved, AtomicReference<@Nullable ProfileSnapshot> changed) {
        return moved
                ? profiles.find(tx, userId)
                        .invoke(found -> changed.set(found.orElse(null)))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> refresh(@Nullable ProfileSnapshot changed) {
        return changed == null ? Uni.createFrom().voidItem() : profileService.refresh(changed);
    }
}
