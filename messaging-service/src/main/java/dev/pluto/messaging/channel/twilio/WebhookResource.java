package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.ReceiptReceiver;
import dev.pluto.messaging.channel.TextReceiver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Texts and delivery receipts from Twilio. Open to everybody by token, closed to everybody by signature. */
@Path("/webhooks/twilio")
@Tag(name = "Webhooks", description = "What the phone network tells, signed by it")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(Twiml.MEDIA_TYPE)
@APIResponse(responseCode = "400", description = "messaging:webhook.field-missing")
@APIResponse(responseCode = "403", description = "messaging:webhook.signature-invalid, messaging:webhook.not-ours")
@APIResponse(responseCode = "415", description = "messaging:webhook.content-type")
class WebhookResource {

    private final TwilioWebhooks webhooks;
    private final TextReceiver texts;
    private final ReceiptReceiver receipts;
    private final Clock clock;

    WebhookResource(TwilioWebhooks webhooks, TextReceiver texts, ReceiptReceiver receipts, Clock clock) {
        this.webhooks = webhooks;
        this.texts = texts;
        this.receipts = receipts;
        this.clock = clock;
    }

    @POST
    @Path("sms")
    @Operation(
            operationId = "receiveText",
            summary = "An incoming text",
            description = "Form as Twilio sends it, signed. Stored before it is acknowledged; answered later by the "
                    + "provider's API.")
    @APIResponse(responseCode = "200", description = "Stored, or known already. Empty TwiML.")
    @APIResponse(responseCode = "413", description = "Larger than 64 KiB")
    @APIResponse(responseCode = "503", description = "messaging:inbound.busy")
    public Uni<String> text(byte @Nullable [] body, @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        return texts.receive(TextForm.read(form, UUID.randomUUID(), clock.instant()))
                .replaceWith(Twiml.EMPTY);
    }

    @POST
    @Path("status")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "receiveReceipt",
            summary = "A delivery receipt",
            description = "Form as Twilio sends it, signed. Moves the message's state forward, never back; in any "
                    + "order, any number of times.")
    @APIResponse(responseCode = "204", description = "Noted, or of no use")
    public Uni<Response> receipt(
            @QueryParam("message_id") @Nullable String messageId,
            byte @Nullable [] body,
            @Context HttpServerRequest request) {
        return receipts.note(ReceiptForm.read(messageId, webhooks.verifiedReceipt(request, body)))
                .replaceWith(() -> Response.noContent().build());
    }
}
