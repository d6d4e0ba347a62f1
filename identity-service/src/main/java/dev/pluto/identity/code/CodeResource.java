package dev.pluto.identity.code;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.session.SessionGrant;
import dev.pluto.identity.signin.From;
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

/** The door for who has a phone or an address and no password. */
@Path("/api/v1/auth/code")
@Tag(name = "Sign-in")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CodeResource {

    private final CodeService service;
    private final CodeSignIn signIn;
    private final Destination.Reader destinations;

    CodeResource(CodeService service, CodeSignIn signIn, Destination.Reader destinations) {
        this.service = service;
        this.signIn = signIn;
        this.destinations = destinations;
    }

    @POST
    @Operation(
            operationId = "askForCode",
            summary = "Ask for a code to sign in with",
            description =
                    "Six digits, by text, call or mail, to somebody Pluto knows; a number or address nobody has gets the same"
                            + " answer and no code. It lives for ten minutes and five tries, and works once.")
    @APIResponse(
            responseCode = "202",
            description = "Sent, if there is anybody to send it to",
            content = @Content(schema = @Schema(implementation = CodeAsked.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "`request:invalid`: names nobody, or in no form of an address or number; `auth:mail.off`: no mail is sent to anybody")
    @APIResponse(
            responseCode = "429",
            description =
                    "`auth:slow-down`: too many codes for this number or e-mail address, from this address or to this country; `Retry-After`")
    public Uni<RestResponse<CodeAsked>> ask(@NotNull @Valid CodeRequest asked, @Context HttpServerRequest request) {
        From from = From.of(ClientAddress.of(request), asked.ipAddress(), null, asked.deviceId());
        return service.ask(
                        destinations.read(asked.email(), asked.phoneNumber(), asked.channel()), Purpose.SIGN_IN, from)
                .map(Unstored::accepted);
    }

    @POST
    @Path("verify")
    @Operation(
            operationId = "signInWithCode",
            summary = "Sign in with a code",
            description = "Whoever has an app that makes codes is asked for one of those as well.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionGrant.class)))
    @APIResponse(
            responseCode = "401",
            description =
                    "`auth:code.wrong`; `auth:code.over`: unknown, ten minutes old, shown before or wrong five times;"
                            + " `auth:mfa.required` with a `challenge` for `/api/v1/auth/mfa/verify`; `auth:mfa.same-way`: the"
                            + " second factor would come where this code went, begin with a password or a passkey")
    @APIResponse(responseCode = "403", description = "`auth:account.closed`: blocked; only told to who has the code")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    public Uni<RestResponse<SessionGrant>> verify(
            @NotNull @Valid CodeAnswer answer, @Context HttpServerRequest request, @Context HttpHeaders headers) {
        String agent = headers.getHeaderString(HttpHeaders.USER_AGENT);
        ClientAddress address = ClientAddress.of(request);
        String used = address.forwarded() || answer.userAgent() == null ? agent : answer.userAgent();
        From from = From.of(address, answer.ipAddress(), used, answer.deviceId());
        return signIn.signIn(answer.requestId(), answer.code(), from).map(Unstored::ok);
    }
}
