package dev.pluto.messaging.conversation;

import dev.pluto.http.Caller;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Opens conversations to those who may read them. An operator's look is in the audit before it is answered. */
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
        Scope scope = scope();
        Optional<UUID> owner = caller.isPerson() ? Optional.of(own(userId)) : userId;
        Place place = Cursor.decode(cursor.orElse(null))
                .map(at -> new Place(at.at(), at.id()))
                .orElse(Place.START);
        return transactions
                .session(scope, session -> conversations.before(owner, place, limit + 1))
                .map(found -> Page.of(found, limit, last -> new Cursor(last.lastMessageAt, last.id).encode())
                        .map(ConversationView::of))
                .call(page -> noted(owner.orElse(NOBODY_IN_PARTICULAR), "conversations"));
    }

    /** @throws Problem 404 when there is none the caller may see */
    Uni<ConversationView> get(UUID id) {
        return found(id).map(ConversationView::of);
    }

    /** @throws Problem 404 when there is no such conversation the caller may see */
    Uni<Page<MessageView>> messages(UUID id, Optional<String> cursor, int limit) {
        Scope scope = scope();
        long after = Cursor.decodeText(cursor.orElse(null))
                .map(ConversationService::sequence)
                .orElse(0L);
        return found(id)
                .flatMap(conversation -> transactions
                        .session(scope, session -> messages.after(id, after, limit + 1))
                        .flatMap(said -> opened(scope, conversation.userId, said))
                        .map(views -> Page.of(views, limit, last -> Cursor.encode(Long.toString(last.sequence())))));
    }

    private Uni<Conversation> found(UUID id) {
        return transactions
                .session(scope(), session -> conversations.findById(id))
                .onItem()
                .ifNull()
                .failWith(Problem::notFound)
                .call(conversation -> noted(conversation.userId, "conversation/" + id));
    }

    private Uni<List<MessageView>> opened(Scope scope, UUID userId, List<Message> said) {
        return transactions
                .sql(scope, tx -> personKeys.of(tx, userId))
                .map(key -> said.stream().map(message -> opened(message, key)).toList());
    }

    private MessageView opened(Message message, PersonKey key) {
        return MessageView.of(
                message,
                rowByRow.read("message", message.id, () -> key.open("message.text", message.id, message.textSealed)));
    }

    private Uni<Void> noted(UUID userId, String resource) {
        if (caller.isPerson()) {
            return Uni.createFrom().voidItem();
        }
        var look = new AuditEntry(caller.subject(), "read", userId, resource, "operator's look");
        return transactions.sql(scope(), tx -> audit.record(tx, look));
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
