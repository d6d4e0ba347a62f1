package dev.pluto.memory.retention;

import dev.pluto.access.Caller;
import dev.pluto.access.Permissions;
import dev.pluto.access.Scopes;
import dev.pluto.http.page.Cursor;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How long memories stay, and what went. */
@Path("/api/v1/memories")
@Tag(name = "Memories")
@Produces(MediaType.APPLICATION_JSON)
class RetentionResource {
    private final RetentionService retention;
    private final Caller caller;

    RetentionResource(RetentionService retention, Caller caller) {
        this.retention = retention;
        this.caller = caller;
    }

    @GET
    @Path("/retention")
    @RolesAllowed({Permissions.MEMORIES_READ, Scopes.MEMORY_READ})
    @Operation(
            operationId = "getRetention",
            summary = "How long memories stay and how many, by type, and how many there are")
    public Uni<RetentionView> retention(@QueryParam("user_id") @Nullable UUID userId) {
        return retention.of(caller.whose(userId, "memories"));
    }

    @GET
    @Path("/cleanups")
    @RolesAllowed(Permissions.AUDIT_READ)
    @Operation(
            operationId = "listCleanups",
            summary = "How many memories went for good and why, by day, the latest first")
    public Uni<Page<CleanupView>> cleanups(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return retention.cleanups(Cursor.decode(cursor), limit);
    }
}
