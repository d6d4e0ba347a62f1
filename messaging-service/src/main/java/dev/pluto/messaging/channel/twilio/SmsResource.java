package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.TextReceiver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Texts from Twilio. Open to everybody by token, closed to everybody by signature. */
@Path("/webhooks/twilio/sms")
class SmsResource {

    private final TwilioWebhooks webhooks;
    private final TextReceiver texts;
    private final Clock clock;

    SmsResource(TwilioWebhooks webhooks, TextReceiver texts, Clock clock) {
        this.webhooks = webhooks;
        this.texts = texts;
        this.clock = clock;
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
        FormParameters form = webhooks.verified(request, body);
        return texts.receive(TextForm.read(form, UUID.randomUUID(), clock.instant()))
                .replaceWith(Twiml.EMPTY);
    }
}
