package dev.pluto.messaging.operator;

import dev.pluto.access.Permissions;
import dev.pluto.http.idempotency.Idempotent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A person behind the assistant: takes a conversation over, writes in it, hands it back. */
@Path("/api/v1/conversations")
@Tag(name = "Takeover", description = "Operators in a person's conversation")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.CONVERSATIONS_WRITE)
class TakeoverResource {

    private final TakeoverService takeovers;

    TakeoverResource(TakeoverService takeovers) {
        this.takeovers = takeovers;
    }

    /** @param minutes from now on; null for as long as usual */
    record TakeoverRequest(@Positive @Nullable Integer minutes) {
        Optional<Duration> time() {
            return Optional.ofNullable(minutes).map(Duration::ofMinutes);
        }
    }

    /** @param id of the message, as the conversation lists it */
    record Written(UUID id, TakeoverView takeover) {}

    @GET
    @Path("/{id}/takeover")
    @Operation(operationId = "getTakeover", summary = "Who holds a conversation")
    @APIResponse(
            responseCode = "200",
            description = "Held",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TakeoverView.class)))
    @APIResponse(responseCode = "404", description = "Nobody does, or there is no such conversation")
    public Uni<TakeoverView> get(@PathParam("id") UUID id) {
        return takeovers.get(id);
    }

    @POST
    @Path("/{id}/takeover")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeOver",
            summary = "Take a conversation over",
            description =
                    "The assistant is silent in it from the answer on, also with a reply it is writing, until the hold is handed "
                            + "back or runs out. Taking again keeps it for longer.")
    @APIResponse(
            responseCode = "200",
            description = "Held",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TakeoverView.class)))
    @APIResponse(
            responseCode = "409",
            description = "messaging:takeover.held, by another operator; messaging:conversation.closed, or of calls")
    public Uni<TakeoverView> take(@PathParam("id") UUID id, @NotNull @Valid TakeoverRequest request) {
        return takeovers.take(id, request.time());
    }

    @DELETE
    @Path("/{id}/takeover")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "handBack",
            summary = "Hand a conversation back",
            description = "The assistant answers what came meanwhile and nobody answered.")
    @APIResponse(responseCode = "204", description = "Not held by this operator, whether or not it was before")
    public Uni<Void> handBack(@PathParam("id") UUID id) {
        return takeovers.handBack(id);
    }

    @POST
    @Path("/{id}/messages")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.MEANING)
    @Operation(
            operationId = "writeMessage",
            summary = "Write to the person, in the assistant's place",
            description =
                    "Takes the conversation over, or keeps it for longer. The message is marked as an operator's.")
    @APIResponse(
            responseCode = "201",
            description = "On its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Written.class)))
    @APIResponse(
            responseCode = "409",
            description = "messaging:takeover.held by another operator; messaging:conversation.closed, or of calls; "
                    + "messaging:person.unreachable, having said STOP or being blocked")
    public Uni<RestResponse<Written>> write(@PathParam("id") UUID id, @NotNull @Valid OperatorText request) {
        return takeovers
                .write(id, request.given())
                .map(written -> RestResponse.status(RestResponse.Status.CREATED, written));
    }
}
