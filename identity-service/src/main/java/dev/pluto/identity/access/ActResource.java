package dev.pluto.identity.access;

import dev.pluto.access.Permissions;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.session.Freshness;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a person who works for Pluto begins to. */
@Path("/api/v1/auth/act")
@Tag(name = "Sign-in")
@RolesAllowed(Permissions.SESSIONS_MANAGE)
public class ActResource {

    private final ActService service;
    private final Freshness freshness;

    ActResource(ActService service, Freshness freshness) {
        this.service = service;
        this.freshness = freshness;
    }

    /** @param role the name of one that is granted to the caller */
    @Schema(name = "RoleToActIn")
    record Wanted(@NotNull @Size(max = 40) String role) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "actInRole",
            summary = "Get a token to act in a role by that you have been granted",
            description =
                    "It opens what the role may do for as long as it is granted, and nothing of your own. It ends with the"
                            + " session.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ActingToken.class)))
    @APIResponse(responseCode = "401", description = "`auth:step-up.needed`: show again who you are")
    @APIResponse(
            responseCode = "403",
            description = "`auth:role.not-granted`: not at all, not any more, not now, or not without a second factor;"
                    + " `auth:session.needed`: the token belongs to no session")
    public Uni<RestResponse<ActingToken>> act(@NotNull @Valid Wanted wanted) {
        freshness.require();
        return service.act(wanted.role()).map(Unstored::ok);
    }
}
