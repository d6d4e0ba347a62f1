package dev.pluto.identity.signin;

import dev.pluto.identity.Unstored;
import dev.pluto.identity.session.SessionGrant;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
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

/** The door behind the door. */
@Path("/api/v1/auth/mfa/verify")
@Tag(name = "Sign-in")
public class ChallengeResource {

    private final ChallengeService service;

    ChallengeResource(ChallengeService service) {
        this.service = service;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "verifySecondFactor",
            summary = "Show the second factor",
            description =
                    "For who was answered `auth:mfa.required` and has its `challenge`, which lives for five minutes and five tries."
                            + " Codes by text and mail are asked for and shown at `/api/v1/auth/mfa/code`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionGrant.class)))
    @APIResponse(responseCode = "401", description = "`auth:code.wrong`, `auth:challenge.over`")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    public Uni<RestResponse<SessionGrant>> verify(@NotNull @Valid ChallengeAnswer answer) {
        return service.verify(answer).map(Unstored::ok);
    }
}
