package dev.pluto.identity.audit;

import dev.pluto.access.Roles;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail of this service. */
@Path("/api/v1/audit")
@Tag(name = "Audit", description = "Who did what")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditService service;

    AuditResource(AuditService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "listAudit",
            summary = "Who did what in identity-service, newest first",
            description =
                    "What was done in identity-service alone: what operators and services did in the others is kept there. For"
                            + " operators. The look itself is audited.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "`request:invalid`: cursor or limit")
    public Uni<Page<AuditLine>> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @QueryParam("user_id") @Nullable UUID userId) {
        return service.page(cursor, limit, userId);
    }
}
