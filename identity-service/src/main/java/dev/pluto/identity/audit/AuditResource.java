package dev.pluto.identity.audit;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import dev.pluto.http.time.FourDigitYear;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trails of all services. */
@Path("/api/v1/audit")
@Tag(name = "Audit", description = "Who did what")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    /** The longest name of a service, an actor or an action that is asked for. */
    private static final int LONGEST = 200;

    private final AuditService service;

    AuditResource(AuditService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Permissions.AUDIT_READ)
    @Operation(
            operationId = "listAudit",
            summary = "Who did what in all services, newest first",
            description =
                    "What others than identity-service tell of comes a moment later. For operators. The look itself is"
                            + " audited.")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "`request:invalid`: cursor, limit, time or too long a name")
    public Uni<Page<AuditLine>> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "Only what concerns this person") @QueryParam("user_id") @Nullable UUID userId,
            @Parameter(description = "Only what was done in this service, such as `memory-service`")
                    @QueryParam("service")
                    @Size(max = LONGEST)
                    @Nullable
                    String where,
            @Parameter(description = "Only what this operator, service or person did")
                    @QueryParam("actor")
                    @Size(max = LONGEST)
                    @Nullable
                    String actor,
            @Parameter(description = "Only this, such as `profile.read`")
                    @QueryParam("action")
                    @Size(max = LONGEST)
                    @Nullable
                    String action,
            @Parameter(description = "Nothing before") @QueryParam("from") @FourDigitYear @Nullable Instant from,
            @Parameter(description = "Nothing from then on") @QueryParam("until") @FourDigitYear @Nullable
                    Instant until) {
        return service.page(cursor, limit, new AuditFilter(userId, where, actor, action, from, until, false));
    }
}
