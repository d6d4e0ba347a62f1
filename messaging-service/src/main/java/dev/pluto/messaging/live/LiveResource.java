package dev.pluto.messaging.live;

import dev.pluto.access.Permissions;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/** Looking on at a conversation: a person at their own, an operator at anybody's, which is noted in the audit. */
@Path("/api/v1/conversations/{id}/stream")
@Tag(name = "Conversations", description = "What was said, in texts and calls")
@RolesAllowed(Permissions.CONVERSATIONS_READ)
class LiveResource {

    private final LiveDoor door;

    LiveResource(LiveDoor door) {
        this.door = door;
    }

    /** @param id of the conversation; it and the event to go on from were read by {@link LiveDoor} */
    @GET
    @Watched
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "watchConversation",
            summary = "What happens in a conversation, as it happens",
            description =
                    "Server-sent events. open tells where a stream begins; message is one of GET …/messages; delivery a change in "
                            + "where one of the 16 latest outgoing messages is; takeover, that an operator holds the conversation or no longer "
                            + "does. Whoever sends the id of the last event they heard in the header Last-Event-ID misses nothing and hears "
                            + "nothing twice, at whichever replica. Ends with the token that opened it.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the token ends",
            content =
                    @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "429", description = "messaging:stream.too-many, ten of one caller")
    @APIResponse(responseCode = "503", description = "messaging:stream.full")
    public Multi<OutboundSseEvent> watch(
            @PathParam("id") UUID id, @HeaderParam("Last-Event-ID") @Nullable String lastEventId, @Context Sse sse) {
        return door.events().map(event -> written(event, sse));
    }

    private static OutboundSseEvent written(LiveEvent event, Sse sse) {
        return event.isHeartbeat()
                ? sse.newEventBuilder().comment("still here").build()
                : sse.newEventBuilder()
                        .name(event.name())
                        .id(event.seen().id())
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(event.data())
                        .build();
    }
}
