package dev.pluto.identity.signin;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.session.Freshness;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's password. */
@Path("/api/v1/auth/password")
@Tag(name = "Sign-in")
@RolesAllowed(Permissions.PASSWORD_CHANGE)
public class PasswordResource {

    private final PasswordService service;
    private final Freshness freshness;
    private final Caller caller;

    PasswordResource(PasswordService service, Freshness freshness, Caller caller) {
        this.service = service;
        this.freshness = freshness;
        this.caller = caller;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "changePassword",
            summary = "Change the caller's password",
            description = "Ends all other sessions of the caller.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "401", description = "`auth:step-up.needed`: show again who you are")
    @APIResponse(
            responseCode = "403",
            description =
                    "`auth:credentials.wrong`: not the password they have; `auth:session.needed`: the token belongs to no"
                            + " session")
    @APIResponse(responseCode = "422", description = "`auth:password.refused` with its reasons, see docs/security.md")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    @APIResponse(responseCode = "503", description = "`auth:busy`: too many passwords wait; `Retry-After`")
    public Uni<Void> change(@NotNull @Valid PasswordChange change) {
        freshness.require();
        return service.change(caller.personId(), caller.session(), change);
    }
}
