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
import jakarta.ws.rs.PUT;
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

/** Roles of those who work for Pluto. */
@Path("/api/v1/roles")
@Tag(name = "Roles", description = "What those may do who work for Pluto")
@Produces(MediaType.APPLICATION_JSON)
public class RoleResource {

    private final RoleService service;

    RoleResource(RoleService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Permissions.ROLES_READ)
    @Operation(
            operationId = "getRoles",
            summary = "All roles, by name",
            description = "Shipped ones and those of the house.")
    @APIResponse(responseCode = "200")
    public Uni<Page<Role>> list() {
        return service.all().map(roles -> new Page<>(roles, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permissions.ROLES_WRITE)
    @Operation(
            operationId = "createRole",
            summary = "Make a role",
            description = "With permissions of its own, and those of the role it inherits from.")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(schema = @Schema(implementation = Role.class)))
    @APIResponse(responseCode = "403", description = "`role:beyond-own`: it may more than whoever makes it")
    @APIResponse(responseCode = "409", description = "`role:exists`; `role:cycle`: it would inherit from itself")
    @APIResponse(responseCode = "422", description = "`request:invalid`: no permission or no role of this name")
    public Uni<RestResponse<Role>> create(@NotNull @Valid RoleDraft draft) {
        return service.make(draft)
                .map(role -> ResponseBuilder.create(RestResponse.Status.CREATED, role)
                        .build());
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permissions.ROLES_WRITE)
    @Operation(
            operationId = "changeRole",
            summary = "Say what a role is to be",
            description = "Counts within a second in all services, also for tokens that are out. The name stays.")
    @APIResponse(responseCode = "200", description = "What it is now")
    @APIResponse(responseCode = "403", description = "`role:beyond-own`: it may more than whoever changes it")
    @APIResponse(responseCode = "404", description = "`request:not-found`: there is no such role")
    @APIResponse(responseCode = "409", description = "`role:shipped`; `role:cycle`: it would inherit from itself")
    @APIResponse(responseCode = "422", description = "`request:invalid`: no permission or no role of this name")
    public Uni<Role> change(@PathParam("id") UUID id, @NotNull @Valid RoleDraft draft) {
        return service.change(id, draft);
    }

    @DELETE
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Permissions.ROLES_WRITE)
    @Operation(operationId = "deleteRole", summary = "Remove a role of the house")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "`request:not-found`: there is no such role")
    @APIResponse(
            responseCode = "409",
            description = "`role:shipped`; `role:in-use`: somebody has it, or another role inherits from it")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return service.remove(id);
    }
}
