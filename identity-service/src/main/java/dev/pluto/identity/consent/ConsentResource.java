package dev.pluto.identity.consent;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which applications act for a person. */
@Path("/api/v1/users/applications")
@Tag(name = "Applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.SESSIONS_MANAGE)
public class ConsentResource {

    private final ConsentService service;
    private final Caller caller;

    ConsentResource(ConsentService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getApplications",
            summary = "The applications the caller has let act for them, and in what")
    @APIResponse(responseCode = "200")
    public Uni<Page<Allowed>> list() {
        return service.list(caller.personId()).map(allowed -> new Page<>(allowed, null));
    }

    @DELETE
    @Path("{client}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "revokeApplication",
            summary = "Let an application act for the caller no more",
            description = "What it was given ends within a second; it has to ask again.")
    @APIResponse(responseCode = "204", description = "It may nothing any more")
    @APIResponse(responseCode = "404", description = "`request:not-found`: it may nothing")
    public Uni<Void> revoke(@PathParam("client") String client) {
        return service.takeBack(caller.personId(), client);
    }
}
