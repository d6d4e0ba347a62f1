package dev.pluto.identity.mfa;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.session.Freshness;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A person's second factor. */
@Path("/api/v1/auth/mfa")
@Tag(name = "Second factor", description = "An app that makes codes, and codes for the day it is lost")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.FACTORS_MANAGE)
@APIResponse(responseCode = "401", description = "`auth:step-up.needed` of a change: show again who you are")
@APIResponse(
        responseCode = "403",
        description = "`auth:session.needed`, or `auth:code.wrong` where a code is asked for")
public class MfaResource {

    private final MfaService service;
    private final Freshness freshness;
    private final Caller caller;

    MfaResource(MfaService service, Freshness freshness, Caller caller) {
        this.service = service;
        this.freshness = freshness;
        this.caller = caller;
    }

    /** @param code as the app shows it */
    record Shown(@NotNull @Size(min = 1, max = 64) String code) {
        @Override
        public String toString() {
            return "Shown[hidden]";
        }
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "getSecondFactor", summary = "What the caller has beside the password")
    @APIResponse(responseCode = "200")
    public Uni<SecondFactorState> state() {
        return service.state(caller.personId());
    }

    @POST
    @Path("totp")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "beginTotp",
            summary = "Begin to set up an app",
            description = "It counts only when a code of it has been shown to `/confirm`.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewApp.class)))
    @APIResponse(responseCode = "409", description = "`auth:mfa.enabled`: there is one already")
    public Uni<RestResponse<NewApp>> begin() {
        return service.begin(signedIn()).map(Unstored::ok);
    }

    @POST
    @Path("totp/confirm")
    @Operation(
            operationId = "confirmTotp",
            summary = "Show the first code of an app",
            description = "From now on a sign-in asks for a code of it. Answers ten recovery codes, shown this once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewRecoveryCodes.class)))
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    public Uni<RestResponse<NewRecoveryCodes>> confirm(@NotNull @Valid Shown shown) {
        return service.confirm(signedIn(), shown.code()).map(Unstored::ok);
    }

    @POST
    @Path("recovery-codes")
    @Operation(
            operationId = "renewRecoveryCodes",
            summary = "Get new recovery codes for a code of the app",
            description = "Those of before are good for nothing any more.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NewRecoveryCodes.class)))
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    public Uni<RestResponse<NewRecoveryCodes>> renew(@NotNull @Valid Shown shown) {
        return service.renew(signedIn(), shown.code()).map(Unstored::ok);
    }

    @POST
    @Path("totp/remove")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "removeTotp",
            summary = "Give the second factor up, for a code of the app or a recovery code")
    @APIResponse(responseCode = "204", description = "Given up")
    @APIResponse(
            responseCode = "409",
            description = "`auth:mfa.wanted`: the security settings ask for it at each sign-in")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    public Uni<Void> remove(@NotNull @Valid Shown shown) {
        return service.remove(signedIn(), shown.code());
    }

    private UUID signedIn() {
        freshness.require();
        return caller.personId();
    }
}
