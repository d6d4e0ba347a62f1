package dev.pluto.person;

import dev.pluto.events.UserDataErased;
import dev.pluto.events.UserErased;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.DataSubjects;
import dev.pluto.protection.PersonKeys;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Erases a person here, and tells what went. */
@ApplicationScoped
class PersonErasure {

    /** Of an event that is not about a state which goes on. */
    private static final long ONLY_VERSION = 1;

    private final List<PersonStore> stores;
    private final DataSubjects subjects;
    private final PersonKeys keys;
    private final Outbox outbox;
    private final Clock clock;
    private final String service;

    PersonErasure(
            @All List<PersonStore> stores,
            DataSubjects subjects,
            PersonKeys keys,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.stores = List.copyOf(stores);
        this.subjects = subjects;
        this.keys = keys;
        this.outbox = outbox;
        this.clock = clock;
        this.service = service;
    }

    /**
     * Erases a person, key included, and enqueues {@code user-data-erased}. The same erasure a second time does nothing; another
     * one of the same person is answered, with what it found, which is nothing.
     */
    Uni<Void> erase(SqlConnection tx, UserErased event) {
        UUID userId = event.userId();
        return subjects.erasureOf(tx, userId).chain(before -> {
            if (before.isEmpty()) {
                return subjects.refuse(tx, userId, event.erasureId()).chain(() -> eraseAll(tx, event));
            }
            return before.get().equals(event.erasureId()) ? Uni.createFrom().voidItem() : eraseAll(tx, event);
        });
    }

    private Uni<Void> eraseAll(SqlConnection tx, UserErased event) {
        return eraseRows(tx, event.userId())
                .call(() -> subjects.remove(tx, event.userId()))
                .chain(counts -> outbox.add(tx, proofOf(event, counts), ONLY_VERSION));
    }

    /** The key last: until then what is under way can say why it ends. */
    private Uni<Map<String, Integer>> eraseRows(SqlConnection tx, UUID userId) {
        Map<String, Integer> counts = new TreeMap<>();
        return Multi.createFrom()
                .iterable(stores)
                .onItem()
                .transformToUniAndConcatenate(store -> store.erase(tx, userId).invoke(counts::putAll))
                .collect()
                .last()
                .chain(() -> keys.destroy(tx, userId))
                .invoke(destroyed -> counts.put("person_key", destroyed))
                .replaceWith(counts);
    }

    private UserDataErased proofOf(UserErased event, Map<String, Integer> counts) {
        String proof = counts.entrySet().stream()
                .map(count -> count.getKey() + "=" + count.getValue())
                .collect(Collectors.joining(" "));
        return new UserDataErased(event.userId(), event.erasureId(), service, proof, clock.instant());
    }
}
