package dev.pluto.scheduler.task;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.http.body.MergePatch;
import dev.pluto.http.idempotency.Idempotent;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.version.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Tasks over HTTP: a person sees their own, an operator's look is audited. */
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.TASKS_WRITE)
@Tag(name = "Tasks", description = "What Pluto will do for a person, and when")
public class TaskResource {

    private final TaskService tasks;
    private final Caller caller;

    TaskResource(TaskService tasks, Caller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = Idempotent.HEADER, in = ParameterIn.HEADER, description = Idempotent.MEANING)
    @Operation(operationId = "createTask", summary = "Make a reminder or a wake-up call")
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = TaskView.class)))
    @APIResponse(responseCode = "409", description = "scheduler:task.limit")
    @APIResponse(responseCode = "422", description = "request:invalid, naming each field")
    public Uni<Response> create(@NotNull NewTask wish) {
        return tasks.create(owner(wish.userId(), "#/user_id"), wish)
                .map(task -> Response.created(URI.create("/api/v1/tasks/" + task.id()))
                        .entity(task)
                        .build());
    }

    @GET
    @RolesAllowed(Permissions.TASKS_READ)
    @Operation(operationId = "listTasks", summary = "List tasks, newest first; cancelled ones only by state=cancelled")
    public Uni<Page<TaskView>> list(
            @RestQuery("user_id") @Nullable UUID userId,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return tasks.list(owner(userId, "query:user_id"), stateOf(state), Cursor.decode(cursor), limit);
    }

    @GET
    @RolesAllowed(Permissions.TASKS_READ)
    @Path("/{id}")
    @Operation(operationId = "getTask", summary = "Show a task")
    public Uni<TaskView> get(@RestPath UUID id) {
        return tasks.get(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    @Operation(
            operationId = "changeTask",
            summary = "Change the matter, the channel or the time",
            description =
                    "By JSON merge patch (RFC 7396): what is left out stays. Null removes the matter or the rule, and goes"
                            + " back to the usual channel or to the zone of the person.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "scheduler:task.finished")
    public Uni<TaskView> change(
            @RestPath UUID id,
            @Context HttpHeaders headers,
            @RequestBody(content = @Content(schema = @Schema(implementation = TaskChange.Form.class))) @Nullable
                    JsonNode patch) {
        return tasks.change(id, TaskChange.of(patch), IfMatch.of(headers));
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.WILDCARD)
    @ResponseStatus(204)
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    @Operation(operationId = "cancelTask", summary = "Cancel a task; its history stays")
    public Uni<Void> cancel(@RestPath UUID id, @Context HttpHeaders headers) {
        return tasks.cancel(id, IfMatch.of(headers)).replaceWithVoid();
    }

    @POST
    @Path("/{id}/pause")
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    @Operation(operationId = "pauseTask", summary = "Pause until resumed")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "scheduler:task.finished")
    public Uni<TaskView> pause(@RestPath UUID id, @Context HttpHeaders headers) {
        return tasks.pause(id, IfMatch.of(headers));
    }

    @POST
    @Path("/{id}/resume")
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    @Operation(operationId = "resumeTask", summary = "Start a paused task, from now on")
    @APIResponse(responseCode = "200")
    @APIResponse(
            responseCode = "409",
            description = "scheduler:task.finished, scheduler:task.no-source, or switched off for the person")
    public Uni<TaskView> resume(@RestPath UUID id, @Context HttpHeaders headers) {
        return tasks.resume(id, IfMatch.of(headers));
    }

    @POST
    @Path("/{id}/skip")
    @Parameter(name = IfMatch.HEADER, in = ParameterIn.HEADER, description = IfMatch.MEANING)
    @Operation(operationId = "skipNextRun", summary = "Leave out the next run")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "409", description = "scheduler:task.not-active")
    public Uni<TaskView> skip(@RestPath UUID id, @Context HttpHeaders headers) {
        return tasks.skip(id, IfMatch.of(headers));
    }

    @GET
    @RolesAllowed(Permissions.TASKS_READ)
    @Path("/{id}/runs")
    @Operation(operationId = "listRuns", summary = "What became of each due instant, latest first")
    public Uni<Page<RunView>> runs(
            @RestPath UUID id,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return tasks.history(id, Cursor.decode(cursor), limit);
    }

    private UUID owner(@Nullable UUID named, String pointer) {
        return caller.meant(named).orElseThrow(() -> Problem.invalid(pointer, "is needed: whose task"));
    }

    private static @Nullable State stateOf(@Nullable String code) {
        if (code == null) {
            return null;
        }
        try {
            return State.of(code);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("query:state", "must be active, paused, done, cancelled or failed");
        }
    }
}
