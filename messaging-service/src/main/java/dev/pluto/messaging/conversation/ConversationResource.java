package dev.pluto.messaging.conversation;

import dev.pluto.access.Roles;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
@RolesAllowed({Roles.PERSON, Roles.OPERATOR})
class ConversationResource {

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
    @Operation(operationId = "listMessages", summary = "Its messages in the order they were said")
    public Uni<Page<MessageView>> messages(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return conversations.messages(id, Optional.ofNullable(cursor), limit);
    }
}
