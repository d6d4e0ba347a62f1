package dev.pluto.identity.session;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.problem.Problem;
import dev.pluto.identity.Unstored;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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

/** Staying signed in, and leaving. */
@Path("/api/v1/auth")
@Tag(name = "Sign-in", description = "How persons get in, stay in and leave")
@Produces(MediaType.APPLICATION_JSON)
public class RefreshResource {

    private final RenewalService renewals;
    private final SessionService service;
    private final Caller caller;

    RefreshResource(RenewalService renewals, SessionService service, Caller caller) {
        this.renewals = renewals;
        this.service = service;
        this.caller = caller;
    }

    /** @param refreshToken the newest one of the session */
    record Renewal(@NotNull @Size(max = 200) String refreshToken) {
        @Override
        public String toString() {
            return "Renewal[hidden]";
        }
    }

    @POST
    @Path("refresh")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "refreshSession",
            summary = "Get the next tokens of a session",
            description =
                    "A refresh token works once, and for 30 s more, for a second tab or an answer that was lost. Shown"
                            + " after that it ends the session: two have it.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionGrant.class)))
    @APIResponse(responseCode = "401", description = "`auth:refresh.unknown` or `auth:session.ended`")
    public Uni<RestResponse<SessionGrant>> refresh(@NotNull @Valid Renewal renewal) {
        return renewals.refresh(renewal.refreshToken()).map(Unstored::ok);
    }

    @POST
    @Path("logout")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Permissions.SESSIONS_MANAGE)
    @Operation(operationId = "signOut", summary = "Sign out, which ends the session this token belongs to")
    @APIResponse(responseCode = "204", description = "Ended")
    @APIResponse(responseCode = "404", description = "`request:not-found`: it belongs to none that goes on")
    public Uni<Void> logout() {
        return caller.sessionId()
                .map(session -> service.end(caller.personId(), session))
                .orElseThrow(Problem::notFound);
    }
}
