package dev.pluto.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Another service, called the way services call each other. */
@RegisterRestClient(configKey = "memory")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(
        to = "memory",
        scopes = {Scopes.MEMORY_READ, Scopes.MEMORY_RECALL})
@Path("/peer")
public interface PeerClient {

    @GET
    @Path("/{status}")
    Uni<Answer> answer(@PathParam("status") int status);

    /** Less than the other service says. */
    record Answer(String authorizationHeader) {}
}
