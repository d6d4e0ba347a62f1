package dev.pluto.messaging.outbound;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.AgendaAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What digests ask of scheduler-service. */
@RegisterRestClient(configKey = "scheduler")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(to = "scheduler", scopes = Scopes.AGENDA_READ)
@Path("/api/v1/internal")
interface AgendaClient {

    /** What is due for a person from one moment to another, in order. */
    @GET
    @Path("/agenda")
    Uni<AgendaAnswer> agenda(
            @QueryParam("user_id") UUID userId, @QueryParam("from") Instant from, @QueryParam("to") Instant to);
}
