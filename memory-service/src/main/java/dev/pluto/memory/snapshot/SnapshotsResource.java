package dev.pluto.memory.snapshot;

import dev.pluto.access.AccessReason;
import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import dev.pluto.http.time.FourDigitYear;
import dev.pluto.memory.memory.Look;
import dev.pluto.memory.snapshot.Snapshots.Wanted;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was said, done, planned and decided. Operators and services name the person by {@code user_id}. */
@Path("/api/v1/snapshots")
@Tag(name = "Snapshots", description = "What a person said, did, planned and decided, by day, week and event")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Permissions.MEMORIES_READ, Scopes.MEMORY_READ})
class SnapshotsResource {
    private static final String ID = "{id:[0-9a-fA-F-]{36}}";

    private final SnapshotsService snapshots;
    private final Caller caller;

    SnapshotsResource(SnapshotsService snapshots, Caller caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSnapshots",
            summary = "List snapshots, the latest first",
            description = AccessReason.MEANING)
    public Uni<Page<SnapshotView>> list(
            @Context HttpHeaders headers,
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("kind") @Pattern(regexp = Kind.WORDS) @Nullable String kind,
            @QueryParam("from") @FourDigitYear @Nullable Instant from,
            @QueryParam("to") @FourDigitYear @Nullable Instant to,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        Wanted wanted = new Wanted(kind == null ? null : Kind.of(kind), from, to, Cursor.decode(cursor), limit);
        return snapshots
                .list(Look.of(caller, headers), caller.whose(userId, "snapshots"), wanted)
                .map(page -> page.map(SnapshotView::of));
    }

    @GET
    @Path(ID)
    @Operation(operationId = "getSnapshot", summary = "Read a snapshot", description = AccessReason.MEANING)
    public Uni<SnapshotView> read(@Context HttpHeaders headers, @PathParam("id") UUID id) {
        return snapshots.read(Look.of(caller, headers), id).map(SnapshotView::of);
    }

    @POST
    @RolesAllowed({Permissions.MEMORIES_WRITE, Scopes.MEMORY_WRITE})
    @Path(ID + "/regenerate")
    @Operation(
            operationId = "regenerateSnapshot",
            summary = "Make a snapshot anew of what is remembered now",
            description = AccessReason.MEANING)
    public Uni<SnapshotView> regenerate(@Context HttpHeaders headers, @PathParam("id") UUID id) {
        return snapshots.regenerate(Look.of(caller, headers), id).map(SnapshotView::of);
    }
}
