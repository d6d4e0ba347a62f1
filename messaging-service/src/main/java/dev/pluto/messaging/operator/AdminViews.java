package dev.pluto.messaging.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.pluto.messaging.conversation.ConversationView;
import dev.pluto.messaging.conversation.MessageView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shapes of {@link AdminResource}. */
final class AdminViews {

    private AdminViews() {}

    /**
     * A conversation in the list.
     *
     * @param userEmail null: messaging-service knows people by their phone
     * @param scenarioPrompt null: nobody has a persona of their own
     */
    record AdminConversation(
            UUID sessionId,
            UUID userId,
            @Nullable String userEmail,
            @JsonProperty("is_blocked") boolean isBlocked,
            @Nullable String scenarioPrompt,
            long messageCount,
            Instant lastMessageAt) {

        static AdminConversation of(ConversationView view, boolean isBlocked) {
            return new AdminConversation(
                    view.id(), view.userId(), null, isBlocked, null, view.messageCount(), view.lastMessageAt());
        }
    }

    /**
     * A conversation with its messages.
     *
     * @param submission null: nobody filled in a form
     */
    record AdminTalk(
            ChatSession session, AdminUser user, @Nullable String submission, List<AdminMessage> messages) {}

    record AdminUser(UUID id, @JsonProperty("is_blocked") boolean isBlocked) {}

    /** @param isActive whether the next text belongs to it, if it comes within a day of the last one */
    record ChatSession(
            UUID sessionId,
            UUID userId,
            String channel,
            @JsonProperty("is_active") boolean isActive,
            long messageCount,
            Instant createdAt,
            Instant lastMessageAt) {

        static ChatSession of(ConversationView view) {
            return new ChatSession(
                    view.id(),
                    view.userId(),
                    view.channel(),
                    view.state().equals("open"),
                    view.messageCount(),
                    view.openedAt(),
                    view.lastMessageAt());
        }
    }

    /** @param content null when it cannot be read any more */
    record AdminMessage(
            UUID id,
            @Nullable String content,
            @JsonProperty("is_from_user") boolean isFromUser,
            @JsonProperty("is_admin_intervention") boolean isAdminIntervention,
            Instant createdAt) {

        static AdminMessage of(MessageView view) {
            return new AdminMessage(
                    view.id(),
                    view.text(),
                    view.direction().equals("in"),
                    view.author().equals("operator"),
                    view.occurredAt());
        }

        @Override
        public String toString() {
            return "AdminMessage[" + id + "]";
        }
    }

    /** @param takeoverUntil until when the assistant is silent */
    record SentMessage(UUID id, UUID sessionId, Instant takeoverUntil) {}

    record BlockState(
            UUID userId, @JsonProperty("is_blocked") boolean isBlocked) {}

    /**
     * How much there is.
     *
     * @param totalUsers people who ever wrote or called, or whom identity told of
     * @param activeSessions open conversations with a message of the last 24 hours
     * @param heldSessions conversations an operator holds
     * @param adminMessages messages operators wrote
     */
    record AdminStats(
            long totalUsers,
            long blockedUsers,
            long optedOutUsers,
            long totalSessions,
            long activeSessions,
            long heldSessions,
            long totalMessages,
            long userMessages,
            long adminMessages) {}
}
