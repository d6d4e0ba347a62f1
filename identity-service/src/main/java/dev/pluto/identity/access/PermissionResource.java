package dev.pluto.identity.access;

import dev.pluto.access.Permissions;
import dev.pluto.access.RoleBook;
import dev.pluto.http.page.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What there is to allow. */
@Path("/api/v1/permissions")
@Tag(name = "Roles")
@Produces(MediaType.APPLICATION_JSON)
public class PermissionResource {

    /**
     * Something a role may do.
     *
     * @param permission both: {@code tasks:read}
     * @param resource on what
     * @param action what
     */
    @Schema(name = "NamedPermission")
    record Named(String permission, String resource, String action) {

        private static Named of(String permission) {
            int colon = permission.indexOf(':');
            return new Named(permission, permission.substring(0, colon), permission.substring(colon + 1));
        }
    }

    @GET
    @RolesAllowed(Permissions.ROLES_READ)
    @Operation(operationId = "getPermissions", summary = "All permissions a role can have")
    @APIResponse(responseCode = "200")
    public Page<Named> list() {
        return new Page<>(RoleBook.allPermissions().stream().map(Named::of).toList(), null);
    }
}
