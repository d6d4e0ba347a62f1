package dev.pluto.scheduler.reminder;

import dev.pluto.access.Permissions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows how words would be planned, without planning them. */
@Path("/api/v1/tasks/parse")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.TASKS_WRITE)
@Tag(name = "Tasks")
public class PhraseResource {

    private final ReminderService reminders;
    private final Clock clock;

    PhraseResource(ReminderService reminders, Clock clock) {
        this.reminders = reminders;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "parsePhrase",
            summary = "Read moments and rules out of plain English or Spanish, as of now or of a moment named")
    @APIResponse(responseCode = "200", description = "Understood, with the next three instants")
    @APIResponse(responseCode = "422", description = PhraseProblem.CODES)
    public PhraseView parse(@NotNull @Valid PhraseRequest request) {
        return reminders.parse(request, clock.instant());
    }
}
