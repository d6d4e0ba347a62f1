package dev.pluto.messaging.operator;

import dev.pluto.access.Permissions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Blocking people. A blocked person is neither heard nor answered: of their texts one counter rises, nothing is kept.
 */
@Path("/api/v1/users/{id}/block")
@Tag(name = "Blocks", description = "People who are not listened to")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.BLOCKS_WRITE)
class BlockResource {

    private final BlockService blocks;

    BlockResource(BlockService blocks) {
        this.blocks = blocks;
    }

    /** @param reason for the audit, 1 to 500 characters, no personal data */
    record BlockRequest(@NotBlank @Size(max = 500) @Nullable String reason) {
        String given() {
            return reason == null ? "" : reason.strip();
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "blockUser",
            summary = "Block a person",
            description = "Takes effect with the next text. Blocking twice is no error.")
    @APIResponse(responseCode = "204", description = "Blocked")
    public Uni<Void> block(@PathParam("id") UUID id, @NotNull @Valid BlockRequest request) {
        return blocks.block(id, request.given());
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "unblockUser", summary = "Listen to a person again")
    @APIResponse(responseCode = "204", description = "Not blocked, whether or not it was before")
    public Uni<Void> unblock(@PathParam("id") UUID id) {
        return blocks.unblock(id);
    }
}
