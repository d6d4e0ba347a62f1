package dev.pluto.messaging.operator;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import dev.pluto.messaging.operator.AdminViews.AdminConversation;
import dev.pluto.messaging.operator.AdminViews.AdminStats;
import dev.pluto.messaging.operator.AdminViews.AdminTalk;
import dev.pluto.messaging.operator.AdminViews.BlockState;
import dev.pluto.messaging.operator.AdminViews.ChatSession;
import dev.pluto.messaging.operator.AdminViews.SentMessage;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * The paths and shapes operators' tools of before know: the same deeds as below {@code /api/v1}, with the same permissions and the
 * same lines in the audit. A session is a conversation.
 */
@Path("/")
@Tag(name = "Admin", description = "Aliases for operators' tools")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.CONVERSATIONS_REVIEW)
class AdminResource {

    /** Where the rest of the conversations begins, when there are more. */
    private static final String NEXT = "X-Next-Cursor";

    private final AdminService admin;

    AdminResource(AdminService admin) {
        this.admin = admin;
    }

    /** @param message as the text of an {@link OperatorText} */
    record AdminText(
            @NotBlank @Size(max = OperatorText.LONGEST) @Nullable
            String message) {
        OperatorText text() {
            return new OperatorText(message);
        }

        @Override
        public String toString() {
            return "AdminText";
        }
    }

    @GET
    @Path("admin/conversations")
    @Operation(
            operationId = "adminConversations",
            summary = "Conversations, the latest first",
            description = "The header " + NEXT + " names the cursor of the next page, when there is one.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<RestResponse<List<AdminConversation>>> conversations(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return admin.conversations(Optional.ofNullable(cursor), limit).map(page -> {
            RestResponse.ResponseBuilder<List<AdminConversation>> answer =
                    RestResponse.ResponseBuilder.ok(page.items());
            String next = page.nextCursor();
            return (next == null ? answer : answer.header(NEXT, next)).build();
        });
    }

    @GET
    @Path("admin/conversation/{id}")
    @Operation(
            operationId = "adminConversation",
            summary = "One conversation with its first 200 messages",
            description = "All of them, page by page, are at GET /api/v1/conversations/{id}/messages.")
    @APIResponse(responseCode = "200", description = "The conversation")
    public Uni<AdminTalk> conversation(@PathParam("id") UUID id) {
        return admin.conversation(id);
    }

    @POST
    @Path("admin/conversation/{id}/message")
    @RolesAllowed(Permissions.CONVERSATIONS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "adminMessage",
            summary = "Write to the person, in the assistant's place",
            description = "As POST /api/v1/conversations/{id}/messages, which can be repeated safely.")
    @APIResponse(responseCode = "200", description = "On its way")
    @APIResponse(responseCode = "409", description = "As there")
    public Uni<SentMessage> write(@PathParam("id") UUID id, @NotNull @Valid AdminText request) {
        return admin.write(id, request.text().given());
    }

    @POST
    @Path("admin/user/{id}/block")
    @RolesAllowed(Permissions.BLOCKS_WRITE)
    @Operation(operationId = "adminToggleBlock", summary = "Block a person; unblock who is blocked")
    @APIResponse(responseCode = "200", description = "How it is now")
    public Uni<BlockState> toggleBlock(@PathParam("id") UUID id) {
        return admin.toggleBlock(id);
    }

    @GET
    @Path("admin/stats")
    @Operation(operationId = "adminStats", summary = "How much there is, at this moment")
    @APIResponse(responseCode = "200", description = "Counted in the database")
    public Uni<AdminStats> stats() {
        return admin.stats();
    }

    @GET
    @Path("chat/session/{user_id}")
    @RolesAllowed(Permissions.CONVERSATIONS_READ)
    @Operation(
            operationId = "chatSession",
            summary = "The latest conversation of a person: their own, or for an operator anybody's")
    @APIResponse(responseCode = "200", description = "It")
    @APIResponse(responseCode = "404", description = "They never wrote")
    public Uni<ChatSession> session(@PathParam("user_id") UUID userId) {
        return admin.session(userId);
    }
}
