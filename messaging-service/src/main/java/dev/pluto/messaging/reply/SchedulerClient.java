package dev.pluto.messaging.reply;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.ReminderRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** What replies ask of scheduler-service. */
@RegisterRestClient(configKey = "scheduler")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(to = "scheduler", scopes = Scopes.TASK_PLAN)
@Path("/api/v1/internal")
interface SchedulerClient {

    /**
     * Sets a reminder from a phrase. 422 when the phrase does not say when, or too often; 409 when there are too many.
     * The key makes a repeat after a crash harmless.
     */
    @POST
    @Path("/reminders")
    Uni<ReminderAnswer> remind(@HeaderParam("Idempotency-Key") String key, ReminderRequest request);
}
