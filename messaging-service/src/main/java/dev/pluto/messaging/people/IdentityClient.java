package dev.pluto.messaging.people;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.ActivationAnswer;
import dev.pluto.contracts.ActivationRequest;
import dev.pluto.contracts.BlockOrder;
import dev.pluto.contracts.ProfileAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/**
 * What messaging asks of identity-service. Failures arrive as {@code WebApplicationException} with the status answered.
 */
@RegisterRestClient(configKey = "identity")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(
        to = "identity",
        scopes = {Scopes.IDENTITY_ACTIVATE, Scopes.IDENTITY_BLOCK, Scopes.PROFILE_READ, Scopes.PROFILE_WRITE})
@Path("/api/v1")
interface IdentityClient {

    /**
     * Finds or makes the person a contact belongs to. The same answer for the same contact, 422 for one that is none.
     */
    @POST
    @Path("/internal/activations")
    Uni<ActivationAnswer> activate(ActivationRequest request);

    @GET
    @Path("/users/{id}")
    Uni<ProfileAnswer> profile(@PathParam("id") UUID id);

    /** Reports an operator's decision; answers how the person stands after it. 404 when nobody has this id. */
    @PUT
    @Path("/internal/users/{id}/block")
    Uni<ProfileAnswer> decideBlock(@PathParam("id") UUID id, BlockOrder order);

    /** @param ifMatch entity tag of the version to be changed, 412 when there is another; null for any. Likewise below */
    @PATCH
    @Path("/users/{id}")
    Uni<ProfileAnswer> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Map<String, @Nullable Object> changes);

    @PATCH
    @Path("/users/{id}/style")
    Uni<ProfileAnswer> changeStyle(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Map<String, @Nullable Object> changes);

    @PATCH
    @Path("/users/{id}/preferences")
    Uni<ProfileAnswer> changePreferences(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Map<String, @Nullable Object> changes);
}
