package dev.pluto.identity.registration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.access.Permissions;
import dev.pluto.http.security.ClientAddress;
import dev.pluto.identity.Unstored;
import dev.pluto.identity.account.Profile;
import dev.pluto.identity.profile.ProfileCache;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
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

/** Where operators register somebody, and people themselves. */
@Path("/api/v1/users")
@Tag(name = "Profiles")
public class RegistrationResource {

    private final RegistrationService service;
    private final OpenRegistration open;
    private final ConfirmedRegistration confirmed;
    private final ProfileCache cache;
    private final CurrentIdentityAssociation association;

    RegistrationResource(
            RegistrationService service,
            OpenRegistration open,
            ConfirmedRegistration confirmed,
            ProfileCache cache,
            CurrentIdentityAssociation association) {
        this.service = service;
        this.open = open;
        this.confirmed = confirmed;
        this.cache = cache;
        this.association = association;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createUser",
            summary = "Register a person",
            description =
                    "By operators, which is audited; or, without a token, by anybody for themselves, with `email` and `password`,"
                            + " where the house lets them. Whoever has the address, they are answered alike: it gets a mail, with"
                            + " a code where nobody has it. Who texts or calls needs no registration.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Profile.class)))
    @APIResponse(
            responseCode = "202",
            description = "Somebody registers themselves: a mail is on its way",
            content = @Content(schema = @Schema(implementation = RegistrationAsked.class)))
    @APIResponse(responseCode = "401", description = "`access:unauthenticated`: people do not register themselves here")
    @APIResponse(responseCode = "403", description = "`access:forbidden`: signed in, and no operator")
    @APIResponse(responseCode = "409", description = "`identity:email.taken` or `identity:phone.taken`")
    @APIResponse(
            responseCode = "422",
            description = "`request:invalid` with a pointer to each fault, or `auth:password.refused` with its reasons;"
                    + " `auth:mail.off`: no mail is sent to anybody")
    @APIResponse(
            responseCode = "429",
            description =
                    "`auth:slow-down`: too many registrations from this address or for this e-mail address; `Retry-After`")
    @APIResponse(responseCode = "503", description = "`auth:busy`: too many passwords wait; `Retry-After`")
    public Uni<RestResponse<Object>> register(
            @RequestBody(content = @Content(schema = @Schema(implementation = RegistrationRequest.class))) @Nullable
                    JsonNode body,
            @Context HttpServerRequest request) {
        return association.getDeferredIdentity().chain(identity -> {
            association.setIdentity(identity); // for whoever asks who calls: nobody may wait for it here
            return identity.isAnonymous()
                    ? open.ask(body, ClientAddress.of(request)).map(Unstored::<Object>accepted)
                    : byOperator(identity, body);
        });
    }

    private Uni<RestResponse<Object>> byOperator(SecurityIdentity identity, @Nullable JsonNode body) {
        if (!identity.hasRole(Permissions.USERS_CREATE)) {
            throw new ForbiddenException("Only operators register others");
        }
        return service.register(body).map(RegistrationResource::created);
    }

    @POST
    @Path("confirm")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "confirmRegistration",
            summary = "Show that the address is yours, by the code that came there",
            description = "From then on there is an account, and its owner signs in at `/api/v1/auth/login`.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = Profile.class)))
    @APIResponse(
            responseCode = "401",
            description =
                    "`auth:code.wrong`; `auth:code.over`: unknown, ten minutes old, shown before or wrong five times")
    @APIResponse(responseCode = "429", description = "`auth:slow-down`: too many wrong ones; `Retry-After`")
    public Uni<RestResponse<Object>> confirm(
            @NotNull @Valid RegistrationProof proof, @Context HttpServerRequest request) {
        return confirmed
                .confirm(proof, ClientAddress.of(request))
                .call(cache::refresh)
                .map(snapshot -> created(snapshot.profile()));
    }

    private static RestResponse<Object> created(Profile profile) {
        return RestResponse.ResponseBuilder.<Object>create(Status.CREATED, profile)
                .header(HttpHeaders.LOCATION, "/api/v1/users/" + profile.id())
                .build();
    }
}
