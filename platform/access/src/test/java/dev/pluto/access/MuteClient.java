package dev.pluto.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** One that does not say what it needs a token for. */
@RegisterRestClient(configKey = "memory")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/peer")
public interface MuteClient {

    @GET
    @Path("/200")
    Uni<String> answer();
}
