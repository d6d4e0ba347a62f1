package dev.pluto.messaging.outbound;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.pluto.access.ServiceTokenFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** What digests ask of scheduler-service. */
@RegisterRestClient(configKey = "scheduler")
@RegisterProvider(ServiceTokenFilter.class)
@Path("/api/v1/internal")
interface AgendaClient {

    /** What is due for a person from one moment to another, in order. */
    @GET
    @Path("/agenda")
    Uni<Agenda> agenda(
            @QueryParam("user_id") UUID userId, @QueryParam("from") Instant from, @QueryParam("to") Instant to);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Agenda(List<Item> items) {}

    /** @param what in the person's words */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Item(
            @Nullable UUID taskId,
            @Nullable String kind,
            @Nullable String what,
            Instant dueAt) {
        @Override
        public String toString() {
            return "Item[" + taskId + "]";
        }
    }
}
