package dev.pluto.messaging.media;

import dev.pluto.access.Permissions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Files that came with texts: a person their own, an operator anybody's, which is noted in the audit. A browser saves one and
 * shows it nowhere: whatever it holds runs nothing here.
 */
@Path("/api/v1/messages/{id}/media")
@Tag(name = "Conversations", description = "What was said, in texts and calls")
@RolesAllowed(Permissions.CONVERSATIONS_READ)
class MediaResource {

    private final MediaService media;

    MediaResource(MediaService media) {
        this.media = media;
    }

    @GET
    @Path("/{mediaId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getMedia",
            summary = "A file that came with a message",
            description = "As the message lists it, while its state is kept.")
    @APIResponse(
            responseCode = "200",
            description = "Its bytes, of the type the message tells, to be saved",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is none, or none any more")
    @APIResponse(responseCode = "410", description = "messaging:media.unreadable")
    public Uni<RestResponse<byte[]>> get(@PathParam("id") UUID id, @PathParam("mediaId") UUID mediaId) {
        return media.get(id, mediaId)
                .map(file -> RestResponse.ResponseBuilder.ok(file.content())
                        .header(HttpHeaders.CONTENT_TYPE, file.type())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"" + mediaId + "." + file.ending() + "\"")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .build());
    }
}
