package dev.pluto.messaging.operator;

import dev.pluto.access.Access;
import dev.pluto.access.Caller;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.messaging.conversation.Conversations.Head;
import dev.pluto.messaging.operator.TakeoverResource.Written;
import dev.pluto.messaging.takeover.Takeover;
import dev.pluto.messaging.takeover.Takeovers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Holds on conversations, each deed with its line in the audit. */
@ApplicationScoped
class TakeoverService {

    private final Access access;
    private final Caller caller;
    private final Conversations conversations;
    private final Takeovers takeovers;
    private final Silence silence;
    private final OperatorTexts texts;
    private final TakeoverConfig config;

    TakeoverService(
            Access access,
            Caller caller,
            Conversations conversations,
            Takeovers takeovers,
            Silence silence,
            OperatorTexts texts,
            TakeoverConfig config) {
        this.access = access;
        this.caller = caller;
        this.conversations = conversations;
        this.takeovers = takeovers;
        this.silence = silence;
        this.texts = texts;
        this.config = config;
    }

    /** @throws Problem 404 when nobody holds it */
    Uni<TakeoverView> get(UUID id) {
        return deed(
                Permission.READ_CONVERSATIONS,
                "read",
                id,
                (tx, head) -> takeovers
                        .of(tx, id)
                        .map(held -> held.map(TakeoverView::of).orElseThrow(Problem::notFound)));
    }

    /**
     * Takes a conversation over, or keeps it for longer.
     *
     * @throws Problem 409 when another operator holds it, or it is over or of calls; 422 for a time that is too long
     */
    Uni<TakeoverView> take(UUID id, Optional<Duration> time) {
        if (time.filter(asked -> asked.compareTo(config.longest()) > 0).isPresent()) {
            throw Problem.invalid(
                    "#/minutes", "must be at most " + config.longest().toMinutes());
        }
        String operator = caller.subject();
        return deed(
                Permission.WRITE_CONVERSATIONS,
                "take-over",
                id,
                (tx, head) ->
                        taken(tx, head, operator, time.orElse(config.lease())).map(TakeoverView::of));
    }

    Uni<Void> handBack(UUID id) {
        String operator = caller.subject();
        return deed(
                        Permission.WRITE_CONVERSATIONS,
                        "hand-back",
                        id,
                        (tx, head) -> conversations
                                .lock(tx, id)
                                .chain(() -> takeovers.end(tx, id, operator))
                                .chain(() -> silence.end(tx, id)))
                .invoke(silence::wake);
    }

    /** @throws Problem 409 when another operator holds it, it is over, or the person may not be written to */
    Uni<Written> write(UUID id, String text) {
        String operator = caller.subject();
        return deed(
                        Permission.WRITE_CONVERSATIONS,
                        "write",
                        id,
                        (tx, head) -> taken(tx, head, operator, config.lease())
                                .flatMap(held -> texts.add(tx, head, text)
                                        .map(message -> new Written(message, TakeoverView.of(held)))))
                .invoke(texts::wake);
    }

    private Uni<Takeover> taken(SqlConnection tx, Head head, String operator, Duration time) {
        if (!head.isOpen() || !head.channel().equals(Channel.SMS.code())) {
            throw new Problem(
                    409,
                    "messaging:conversation.closed",
                    "Nobody can write in this conversation any more",
                    "The person's latest conversation by text is in the list of their conversations");
        }
        return conversations
                .lock(tx, head.id())
                .chain(() -> takeovers.take(tx, head.id(), head.userId(), operator, time))
                .map(held -> held.orElseThrow(TakeoverService::held))
                .call(held -> silence.keep(tx, held.conversationId(), held.expiresAt()));
    }

    private static Problem held() {
        return new Problem(
                409,
                "messaging:takeover.held",
                "Another operator holds this conversation",
                "GET its takeover to see until when");
    }

    private <T> Uni<T> deed(
            Permission permission, String action, UUID id, BiFunction<SqlConnection, Head, Uni<T>> work) {
        return access.audited(
                new Deed(permission, action, "conversation/" + id, "operator in the conversation"),
                tx -> head(tx, id).map(Head::userId),
                (tx, owner) -> head(tx, id).flatMap(head -> work.apply(tx, head)));
    }

    private Uni<Head> head(SqlConnection tx, UUID id) {
        return conversations.head(tx, id).map(found -> found.orElseThrow(Problem::notFound));
    }
}
