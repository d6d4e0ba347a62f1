package dev.pluto.messaging.conversation;

import dev.pluto.access.Caller;
import dev.pluto.http.Cursor;
import dev.pluto.http.Page;
import dev.pluto.http.Problem;
import dev.pluto.messaging.conversation.Conversations.Place;
import dev.pluto.protection.AuditEntry;
import dev.pluto.protection.AuditTrail;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.RowByRow;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens conversations to those who may read them. An operator's look is in the audit with the transaction that reads. */
@ApplicationScoped
class ConversationService {

    private static final UUID NOBODY_IN_PARTICULAR = new UUID(0, 0);

    private final Transactions transactions;
    private final Conversations conversations;
    private final Messages messages;
    private final PersonKeys personKeys;
    private final RowByRow rowByRow;
    private final AuditTrail audit;
    private final Caller caller;

    ConversationService(
            Transactions transactions,
            Conversations conversations,
            Messages messages,
            PersonKeys personKeys,
            RowByRow rowByRow,
            AuditTrail audit,
            Caller caller) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.messages = messages;
        this.personKeys = personKeys;
        this.rowByRow = rowByRow;
        this.audit = audit;
        this.caller = caller;
    }

    /** @param userId whose conversations; a person sees their own only, an operator who names nobody sees all */
    Uni<Page<ConversationView>> list(Optional<UUID> userId, Optional<String> cursor, int limit) {
        Optional<UUID> owner = caller.isPerson() ? Optional.of(own(userId)) : userId;
        Place place = Cursor.decode(cursor.orElse(null))
                .map(at -> new Place(at.at(), at.id()))
                .orElse(Place.START);
        return transactions
                .sql(
                        scope(),
                        tx -> conversations
                                .before(tx, owner, place, limit + 1)
                                .call(found -> noted(tx, owner.orElse(NOBODY_IN_PARTICULAR), "conversations")))
                .map(found -> Page.of(found, limit, last -> new Cursor(last.lastMessageAt(), last.id()).encode()));
    }

    /** @throws Problem 404 when there is none the caller may see */
    Uni<ConversationView> get(UUID id) {
        return transactions.sql(scope(), tx -> found(tx, id));
    }

    /** @throws Problem 404 when there is no such conversation the caller may see */
    Uni<Page<MessageView>> messages(UUID id, Optional<String> cursor, int limit) {
        long after = Cursor.decodeText(cursor.orElse(null))
                .map(ConversationService::sequence)
                .orElse(0L);
        return transactions
                .sql(
                        scope(),
                        tx -> found(tx, id)
                                .flatMap(conversation -> messages.after(tx, id, after, limit + 1)
                                        .flatMap(said -> opened(tx, conversation.userId(), said))))
                .map(views -> Page.of(views, limit, last -> Cursor.encode(Long.toString(last.sequence()))));
    }

    private Uni<ConversationView> found(SqlConnection tx, UUID id) {
        return conversations
                .find(tx, id)
                .map(found -> found.orElseThrow(Problem::notFound))
                .call(conversation -> noted(tx, conversation.userId(), "conversation/" + id));
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

    private Uni<Void> noted(SqlConnection tx, UUID userId, String resource) {
        return caller.isPerson()
                ? Uni.createFrom().voidItem()
                : audit.record(tx, new AuditEntry(caller.subject(), "read", userId, resource, "operator's look"));
    }

    private Scope scope() {
        return caller.isPerson() ? Scope.person(caller.personId()) : Scope.operator(caller.subject());
    }

    private UUID own(Optional<UUID> asked) {
        UUID own = caller.personId();
        if (asked.isPresent() && !asked.get().equals(own)) {
            throw Problem.notFound();
        }
        return own;
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.invalid("query:cursor", "is not a cursor of this list");
        }
    }
}
