package dev.pluto.identity.security;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.session.Freshness;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a person wants their sign-ins to be. */
@Path("/api/v1/users/security")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.SECURITY_MANAGE)
public class SecurityResource {

    private final SecurityService service;
    private final Freshness freshness;
    private final Caller caller;

    SecurityResource(SecurityService service, Freshness freshness, Caller caller) {
        this.service = service;
        this.freshness = freshness;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "getSecurity", summary = "How the caller's sign-ins are")
    @APIResponse(responseCode = "200")
    public Uni<SecuritySettings> get() {
        return service.get(caller.personId());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeSecurity",
            summary = "Say how the caller's sign-ins are to be",
            description = "What is left out is as the house has it. It holds from the next sign-in on.")
    @APIResponse(responseCode = "200", description = "What holds now")
    @APIResponse(responseCode = "401", description = "`auth:step-up.needed`: show again who you are")
    @APIResponse(responseCode = "403", description = "`auth:session.needed`: the token belongs to no session")
    @APIResponse(
            responseCode = "422",
            description =
                    "`request:invalid` with a pointer to each fault: no second factor to require, a number or address of which no code"
                            + " was shown, no way in, out of bounds")
    public Uni<SecuritySettings> put(@NotNull SecuritySettings wanted) {
        freshness.require();
        return service.put(caller.personId(), wanted);
    }
}
