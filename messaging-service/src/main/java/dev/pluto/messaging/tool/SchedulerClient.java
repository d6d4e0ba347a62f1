package dev.pluto.messaging.tool;

import dev.pluto.access.Scopes;
import dev.pluto.access.ServiceAccess;
import dev.pluto.access.ServiceTokenFilter;
import dev.pluto.contracts.DeedUndo;
import dev.pluto.contracts.DeedUndone;
import dev.pluto.contracts.PlannedReminder;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.ReminderChange;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.contracts.RemindersChanged;
import dev.pluto.contracts.RemindersWanted;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The reminders a person asked for, as scheduler-service keeps them. */
@RegisterRestClient(configKey = "scheduler")
@RegisterProvider(ServiceTokenFilter.class)
@ServiceAccess(
        to = "scheduler",
        scopes = {Scopes.TASK_PLAN, Scopes.TASK_READ, Scopes.TASK_CHANGE})
@Path("/api/v1/internal/reminders")
interface SchedulerClient {

    /** Plans a reminder, once for each deed. 409 {@code scheduler:task.limit}, 422 {@code scheduler:phrase.too-often}. */
    @POST
    @Path("/plan")
    Uni<ReminderAnswer> plan(PlannedReminder reminder);

    @POST
    @Path("/list")
    Uni<RemindersAnswer> list(RemindersWanted wanted);

    /** Changes all of them or none, once for each deed. 404 {@code scheduler:task.unknown} when one is not there any more. */
    @POST
    @Path("/change")
    Uni<RemindersChanged> change(ReminderChange change);

    @POST
    @Path("/undo")
    Uni<DeedUndone> undo(DeedUndo undo);
}
