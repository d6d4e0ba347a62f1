package dev.pluto.scheduler.reminder;

import dev.pluto.access.Scopes;
import dev.pluto.contracts.DeedUndone;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.contracts.RemindersChanged;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

    private static final String TIMES =
            "request:invalid, scheduler:phrase.over, scheduler:phrase.too-far, scheduler:phrase.too-often";

    private final ReminderService reminders;
    private final DeedService deeds;
    private final ReminderList open;

    ReminderResource(ReminderService reminders, DeedService deeds, ReminderList open) {
        this.reminders = reminders;
        this.deeds = deeds;
        this.open = open;
    }

    /** For messaging of the release before, which sends words; it goes with the next release. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Operation(deprecated = true, summary = "Plan what a person said; repeating the request plans nothing twice")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReminderAnswer.class)))
    @APIResponse(responseCode = "409", description = "scheduler:task.limit")
    @APIResponse(responseCode = "422", description = PhraseProblem.CODES)
    public Uni<ReminderAnswer> remind(@NotNull @Valid ReminderRequest request) {
        return reminders.remind(request);
    }

    @POST
    @Path("/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Plan a reminder whose moment was read already; the same deed again plans nothing twice")
    @APIResponse(
            responseCode = "201",
            description = "Planned",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReminderAnswer.class)))
    @APIResponse(
            responseCode = "200",
            description = "Planned before, as it was answered then",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ReminderAnswer.class)))
    @APIResponse(responseCode = "409", description = "scheduler:task.limit, scheduler:deed.other")
    @APIResponse(responseCode = "422", description = TIMES)
    public Uni<Response> plan(@NotNull @Valid PlannedReminderRequest request) {
        return deeds.plan(request)
                .map(planned -> Response.status(planned.isNew() ? 201 : 200)
                        .entity(planned.answer())
                        .build());
    }

    @POST
    @Path("/list")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.TASK_READ)
    @Operation(
            summary = "List what a person asked to be reminded of and is open, soonest first, and what was sent last",
            description = "What repeats is listed once, by its next time; what waits, by the time it would come.")
    @APIResponse(responseCode = "200")
    public Uni<RemindersAnswer> list(@NotNull @Valid RemindersWantedRequest request) {
        return open.list(request);
    }

    @POST
    @Path("/change")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.TASK_CHANGE)
    @Operation(
            summary = "Move, snooze, finish, skip or cancel reminders, all of them or none",
            description = "The same deed again changes nothing and is answered as at first.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "scheduler:task.unknown: one is not this person's, or is over")
    @APIResponse(responseCode = "409", description = "scheduler:task.limit, scheduler:deed.other")
    @APIResponse(responseCode = "422", description = TIMES)
    public Uni<RemindersChanged> change(@NotNull @Valid ReminderChangeRequest request) {
        return deeds.change(request);
    }

    @POST
    @Path("/undo")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.TASK_CHANGE)
    @Operation(
            summary = "Take back one deed, within ten minutes of it",
            description =
                    "What was changed or sent since is left as it is and not counted. Again, it is answered as at first.")
    @APIResponse(responseCode = "200")
    public Uni<DeedUndone> undo(@NotNull @Valid DeedUndoRequest request) {
        return deeds.undo(request);
    }
}
