package dev.pluto.messaging.live;

import dev.pluto.access.Access;
import dev.pluto.access.Caller;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.messaging.conversation.Conversations.Head;
import dev.pluto.messaging.live.Watch.Opening;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets those look on who may read. An operator's look is in the audit once, when it begins. */
@ApplicationScoped
class LiveService {

    private final Access access;
    private final Caller caller;
    private final Conversations conversations;
    private final Tails tails;
    private final Watches watches;

    LiveService(Access access, Caller caller, Conversations conversations, Tails tails, Watches watches) {
        this.access = access;
        this.caller = caller;
        this.conversations = conversations;
        this.tails = tails;
        this.watches = watches;
    }

    /**
     * What happens in a conversation, until the caller's token ends.
     *
     * @param lastEventId of the last event that was heard; empty to begin with what comes next
     * @return fails with Problem 404 when there is none the caller may see, 429 and 503 when too many look on
     */
    Uni<Multi<LiveEvent>> watch(UUID id, Optional<String> lastEventId) {
        Optional<Seen> known = lastEventId.map(Seen::of);
        String subject = caller.subject();
        boolean isOperator = caller.isOperator();
        Instant until = caller.tokenEndsAt();
        Optional<UUID> session = caller.tokenSession();
        return access.audited(
                new Deed(Permission.READ_CONVERSATIONS, "watch", "conversation/" + id, "operator's look"),
                tx -> head(tx, id).map(Head::userId),
                (tx, owner) -> head(tx, id)
                        .chain(() -> tails.of(tx, List.of(id)))
                        .map(Map::values)
                        .map(found -> watches.open(
                                new Opening(id, owner, subject, isOperator, until, session),
                                known.orElseGet(() -> Seen.of(found.iterator().next())),
                                known.isEmpty())));
    }

    private Uni<Head> head(SqlConnection tx, UUID id) {
        return conversations.head(tx, id).map(found -> found.orElseThrow(Problem::notFound));
    }
}
