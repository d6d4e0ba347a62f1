package dev.pluto.messaging.people;

import dev.pluto.access.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * What messaging asks of identity-service. Failures arrive as {@code WebApplicationException} with the status answered.
 */
@RegisterRestClient(configKey = "identity")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/api/v1")
interface IdentityClient {

    /**
     * Finds or makes the person a contact belongs to. The same answer for the same contact, 422 for one that is none.
     */
    @POST
    @Path("/internal/activations")
    Uni<Activation> activate(Contact contact);

    @GET
    @Path("/users/{id}")
    Uni<Profile> profile(@PathParam("id") UUID id);

    /** Reports an operator's decision; answers how the person stands after it. 404 when nobody has this id. */
    @PUT
    @Path("/internal/users/{id}/block")
    Uni<Profiles.AccountStatus> decideBlock(@PathParam("id") UUID id, BlockOrder order);

    @PATCH
    @Path("/users/{id}")
    Uni<Profile> change(@PathParam("id") UUID id, Map<String, Object> changes);

    @PATCH
    @Path("/users/{id}/style")
    Uni<Profile> changeStyle(@PathParam("id") UUID id, Map<String, Object> changes);

    @PATCH
    @Path("/users/{id}/preferences")
    Uni<Profile> changePreferences(@PathParam("id") UUID id, Map<String, Boolean> changes);

    /**
     * A first contact.
     *
     * @param contact the number as the provider wrote it
     * @param channel {@code sms} or {@code voice}
     */
    record Contact(String contact, String channel) {
        @Override
        public String toString() {
            return "Contact[" + channel + "]";
        }
    }

    /** @param revision counts the decisions about this person: one that is not newer changes nothing */
    record BlockOrder(boolean blocked, long revision, String operator) {}

    /** @param created whether this contact made the person */
    record Activation(boolean created, Profile user) {}
}
