package dev.pluto.messaging.operator;

import dev.pluto.access.Access;
import dev.pluto.access.Deed;
import dev.pluto.access.Permission;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.conversation.ConversationService;
import dev.pluto.messaging.conversation.ConversationView;
import dev.pluto.messaging.conversation.Conversations;
import dev.pluto.messaging.conversation.OpenedMessages;
import dev.pluto.messaging.operator.AdminViews.AdminConversation;
import dev.pluto.messaging.operator.AdminViews.AdminMessage;
import dev.pluto.messaging.operator.AdminViews.AdminStats;
import dev.pluto.messaging.operator.AdminViews.AdminTalk;
import dev.pluto.messaging.operator.AdminViews.AdminUser;
import dev.pluto.messaging.operator.AdminViews.BlockState;
import dev.pluto.messaging.operator.AdminViews.ChatSession;
import dev.pluto.messaging.operator.AdminViews.SentMessage;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers in the shapes of {@link AdminViews} by what the API of today does. */
@ApplicationScoped
class AdminService {

    private final Access access;
    private final ConversationService conversations;
    private final Conversations stored;
    private final OpenedMessages messages;
    private final TakeoverService takeovers;
    private final BlockService blocks;
    private final Statistics statistics;

    AdminService(
            Access access,
            ConversationService conversations,
            Conversations stored,
            OpenedMessages messages,
            TakeoverService takeovers,
            BlockService blocks,
            Statistics statistics) {
        this.access = access;
        this.conversations = conversations;
        this.stored = stored;
        this.messages = messages;
        this.takeovers = takeovers;
        this.blocks = blocks;
        this.statistics = statistics;
    }

    Uni<Page<AdminConversation>> conversations(Optional<String> cursor, int limit) {
        return conversations
                .list(Optional.empty(), cursor, limit)
                .flatMap(page -> blockedAmong(page.items().stream()
                                .map(ConversationView::userId)
                                .toList())
                        .map(blocked -> page.map(view -> AdminConversation.of(view, blocked.contains(view.userId())))));
    }

    /** @throws Problem 404 when there is none */
    Uni<AdminTalk> conversation(UUID id) {
        return access.audited(
                new Deed(Permission.READ_CONVERSATIONS, "read", "conversation/" + id, "operator's look"),
                tx -> found(tx, id).map(ConversationView::userId),
                (tx, owner) -> found(tx, id).flatMap(view -> talk(tx, view)));
    }

    private Uni<ConversationView> found(SqlConnection tx, UUID id) {
        return stored.find(tx, id).map(found -> found.orElseThrow(Problem::notFound));
    }

    private Uni<AdminTalk> talk(SqlConnection tx, ConversationView view) {
        return messages.after(tx, view.userId(), view.id(), 0, Page.MAX_LIMIT)
                .flatMap(said -> blocks.among(tx, List.of(view.userId()))
                        .map(blocked -> new AdminTalk(
                                ChatSession.of(view),
                                new AdminUser(view.userId(), blocked.contains(view.userId())),
                                null,
                                said.stream().map(AdminMessage::of).toList())));
    }

    Uni<SentMessage> write(UUID id, String text) {
        return takeovers
                .write(id, text)
                .map(written ->
                        new SentMessage(written.id(), id, written.takeover().expiresAt()));
    }

    Uni<BlockState> toggleBlock(UUID userId) {
        return blockedAmong(List.of(userId))
                .map(blocked -> !blocked.contains(userId))
                .call(block -> block ? blocks.block(userId, "blocked by an operator") : blocks.unblock(userId))
                .map(block -> new BlockState(userId, block));
    }

    Uni<AdminStats> stats() {
        return access.auditedFinding(
                new Deed(Permission.READ_CONVERSATIONS, "read", "statistics", "operator's look"),
                statistics::count,
                stats -> Optional.empty());
    }

    /** @throws Problem 404 when they never wrote */
    Uni<ChatSession> session(UUID userId) {
        return conversations
                .list(Optional.of(userId), Optional.empty(), 1)
                .map(page -> page.items().stream().findFirst().orElseThrow(Problem::notFound))
                .map(ChatSession::of);
    }

    private Uni<Set<UUID>> blockedAmong(Collection<UUID> userIds) {
        return access.auditedFinding(
                new Deed(Permission.BLOCK_PERSONS, "read", "block", "operator's look"),
                tx -> blocks.among(tx, userIds),
                blocked -> Optional.empty());
    }
}
