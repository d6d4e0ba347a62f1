package dev.pluto.identity.activation;

import dev.pluto.access.Caller;
import dev.pluto.access.Scopes;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestResponse.Status;

/** Where services report a contact. Never reached from outside. */
@Path("/api/v1/internal/activations")
@Tag(name = "Activation")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ActivationResource {

    private final ActivationService service;
    private final Caller caller;

    ActivationResource(ActivationService service, Caller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Scopes.IDENTITY_ACTIVATE)
    @Operation(
            summary = "Get or create the person behind a contact",
            description = "Idempotent: the same number in any spelling is the same person.")
    @APIResponse(
            responseCode = "200",
            description = "Known",
            content = @Content(schema = @Schema(implementation = Activation.class)))
    @APIResponse(
            responseCode = "201",
            description = "Created by this contact",
            content = @Content(schema = @Schema(implementation = Activation.class)))
    @APIResponse(responseCode = "422", description = "`identity:contact.invalid`: not a phone number")
    public Uni<RestResponse<Activation>> activate(@NotNull @Valid ActivationRequest request) {
        return service.activate(request.contact(), request.channel(), caller.subject())
                .map(activation -> RestResponse.status(activation.created() ? Status.CREATED : Status.OK, activation));
    }
}
