package dev.pluto.messaging.operator;

import dev.pluto.access.Permissions;
import dev.pluto.messaging.consent.Consents.Noted;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Whether a person wants to hear from us: theirs to see, and an operator's to note when they were told. */
@Path("/api/v1/users/{id}/consent")
@Tag(name = "Consent", description = "Who wants to hear from us")
@Produces(MediaType.APPLICATION_JSON)
class ConsentResource {

    private final ConsentService consents;

    ConsentResource(ConsentService consents) {
        this.consents = consents;
    }

    /**
     * What a person told an operator.
     *
     * @param optedOut from now on
     * @param reason how and with which words they told it, 1 to 500 characters; kept sealed in the ledger
     */
    record ConsentRequest(
            @NotNull @Nullable Boolean optedOut,
            @NotBlank @Size(max = 500) @Nullable String reason) {
        @Override
        public String toString() {
            return "ConsentRequest";
        }
    }

    /**
     * How a person stands to us.
     *
     * @param channel {@code sms}
     * @param optedOutAt null when they may be written to
     * @param changes the latest 50, the newest first
     */
    record ConsentView(String channel, @Nullable Instant optedOutAt, List<Noted> changes) {}

    @GET
    @RolesAllowed(Permissions.CONSENT_READ)
    @Operation(
            operationId = "getConsent",
            summary = "Whether a person wants to hear from us, and what they said of it before")
    @APIResponse(responseCode = "200", description = "How it is now")
    @APIResponse(responseCode = "404", description = "Nothing is known of them")
    public Uni<ConsentView> get(@PathParam("id") UUID id) {
        return consents.get(id);
    }

    @POST
    @RolesAllowed(Permissions.CONSENT_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "noteConsent",
            summary = "Note that a person wants to hear no more, or to hear again",
            description =
                    "On their behalf, when they told an operator. Counts from the next message on and stands in the ledger. A carrier "
                            + "that was told STOP has to be told START by the person all the same.")
    @APIResponse(responseCode = "200", description = "How it is now")
    @APIResponse(responseCode = "404", description = "Nothing is known of them")
    public Uni<ConsentView> note(@PathParam("id") UUID id, @NotNull @Valid ConsentRequest request) {
        return consents.note(
                id,
                Objects.requireNonNull(request.optedOut()),
                Objects.requireNonNull(request.reason()).strip());
    }
}
