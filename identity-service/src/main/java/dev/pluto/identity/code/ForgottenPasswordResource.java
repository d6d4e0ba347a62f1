package dev.pluto.identity.code;

import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.Unstored;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** For who has forgotten their password. */
@Path("/api/v1/auth/password/forgotten")
@Tag(name = "Sign-in")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
public class ForgottenPasswordResource {

    private final CodeService service;
    private final ForgottenPasswords passwords;
    private final Destination.Reader destinations;

    ForgottenPasswordResource(CodeService service, ForgottenPasswords passwords, Destination.Reader destinations) {
        this.service = service;
        this.passwords = passwords;
        this.destinations = destinations;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "forgetPassword",
            summary = "Ask for a code to set another password with",
            description = "As `/api/v1/auth/code`: who nobody is gets the same answer and no code.")
    @APIResponse(
            responseCode = "202",
            description = "Sent, if there is anybody to send it to",
            content = @Content(schema = @Schema(implementation = CodeAsked.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "`request:invalid`: names nobody, or in no form of an address or number; `auth:mail.off`: no mail is sent to anybody")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many codes; `Retry-After`")
    public Uni<RestResponse<CodeAsked>> ask(@NotNull @Valid CodeRequest asked, @Context HttpServerRequest request) {
        From from = From.of(ClientAddress.of(request), asked.ipAddress(), null, asked.deviceId());
        return service.ask(
                        destinations.read(asked.email(), asked.phoneNumber(), asked.channel()), Purpose.PASSWORD, from)
                .map(Unstored::accepted);
    }

    @POST
    @Path("reset")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "resetPassword",
            summary = "Set another password with that code",
            description =
                    "Ends all sessions and signs nobody in: the next sign-in is with the new password, and a second factor"
                            + " is asked for as ever.")
    @APIResponse(responseCode = "204", description = "Set")
    @APIResponse(
            responseCode = "401",
            description =
                    "`auth:code.wrong`; `auth:code.over`: unknown, ten minutes old, shown before or wrong five times")
    @APIResponse(
            responseCode = "422",
            description =
                    "`auth:password.refused` with its reasons, see docs/security.md: the code is good for another try")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    @APIResponse(responseCode = "503", description = "`auth:busy`: too many passwords wait; `Retry-After`")
    public Uni<Void> reset(@NotNull @Valid PasswordReset reset, @Context HttpServerRequest request) {
        From from = From.of(ClientAddress.of(request), reset.ipAddress(), null, reset.deviceId());
        return passwords.reset(reset, from);
    }
}
