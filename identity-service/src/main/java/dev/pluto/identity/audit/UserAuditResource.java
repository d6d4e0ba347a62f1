package dev.pluto.identity.audit;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What was done to the data of one person, in all services. */
@Path("/api/v1/users/{id}/audit")
@Tag(name = "Audit", description = "Who did what")
@Produces(MediaType.APPLICATION_JSON)
public class UserAuditResource {

    private final AuditService service;

    UserAuditResource(AuditService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Permissions.TRAIL_READ)
    @Operation(
            operationId = "listUserAudit",
            summary = "Who read or changed what is kept of a person, newest first",
            description = "A person sees their own. Somebody's own looks leave no line; what they change does.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "404", description = "`request:not-found`: not the caller's")
    @APIResponse(responseCode = "422", description = "`request:invalid`: cursor or limit")
    public Uni<Page<AuditLine>> page(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "Whether to leave out what the person did themselves")
                    @QueryParam("others")
                    @DefaultValue("false")
                    boolean others) {
        return service.of(id, cursor, limit, others);
    }
}
