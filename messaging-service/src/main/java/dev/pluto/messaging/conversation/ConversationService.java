package dev.pluto.messaging.conversation;

import dev.pluto.access.Access;
import dev.pluto.access.Caller;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.conversation.Conversations.Place;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens conversations to those who may read them. An operator's look is in the audit with the transaction that reads. */
@ApplicationScoped
public class ConversationService {

    private static final UUID NOBODY_IN_PARTICULAR = new UUID(0, 0);

    private final Access access;
    private final Conversations conversations;
    private final Messages messages;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;
    private final Caller caller;

    ConversationService(
            Access access,
            Conversations conversations,
            Messages messages,
            PersonKeys personKeys,
            RowByRow rowByRow,
            Caller caller) {
        this.access = access;
        this.conversations = conversations;
        this.messages = messages;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
        this.caller = caller;
    }

    /** @param userId whose conversations; a person sees their own only, an operator who names nobody sees all */
    public Uni<Page<ConversationView>> list(Optional<UUID> userId, Optional<String> cursor, int limit) {
        Optional<UUID> owner = caller.meant(userId.orElse(null));
        Place place = Cursor.decode(cursor.orElse(null))
                .map(at -> new Place(at.at(), at.id()))
                .orElse(Place.START);
        return access.audited(
                        look("conversations"),
                        owner.orElse(NOBODY_IN_PARTICULAR),
                        tx -> conversations.before(tx, owner, place, limit + 1))
                .map(found -> Page.of(found, limit, last -> new Cursor(last.lastMessageAt(), last.id()).encode()));
    }

    /** @throws Problem 404 when there is none the caller may see */
    public Uni<ConversationView> get(UUID id) {
        return access.audited(look("conversation/" + id), tx -> ownerOf(tx, id), (tx, owner) -> found(tx, id));
    }

    /** @throws Problem 404 when there is no such conversation the caller may see */
    public Uni<Page<MessageView>> messages(UUID id, Optional<String> cursor, int limit) {
        long after = Cursor.decodeText(cursor.orElse(null))
                .map(ConversationService::sequence)
                .orElse(0L);
        return access.audited(
                        look("conversation/" + id),
                        tx -> ownerOf(tx, id),
                        (tx, owner) -> found(tx, id)
                                .chain(() -> messages.after(tx, id, after, limit + 1))
                                .chain(said -> opened(tx, owner, said)))
                .map(views -> Page.of(views, limit, last -> Cursor.encode(Long.toString(last.sequence()))));
    }

    private Uni<ConversationView> found(SqlConnection tx, UUID id) {
        return conversations.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
    }

    private Uni<UUID> ownerOf(SqlConnection tx, UUID id) {
        return found(tx, id).map(ConversationView::userId);
    }

    private static Deed look(String resource) {
        return new Deed(Permission.READ_CONVERSATIONS, "read", resource, "operator's look");
    }

    private Uni<List<MessageView>> opened(SqlConnection tx, UUID userId, List<Message> said) {
        return personKeys
                .of(tx, userId)
                .map(key -> said.stream().map(message -> opened(message, key)).toList());
    }

    private MessageView opened(Message message, PersonKey key) {
        return MessageView.of(
                message,
                rowByRow.read(
                        "message",
                        message.id(),
                        () -> key.open(ArrivalSeal.MESSAGE, message.id(), message.textSealed())));
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.invalid("query:cursor", "is not a cursor of this list");
        }
    }
}
