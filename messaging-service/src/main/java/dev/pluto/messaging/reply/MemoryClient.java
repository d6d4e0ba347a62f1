package dev.pluto.messaging.reply;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.RecallAnswer;
import dev.pluto.contracts.RecallQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What replies ask of memory-service. */
@RegisterRestClient(configKey = "memory")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(to = "memory", scopes = Scopes.MEMORY_RECALL)
@Path("/api/v1/internal")
public interface MemoryClient {

    /** Memories of one person that fit a question, best first. */
    @POST
    @Path("/recall")
    Uni<RecallAnswer> recall(RecallQuestion question);
}
