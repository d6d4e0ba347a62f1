package dev.pluto.messaging.conversation;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reading conversations: a person their own, an operator anybody's, which is noted in the audit. */
@Path("/api/v1/conversations")
@Tag(name = "Conversations", description = "What was said, in texts and calls")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.CONVERSATIONS_READ)
class ConversationResource {

    private static final int LONGEST_QUESTION = 200;

    private final ConversationService conversations;

    ConversationResource(ConversationService conversations) {
        this.conversations = conversations;
    }

    @GET
    @Operation(operationId = "listConversations", summary = "Conversations, the latest first")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<Page<ConversationView>> list(
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return conversations.list(Optional.ofNullable(userId), Optional.ofNullable(cursor), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getConversation", summary = "One conversation")
    public Uni<ConversationView> get(@PathParam("id") UUID id) {
        return conversations.get(id);
    }

    @GET
    @Path("/{id}/messages")
    @Operation(
            operationId = "listMessages",
            summary = "Its messages in the order they were said",
            description =
                    "With q those that have one of the words, those with the most of them first, of those the latest. Words "
                            + "count however they end, in English and Spanish; a message is found some seconds after it was said.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<Page<MessageView>> messages(
            @PathParam("id") UUID id,
            @QueryParam("q") @Size(min = 1, max = LONGEST_QUESTION) @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return q == null
                ? conversations.messages(id, Optional.ofNullable(cursor), limit)
                : conversations.search(id, q, Optional.ofNullable(cursor), limit);
    }

    @GET
    @Path("/messages")
    @Operation(
            operationId = "searchMessages",
            summary = "A person's messages with these words, in all conversations",
            description =
                    "Those with the most of them first, of those the latest. A person searches their own, an operator those of "
                            + "user_id. Words count however they end, in English and Spanish; such as stand in every message are passed over.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<Page<FoundMessage>> search(
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("q") @NotBlank @Size(max = LONGEST_QUESTION) @Nullable String q,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return conversations.search(
                Optional.ofNullable(userId), Objects.requireNonNull(q), Optional.ofNullable(cursor), limit);
    }
}
