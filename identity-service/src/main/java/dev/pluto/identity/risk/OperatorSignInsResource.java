package dev.pluto.identity.risk;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where operators see why somebody was let in or not. */
@Path("/api/v1/users")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorSignInsResource {

    private final SignInsService service;

    OperatorSignInsResource(SignInsService service) {
        this.service = service;
    }

    @GET
    @Path("{id}/sign-ins")
    @RolesAllowed(Permissions.SIGN_INS_READ)
    @Operation(
            operationId = "getSignInsOfUser",
            summary = "Somebody's sign-ins and what was held of them, the newest first",
            description = "For operators; it is audited.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "`request:not-found`: nobody has this id")
    public Uni<Page<SignIn>> list(@PathParam("id") UUID id) {
        return service.of(id);
    }
}
