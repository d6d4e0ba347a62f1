package dev.pluto.identity.access;

import dev.pluto.access.Permissions;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has been granted what. */
@Path("/api/v1/roles/grants")
@Tag(name = "Roles")
@Produces(MediaType.APPLICATION_JSON)
public class GrantsResource {

    private final GrantService service;

    GrantsResource(GrantService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Permissions.GRANTS_READ)
    @Operation(operationId = "getGrants", summary = "Who has been granted which role, the newest first")
    @APIResponse(responseCode = "200")
    @APIResponse(responseCode = "422", description = "`request:invalid`: cursor, limit or days")
    public Uni<Page<RoleGrant>> page(
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(description = "Only those nobody has acted by for so many days, such as 90")
                    @QueryParam("unused_for_days")
                    @Min(1)
                    @Max(3650)
                    @Nullable
                    Integer unusedForDays) {
        return service.page(cursor, limit, unusedForDays);
    }
}
