package dev.pluto.scheduler.reminder;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.ReminderAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** For other services only; the edge never routes here. */
@Path("/api/v1/internal/reminders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.TASK_PLAN)
@Tag(name = "Internal", description = "Between services")
public class ReminderResource {

    private final ReminderService reminders;

    ReminderResource(ReminderService reminders) {
        this.reminders = reminders;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(summary = "Plan what a person said; repeating the request plans nothing twice")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReminderAnswer.class)))
    @APIResponse(responseCode = "409", description = "scheduler:task.limit")
    @APIResponse(responseCode = "422", description = PhraseProblem.CODES)
    public Uni<ReminderAnswer> remind(@NotNull @Valid ReminderRequest request) {
        return reminders.remind(request);
    }
}
