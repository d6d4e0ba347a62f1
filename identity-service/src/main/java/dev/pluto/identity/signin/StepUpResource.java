package dev.pluto.identity.signin;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.session.ProvedToken;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Where somebody who is signed in shows again who they are. */
@Path("/api/v1/auth/step-up")
@Tag(name = "Sign-in")
@RolesAllowed(Permissions.SESSIONS_MANAGE)
public class StepUpResource {

    private final StepUpService service;
    private final Caller caller;

    StepUpResource(StepUpService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "stepUp",
            summary = "Show again who you are, in the same session",
            description =
                    "For who was answered `auth:step-up.needed`. Who has a second factor shows a code of it, everybody else the"
                            + " password. The refresh token stays as it is.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProvedToken.class)))
    @APIResponse(responseCode = "401", description = "`auth:session.ended`: sign in again")
    @APIResponse(
            responseCode = "403",
            description =
                    "`auth:credentials.wrong`, `auth:code.wrong`; `auth:step-up.factor`: the second factor has to be shown;"
                            + " `auth:session.needed`: the token belongs to no session")
    @APIResponse(responseCode = "422", description = "`request:invalid`: not one of the three")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    @APIResponse(responseCode = "503", description = "`auth:busy`: too many passwords wait; `Retry-After`")
    public Uni<RestResponse<ProvedToken>> stepUp(@NotNull @Valid StepUp shown) {
        return service.stepUp(caller.personId(), caller.session(), shown).map(Unstored::ok);
    }
}
