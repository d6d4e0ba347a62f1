package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.ReceiptReceiver;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Delivery receipts from Twilio. Open to everybody by token, closed to everybody by signature. */
@Path("/webhooks/twilio/status")
class ReceiptResource {

    private final TwilioWebhooks webhooks;
    private final ReceiptReceiver receipts;

    ReceiptResource(TwilioWebhooks webhooks, ReceiptReceiver receipts) {
        this.webhooks = webhooks;
        this.receipts = receipts;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(Twiml.MEDIA_TYPE)
    @Operation(
            summary = "A delivery receipt",
            description = "Form as Twilio sends it, signed. Moves the message's state forward, never back; in any "
                    + "order, any number of times.")
    @APIResponse(responseCode = "204", description = "Noted, or of no use")
    @APIResponse(responseCode = "400", description = "messaging:webhook.field-missing")
    @APIResponse(responseCode = "403", description = "messaging:webhook.signature-invalid, messaging:webhook.not-ours")
    public Uni<Response> receive(
            @QueryParam("message_id") @Nullable String messageId,
            byte @Nullable [] body,
            @Context HttpServerRequest request) {
        return receipts.note(ReceiptForm.read(messageId, webhooks.verifiedReceipt(request, body)))
                .replaceWith(() -> Response.noContent().build());
    }
}
