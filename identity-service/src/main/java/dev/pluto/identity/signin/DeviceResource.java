package dev.pluto.identity.signin;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a person has signed in with. */
@Path("/api/v1/users/devices")
@Tag(name = "Sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.SESSIONS_MANAGE)
public class DeviceResource {

    private final DeviceService service;
    private final Caller caller;

    DeviceResource(DeviceService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getDevices",
            summary = "What the caller has signed in with, the last used first",
            description = "Of sign-ins that gave a `device_id`.")
    @APIResponse(responseCode = "200")
    public Uni<Page<Device>> list() {
        return service.list(caller.personId()).map(devices -> new Page<>(devices, null));
    }

    @DELETE
    @Path("{id}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "forgetDevice",
            summary = "Forget a device, and sign it out",
            description = "Its sessions end. The next sign-in on it is one on a device nobody knows.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    @APIResponse(responseCode = "404", description = "`request:not-found`: the caller has no such device")
    public Uni<Void> forget(@PathParam("id") UUID id) {
        return service.forget(caller.personId(), id);
    }
}
