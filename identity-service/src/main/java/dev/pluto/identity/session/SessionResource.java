package dev.pluto.identity.session;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a person is signed in. */
@Path("/api/v1/users/sessions")
@Tag(name = "Sessions", description = "Where a person is signed in, and how to end it")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.SESSIONS_MANAGE)
public class SessionResource {

    private final SessionService service;
    private final Caller caller;

    SessionResource(SessionService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getSessions", summary = "The caller's sessions, the last used first")
    @APIResponse(responseCode = "200")
    public Uni<Page<Session>> list() {
        return service.list(caller.personId(), caller.sessionId().orElse(null))
                .map(sessions -> new Page<>(sessions, null));
    }

    @DELETE
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "endSession", summary = "End one of the caller's sessions")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(
            responseCode = "404",
            description = "`request:not-found`: the caller has no such session, or it is over")
    public Uni<Void> end(@PathParam("id") UUID id) {
        return service.end(caller.personId(), id);
    }

    @DELETE
    @Path("all")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "endAllSessions", summary = "End all of the caller's sessions")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "422", description = "`request:invalid`: this token belongs to no session to keep")
    public Uni<Void> endAll(@QueryParam("keep_current") @DefaultValue("false") boolean keepCurrent) {
        if (!keepCurrent) {
            return service.endAll(caller.personId(), SessionEnd.PERSON, null);
        }
        UUID current = caller.sessionId()
                .orElseThrow(() -> Problem.invalid("#/keep_current", "this token belongs to no session"));
        return service.endAll(caller.personId(), SessionEnd.PERSON, current);
    }
}
