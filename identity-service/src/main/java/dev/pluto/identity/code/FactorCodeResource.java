package dev.pluto.identity.code;

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

/** The door behind the door, for who takes codes by text or mail for a second factor. */
@Path("/api/v1/auth/mfa/code")
@Tag(name = "Sign-in")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class FactorCodeResource {

    private final FactorCodeService service;

    FactorCodeResource(FactorCodeService service) {
        this.service = service;
    }

    @POST
    @Operation(
            operationId = "askForSecondFactorCode",
            summary = "Have a code sent as the second factor",
            description =
                    "For who was answered `auth:mfa.required` with this method among its `methods`. The code goes to the person's"
                            + " own number or address, is good for this sign-in alone, once and for five tries.")
    @APIResponse(
            responseCode = "202",
            description = "It is being sent",
            content = @Content(schema = @Schema(implementation = CodeAsked.class)))
    @APIResponse(responseCode = "401", description = "`auth:challenge.over`: begin to sign in again")
    @APIResponse(
            responseCode = "422",
            description = "`request:invalid`: not among the `methods`; `auth:mail.off`: no mail is sent to anybody")
    @APIResponse(
            responseCode = "429",
            description =
                    "`auth:slow-down`: too many codes for this number or e-mail address, from this address or to this country; `Retry-After`")
    public Uni<RestResponse<CodeAsked>> ask(@NotNull @Valid FactorCodeRequest asked) {
        return service.ask(asked.challenge(), asked.factor()).map(Unstored::accepted);
    }

    @POST
    @Path("verify")
    @Operation(operationId = "verifySecondFactorCode", summary = "Show the code that was sent as the second factor")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SessionGrant.class)))
    @APIResponse(
            responseCode = "401",
            description =
                    "`auth:code.wrong`; `auth:code.over`: unknown, of another sign-in, too old, shown before or wrong five times;"
                            + " `auth:challenge.over`: begin to sign in again")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    public Uni<RestResponse<SessionGrant>> verify(@NotNull @Valid FactorCodeAnswer answer) {
        return service.verify(answer).map(Unstored::ok);
    }
}
