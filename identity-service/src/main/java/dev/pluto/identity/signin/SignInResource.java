package dev.pluto.identity.signin;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.phone.PhoneNumbers;
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

/** The door for persons. */
@Path("/api/v1/auth/login")
@Tag(name = "Sign-in")
public class SignInResource {

    private final SignInService service;
    private final PhoneNumbers numbers;

    SignInResource(SignInService service, PhoneNumbers numbers) {
        this.service = service;
        this.numbers = numbers;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signIn",
            summary = "Sign in with a password",
            description =
                    "Somebody unknown, somebody without a password and a wrong password get the same answer. After a few"
                            + " wrong ones whoever is named, and whoever sits at the address, has to wait; a device that signed in before"
                            + " is counted for itself.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionGrant.class)))
    @APIResponse(
            responseCode = "401",
            description =
                    "`auth:credentials.wrong`; `auth:mfa.required` with a `challenge` for `/api/v1/auth/mfa/verify`;"
                            + " `auth:mfa.same-way`: the password was set by a code that went where the second factor comes;"
                            + " `auth:code.required`: this sign-in is unusual, and a code or a passkey is needed")
    @APIResponse(
            responseCode = "403",
            description = "`auth:account.closed`: blocked; only told to who knows the password")
    @APIResponse(
            responseCode = "422",
            description = "`request:invalid`: names nobody, or in no form of an address or number")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many tries; `Retry-After`")
    @APIResponse(responseCode = "503", description = "`auth:busy`: too many passwords wait; `Retry-After`")
    public Uni<RestResponse<SessionGrant>> login(
            @NotNull @Valid SignInRequest asked, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        Attempt attempt =
                asked.attempt(numbers, ClientAddress.of(request), headers.getHeaderString(HttpHeaders.USER_AGENT));
        return service.signIn(attempt).map(Unstored::ok);
    }
}
