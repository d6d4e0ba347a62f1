package dev.pluto.memory.habit;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.memory.habit.Habit.State;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person does again and again. Operators and services name the person by {@code user_id}. */
@Path("/api/v1/habits")
@Tag(name = "Habits", description = "What Pluto found that a person does again and again")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.MEMORIES_READ, Scopes.MEMORY_READ})
class HabitsResource {
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";
    private static final String STATES = "suggested|confirmed|declined|paused|ended";

    private final HabitsService habits;
    private final Caller caller;

    HabitsResource(HabitsService habits, Caller caller) {
        this.habits = habits;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listHabits", summary = "List habits, the last found first")
    public Uni<Page<HabitView>> list(
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("state") @Pattern(regexp = STATES) @Nullable String state,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return habits.list(
                person(userId),
                state == null ? null : State.valueOf(state.toUpperCase(Locale.ROOT)),
                Cursor.decode(cursor),
                limit);
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getHabit", summary = "Read a habit")
    public Uni<HabitView> read(@PathParam("id") UUID id) {
        return habits.read(id);
    }

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID + "/confirm")
    @Operation(operationId = "confirmHabit", summary = "Say that it is so")
    public Uni<HabitView> confirm(@PathParam("id") UUID id) {
        return habits.become(id, State.CONFIRMED, "habit.confirm");
    }

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID + "/decline")
    @Operation(operationId = "declineHabit", summary = "Not hear of it again")
    public Uni<HabitView> decline(@PathParam("id") UUID id) {
        return habits.become(id, State.DECLINED, "habit.decline");
    }

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID + "/pause")
    @Operation(operationId = "pauseHabit", summary = "Not hear of it until it is confirmed")
    @APIResponse(responseCode = "200", description = "Paused")
    @APIResponse(responseCode = "409", description = "memory:habit.not-live")
    public Uni<HabitView> pause(@PathParam("id") UUID id) {
        return habits.pause(id);
    }

    @DELETE
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID)
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "deleteHabit", summary = "Forget a habit; what it rests on is not counted again")
    public Uni<Void> delete(@PathParam("id") UUID id) {
        return habits.delete(id);
    }

    private UUID person(@Nullable UUID named) {
        return caller.whose(named, "habits");
    }
}
