package dev.pluto.messaging.conversation;

import dev.pluto.access.Access;
import dev.pluto.access.Caller;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.conversation.Conversations.Place;
import dev.pluto.protection.PersonKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Opens conversations to those who may read them. An operator's look is in the audit with the transaction that reads. */
@ApplicationScoped
public class ConversationService {

    private static final UUID NOBODY_IN_PARTICULAR = new UUID(0, 0);

    private final Access access;
    private final Conversations conversations;
    private final OpenedMessages messages;
    private final MessageSearch search;
    private final PersonKeys personKeys;
    private final Caller caller;

    ConversationService(
            Access access,
            Conversations conversations,
            OpenedMessages messages,
            MessageSearch search,
            PersonKeys personKeys,
            Caller caller) {
        this.access = access;
        this.conversations = conversations;
        this.messages = messages;
        this.search = search;
        this.personKeys = personKeys;
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
                        (tx, owner) -> found(tx, id).chain(() -> messages.after(tx, owner, id, after, limit + 1)))
                .map(views -> Page.of(views, limit, last -> Cursor.encode(Long.toString(last.sequence()))));
    }

    /**
     * Messages of a conversation with these words, those with the most of them first, of those the latest.
     *
     * @throws Problem 404 when there is no such conversation the caller may see
     */
    public Uni<Page<MessageView>> search(UUID id, String words, Optional<String> cursor, int limit) {
        Optional<MessageSearch.Place> after = place(cursor);
        return access.audited(
                        search("conversation/" + id),
                        tx -> ownerOf(tx, id),
                        (tx, owner) ->
                                found(tx, id).chain(() -> found(tx, owner, Optional.of(id), words, after, limit)))
                .map(page -> page.map(FoundMessage::message));
    }

    /**
     * The same over all conversations of a person.
     *
     * @param userId a person may leave it out
     * @throws Problem 422 when an operator names nobody
     */
    public Uni<Page<FoundMessage>> search(Optional<UUID> userId, String words, Optional<String> cursor, int limit) {
        UUID owner = caller.meant(userId.orElse(null))
                .orElseThrow(() -> Problem.invalid("query:user_id", "names whose messages are searched"));
        Optional<MessageSearch.Place> after = place(cursor);
        return access.audited(
                search("conversations"), owner, tx -> found(tx, owner, Optional.empty(), words, after, limit));
    }

    private static Optional<MessageSearch.Place> place(Optional<String> cursor) {
        return Cursor.decodeText(cursor.orElse(null)).map(MessageSearch.Place::of);
    }

    private Uni<Page<FoundMessage>> found(
            SqlConnection tx,
            UUID owner,
            Optional<UUID> id,
            String words,
            Optional<MessageSearch.Place> after,
            int limit) {
        return personKeys
                .find(tx, owner)
                .flatMap(key -> search.find(tx, owner, key, id, words, after, limit + 1)
                        .map(found -> Page.of(
                                        found,
                                        limit,
                                        last -> Cursor.encode(last.place().text()))
                                .map(hit -> new FoundMessage(
                                        hit.conversationId(), hit.matched(), messages.open(hit.message(), key)))));
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

    private static Deed search(String resource) {
        return new Deed(Permission.READ_CONVERSATIONS, "search", resource, "operator's search");
    }

    private static long sequence(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problem.invalid("query:cursor", "is not a cursor of this list");
        }
    }
}
