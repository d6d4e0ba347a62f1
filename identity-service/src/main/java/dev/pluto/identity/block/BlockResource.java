package dev.pluto.identity.block;

import dev.pluto.access.Caller;
import dev.pluto.access.Scopes;
import dev.pluto.identity.account.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where services report that an operator blocked or unblocked a person. Never reached from outside. */
@Path("/api/v1/internal/users/{id}/block")
@Tag(name = "Block")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class BlockResource {

    private final BlockService service;
    private final Caller caller;

    BlockResource(BlockService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @PUT
    @RolesAllowed(Scopes.IDENTITY_BLOCK)
    @Operation(
            summary = "Block or unblock a person",
            description = "Idempotent, and in order: a revision that is not newer than the last one changes nothing.")
    @APIResponse(responseCode = "200", description = "The person after it, whatever came of it")
    @APIResponse(responseCode = "404", description = "`request:not-found`: nobody has this id")
    @APIResponse(responseCode = "422", description = "`request:invalid` with a pointer to each fault")
    public Uni<Profile> report(@PathParam("id") UUID id, @NotNull @Valid BlockOrder order) {
        return service.obey(id, order, caller.subject());
    }
}
