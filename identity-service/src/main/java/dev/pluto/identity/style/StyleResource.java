package dev.pluto.identity.style;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.identity.account.Profile.StyleProfile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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

/** How the caller is spoken to, why, and what of it stays. */
@Path("/api/v1/users/style")
@Tag(name = "Settings")
@Produces(MediaType.APPLICATION_JSON)
public class StyleResource {

    private final StyleService service;
    private final Caller caller;

    StyleResource(StyleService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Permissions.ACCOUNT_READ)
    @Operation(operationId = "getStyle", summary = "How the caller is spoken to")
    @APIResponse(responseCode = "200")
    public Uni<StyleProfile> get() {
        return service.get(caller.personId());
    }

    @GET
    @Path("why")
    @RolesAllowed(Permissions.ACCOUNT_READ)
    @Operation(
            operationId = "getStyleReasons",
            summary = "Why the caller is spoken to so",
            description = "Whence each field is, what was counted in their last texts, and examples of these.")
    @APIResponse(responseCode = "200")
    public Uni<Why> why() {
        return service.why(caller.personId());
    }

    @GET
    @Path("pins")
    @RolesAllowed(Permissions.ACCOUNT_READ)
    @Operation(operationId = "getStylePins", summary = "What of the caller's style stays as it is")
    @APIResponse(responseCode = "200")
    public Uni<Pins> pins() {
        return service.pins(caller.personId());
    }

    @PUT
    @Path("pins")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Permissions.PROFILES_WRITE)
    @Operation(
            operationId = "changeStylePins",
            summary = "Say what of the caller's style stays as it is",
            description =
                    "What is not named is learnt from now on, whoever said it. A field that is changed is pinned by that.")
    @APIResponse(responseCode = "200", description = "What holds now")
    @APIResponse(responseCode = "422", description = "`request:invalid`: no field of a style")
    public Uni<Pins> pin(@NotNull @Valid Pins wanted) {
        return service.pin(caller.personId(), wanted.fields());
    }
}
