package dev.pluto.messaging.inbound;

import dev.pluto.messaging.twilio.TwilioWebhooks;
import dev.pluto.messaging.twilio.Twiml;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Texts from Twilio. Open to everybody by token, closed to everybody by signature. */
@Path("/webhooks/twilio/sms")
class SmsResource {

    private final TwilioWebhooks webhooks;
    private final InboundService inbound;

    SmsResource(TwilioWebhooks webhooks, InboundService inbound) {
        this.webhooks = webhooks;
        this.inbound = inbound;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(Twiml.MEDIA_TYPE)
    @Operation(
            summary = "An incoming text",
            description = "Form as Twilio sends it, signed. Stored before it is acknowledged; answered later by the "
                    + "provider's API.")
    @APIResponse(responseCode = "200", description = "Stored, or known already. Empty TwiML.")
    @APIResponse(responseCode = "400", description = "messaging:webhook.field-missing")
    @APIResponse(responseCode = "403", description = "messaging:webhook.signature-invalid, messaging:webhook.not-ours")
    @APIResponse(responseCode = "413", description = "Larger than 64 KiB")
    @APIResponse(responseCode = "415", description = "messaging:webhook.content-type")
    @APIResponse(responseCode = "503", description = "messaging:inbound.busy")
    public Uni<String> receive(byte @Nullable [] body, @Context HttpServerRequest request) {
        return inbound.receive(webhooks.verified(request, body)).replaceWith(Twiml.EMPTY);
    }
}
