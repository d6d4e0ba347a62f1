package dev.pluto.identity.risk;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A person's sign-ins. */
@Path("/api/v1/users/security/sign-ins")
@Tag(name = "Sign-in")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.SECURITY_MANAGE)
public class SignInsResource {

    private final SignInsService service;
    private final Caller caller;

    SignInsResource(SignInsService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getSignIns",
            summary = "The caller's sign-ins and what was held of them, the newest first",
            description =
                    "The newest 50 of half a year whose password, code or key was right. Each names the rules that"
                            + " doubted it, with what they measured, from which threshold on they speak, and their"
                            + " points.")
    @APIResponse(responseCode = "200")
    public Uni<Page<SignIn>> list() {
        return service.own(caller.personId());
    }
}
