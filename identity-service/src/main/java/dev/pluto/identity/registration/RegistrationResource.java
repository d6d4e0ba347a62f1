package dev.pluto.identity.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.access.Permissions;
import dev.pluto.identity.account.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** Where operators register somebody. */
@Path("/api/v1/users")
@Tag(name = "Profiles")
public class RegistrationResource {

    private final RegistrationService service;

    RegistrationResource(RegistrationService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Permissions.USERS_CREATE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createUser",
            summary = "Register a person",
            description =
                    "For operators; audited. Who texts or calls needs no registration. A person with a password signs in at"
                            + " `/api/v1/auth/login`.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Profile.class)))
    @APIResponse(responseCode = "409", description = "`identity:email.taken` or `identity:phone.taken`")
    @APIResponse(
            responseCode = "422",
            description = "`request:invalid` with a pointer to each fault, or `auth:password.refused` with its reasons")
    @APIResponse(responseCode = "503", description = "`auth:busy`: too many passwords wait; `Retry-After`")
    public Uni<RestResponse<Profile>> register(
            @RequestBody(content = @Content(schema = @Schema(implementation = RegistrationRequest.class))) @Nullable
                    JsonNode body) {
        return service.register(body)
                .map(profile -> RestResponse.ResponseBuilder.create(Status.CREATED, profile)
                        .header(HttpHeaders.LOCATION, "/api/v1/users/" + profile.id())
                        .build());
    }
}
