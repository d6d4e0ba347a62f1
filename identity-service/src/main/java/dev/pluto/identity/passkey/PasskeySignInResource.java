package dev.pluto.identity.passkey;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.session.Client;
import dev.pluto.identity.session.SessionGrant;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The door for persons with a passkey. */
@Path("/api/v1/auth/passkeys/sign-in")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
public class PasskeySignInResource {

    private final PasskeySignInService service;

    PasskeySignInResource(PasskeySignInService service) {
        this.service = service;
    }

    @POST
    @Path("options")
    @Operation(
            operationId = "beginPasskeySignIn",
            summary = "Begin to sign in with a passkey",
            description =
                    "What a browser needs to ask for one: nobody has to say who they are. The challenge lives for five minutes and is"
                            + " good once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = RequestOptions.class)))
    public Uni<RestResponse<RequestOptions>> options() {
        return service.options().map(Unstored::ok);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signInWithPasskey",
            summary = "Sign in with a passkey",
            description =
                    "Counts for both factors. However often strangers were wrong in somebody's name, their passkey lets them in.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionGrant.class)))
    @APIResponse(
            responseCode = "401",
            description =
                    "`auth:passkey.wrong`: nobody's, or not signed truly; `auth:challenge.over`: not for a challenge that was given"
                            + " out and is good")
    @APIResponse(
            responseCode = "403",
            description =
                    "`auth:passkey.doubted`: its counter went back, there may be two of it; `auth:account.closed`: blocked. Only told to"
                            + " who has the key")
    public Uni<RestResponse<SessionGrant>> signIn(
            @NotNull @Valid PasskeySignIn asked, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        Client client =
                new Client(ClientAddress.of(request).address(), headers.getHeaderString(HttpHeaders.USER_AGENT));
        return service.signIn(asked.credential(), client).map(Unstored::ok);
    }
}
