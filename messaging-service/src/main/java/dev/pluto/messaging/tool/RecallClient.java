package dev.pluto.messaging.tool;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.RecallAnswer;
import dev.pluto.contracts.RecallQuestion;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.contracts.SnapshotsWanted;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The raw memories and snapshots of memory-service, also for those who have nothing else to ask of it. */
@RegisterRestClient(configKey = "memory")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(to = "memory", scopes = Scopes.MEMORY_RECALL)
@Path("/api/v1/internal")
public interface RecallClient {

    /** Memories of one person that fit a question, best first. */
    @POST
    @Path("/recall")
    Uni<RecallAnswer> recall(RecallQuestion question);

    /** The latest day, week and event of one person. */
    @POST
    @Path("/snapshots")
    Uni<SnapshotsAnswer> snapshots(SnapshotsWanted wanted);
}
