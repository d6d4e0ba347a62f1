package dev.pluto.messaging.conversation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Messages of a conversation in the order they were said. */
@ApplicationScoped
class Messages implements PanacheRepositoryBase<Message, UUID> {

    Uni<List<Message>> after(UUID conversationId, long sequence, int count) {
        return find("conversationId = ?1 and sequence > ?2 order by sequence", conversationId, sequence)
                .page(0, count)
                .list();
    }
}
