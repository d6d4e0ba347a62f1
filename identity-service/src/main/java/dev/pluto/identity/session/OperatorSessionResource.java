package dev.pluto.identity.session;

import dev.pluto.access.Permissions;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where operators sign somebody out. */
@Path("/api/v1/users/{id}/sessions")
@Tag(name = "Sessions")
public class OperatorSessionResource {

    private final OperatorSessionService service;

    OperatorSessionResource(OperatorSessionService service) {
        this.service = service;
    }

    @DELETE
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Permissions.SESSIONS_END)
    @Operation(
            operationId = "endSessionsOfUser",
            summary = "Sign somebody out everywhere",
            description = "For operators: a telephone that was lost, a password that others have. It is audited.")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "`request:not-found`: nobody has this id")
    public Uni<Void> endAll(@PathParam("id") UUID id) {
        return service.endAll(id);
    }
}
