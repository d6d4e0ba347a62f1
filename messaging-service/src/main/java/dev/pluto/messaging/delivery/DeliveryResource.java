package dev.pluto.messaging.delivery;

import dev.pluto.access.Permissions;
import dev.pluto.http.page.Page;
import dev.pluto.messaging.delivery.FailedDeliveries.Filter;
import dev.pluto.messaging.delivery.ReplayService.Replayed;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages that could not be sent: what operators see of them, and how they have them tried again. */
@Path("/api/v1/deliveries")
@Tag(name = "Deliveries", description = "Messages that could not be sent")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Permissions.DELIVERIES_WRITE)
class DeliveryResource {

    private static final int USUAL = 100;

    private final ReplayService replays;

    DeliveryResource(ReplayService replays) {
        this.replays = replays;
    }

    /**
     * @param userId whose messages, null for everybody's
     * @param code why they failed, null for any reason
     * @param most how many, 1 to 500, null for 100
     */
    record ReplayRequest(
            @Nullable UUID userId,
            @Size(max = 64) @Nullable String code,
            @Min(1) @Max(500) @Nullable Integer most) {

        Filter filter() {
            return new Filter(userId, code, true);
        }

        int count() {
            return most == null ? USUAL : most;
        }
    }

    @GET
    @RolesAllowed(Permissions.DELIVERIES_READ)
    @Operation(
            operationId = "listFailedDeliveries",
            summary = "Messages that failed, the latest first",
            description =
                    "Refused by us or by the provider, or given up after a day of tries: only these can be replayed.")
    @APIResponse(responseCode = "200", description = "One page")
    public Uni<Page<DeliveryView>> list(
            @QueryParam("user_id") @Nullable UUID userId,
            @QueryParam("code") @Size(max = 64) @Nullable String code,
            @QueryParam("given_up") @DefaultValue("false") boolean givenUp,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return replays.list(new Filter(userId, code, givenUp), Optional.ofNullable(cursor), limit);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDelivery",
            summary = "Send a message again that was given up",
            description =
                    "Consent, quiet hours and the time it is of use are asked again, and the provider whether it has the "
                            + "message. One that is on its way or has arrived stays as it is.")
    @APIResponse(
            responseCode = "200",
            description = "On its way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DeliveryView.class)))
    @APIResponse(responseCode = "409", description = "messaging:delivery.refused, for a reason that stays")
    public Uni<DeliveryView> replay(@PathParam("id") UUID id) {
        return replays.replay(id);
    }

    @POST
    @Path("/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "replayDeliveries",
            summary = "Send messages again that were given up",
            description = "Those stored first before others. Doing it again goes on with what is left.")
    @APIResponse(
            responseCode = "200",
            description = "How many are on their way",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Replayed.class)))
    public Uni<Replayed> replayAll(@NotNull @Valid ReplayRequest request) {
        return replays.replayAll(request.filter(), request.count());
    }
}
