package dev.pluto.messaging.conversation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Conversations, newest first. What a reader may not see is not there: row-level security has the last word. */
@ApplicationScoped
class Conversations implements PanacheRepositoryBase<Conversation, UUID> {

    /** Conversations before a place in the list, of one person or of all the reader may see. */
    Uni<List<Conversation>> before(Optional<UUID> userId, Place place, int count) {
        // the hour is what the index holds, see its migration: it finds the rows, the rest puts them in order
        String older = "activeHour <= ?1 and (lastMessageAt < ?1 or (lastMessageAt = ?1 and id > ?2))";
        String order = " order by activeHour desc, lastMessageAt desc, id";
        return userId.map(id -> find(older + " and userId = ?3" + order, place.at(), place.id(), id))
                .orElseGet(() -> find(older + order, place.at(), place.id()))
                .page(0, count)
                .list();
    }

    /** A place in the list: after the conversation with this time and id. */
    record Place(Instant at, UUID id) {
        static final Place START = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));
    }
}
