package dev.pluto.identity.passkey;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.session.Freshness;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** A person's passkeys and hardware keys. */
@Path("/api/v1/auth/passkeys")
@Tag(
        name = "Passkeys",
        description = "Keys in phones, computers and hardware that open an account without a password (WebAuthn)")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.FACTORS_MANAGE)
@APIResponse(responseCode = "401", description = "`auth:step-up.needed` of a change: show again who you are")
@APIResponse(responseCode = "403", description = "`auth:session.needed`: the token belongs to no session")
public class PasskeyResource {

    private final PasskeyService service;
    private final Caller caller;
    private final Freshness freshness;

    PasskeyResource(PasskeyService service, Caller caller, Freshness freshness) {
        this.service = service;
        this.caller = caller;
        this.freshness = freshness;
    }

    /** @param name what its owner calls it from now on */
    @Schema(name = "PasskeyName")
    record Name(@NotNull @NotBlank @Size(max = 64) String name) {
        @Override
        public String toString() {
            return "Name[hidden]";
        }
    }

    @GET
    @Operation(operationId = "getPasskeys", summary = "The caller's passkeys, the oldest first")
    @APIResponse(responseCode = "200")
    public Uni<Page<Passkey>> list() {
        return service.list(signedIn()).map(passkeys -> new Page<>(passkeys, null));
    }

    @POST
    @Path("options")
    @Operation(
            operationId = "beginPasskey",
            summary = "Begin to register a passkey",
            description = "What a browser needs to make one. Its challenge lives for five minutes and is good once.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CreationOptions.class)))
    @APIResponse(responseCode = "409", description = "`auth:passkey.too-many`: twenty are enough")
    public Uni<RestResponse<CreationOptions>> options() {
        return service.options(provedIn()).map(Unstored::ok);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "registerPasskey",
            summary = "Register the passkey a browser has made",
            description = "Attestation is read where it is `none` or `packed`, and asked of nobody.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Passkey.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "`auth:session.needed`, or `auth:challenge.over`: not for a challenge that was given out and is good")
    @APIResponse(responseCode = "409", description = "`auth:passkey.known`: it is kept already")
    @APIResponse(
            responseCode = "422",
            description = "`auth:passkey.refused` with a `reason`, such as `origin` or `user-verification`")
    public Uni<RestResponse<Passkey>> register(@NotNull @Valid NewPasskey asked) {
        return service.register(provedIn(), asked)
                .map(passkey -> ResponseBuilder.create(RestResponse.Status.CREATED, passkey)
                        .build());
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "renamePasskey", summary = "Call a passkey by another name")
    @APIResponse(responseCode = "204", description = "Renamed")
    @APIResponse(responseCode = "404", description = "`request:not-found`: the caller has no such passkey")
    public Uni<Void> rename(@PathParam("id") UUID id, @NotNull @Valid Name name) {
        return service.rename(signedIn(), id, name.name());
    }

    @DELETE
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "removePasskey", summary = "Remove a passkey, which opens nothing any more")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "`request:not-found`: the caller has no such passkey")
    public Uni<Void> remove(@PathParam("id") UUID id) {
        return service.remove(provedIn(), id);
    }

    private UUID signedIn() {
        caller.session();
        return caller.personId();
    }

    /** Who may change what lets them in. */
    private UUID provedIn() {
        freshness.require();
        return caller.personId();
    }
}
