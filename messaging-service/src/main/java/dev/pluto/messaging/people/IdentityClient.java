package dev.pluto.messaging.people;

import dev.pluto.http.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

    /** @param created whether this contact made the person */
    record Activation(boolean created, Profile user) {}
}
