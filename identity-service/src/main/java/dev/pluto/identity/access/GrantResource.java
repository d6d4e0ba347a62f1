package dev.pluto.identity.access;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Roles that are granted to a person. */
@Path("/api/v1/users/{id}/roles")
@Tag(name = "Roles")
@Produces(MediaType.APPLICATION_JSON)
public class GrantResource {

    private final GrantService service;

    GrantResource(GrantService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Permissions.GRANTS_READ)
    @Operation(operationId = "getRolesOfUser", summary = "What somebody has been granted, by the roles' names")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "`request:not-found`: nobody has this id")
    public Uni<Page<RoleGrant>> list(@PathParam("id") UUID id) {
        return service.of(id).map(grants -> new Page<>(grants, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permissions.GRANTS_WRITE)
    @Operation(
            operationId = "grantRole",
            summary = "Grant a role",
            description =
                    "They act in it by a token of `POST /api/v1/auth/act`. Nobody grants what they may not do themselves.")
    @APIResponse(
            responseCode = "201",
            description = "Granted",
            content = @Content(schema = @Schema(implementation = RoleGrant.class)))
    @APIResponse(responseCode = "403", description = "`role:beyond-own`; `role:own`: to oneself")
    @APIResponse(responseCode = "404", description = "`request:not-found`: nobody has this id")
    @APIResponse(responseCode = "409", description = "`role:granted`: it is granted already")
    @APIResponse(responseCode = "422", description = "`request:invalid`: no such role, or a time that is past")
    public Uni<RestResponse<RoleGrant>> grant(@PathParam("id") UUID id, @NotNull @Valid GrantDraft draft) {
        return service.grant(id, draft)
                .map(grant -> ResponseBuilder.create(RestResponse.Status.CREATED, grant)
                        .build());
    }

    @DELETE
    @Path("{roleId}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Permissions.GRANTS_WRITE)
    @Operation(
            operationId = "takeRole",
            summary = "Take a role from somebody",
            description = "Counts within a second in all services, also for tokens that are out.")
    @APIResponse(responseCode = "204", description = "Taken")
    @APIResponse(responseCode = "403", description = "`role:own`: from oneself")
    @APIResponse(responseCode = "404", description = "`request:not-found`: it was not granted")
    public Uni<Void> take(@PathParam("id") UUID id, @PathParam("roleId") UUID roleId) {
        return service.take(id, roleId);
    }
}
