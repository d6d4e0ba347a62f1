package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.Speech;
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

/** Calls from Twilio. Open to everybody by token, closed to everybody by signature. */
@Path("/webhooks/twilio/voice")
class VoiceResource {

    private final TwilioWebhooks webhooks;
    private final CallReceiver calls;
    private final Clock clock;

    VoiceResource(TwilioWebhooks webhooks, CallReceiver calls, Clock clock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.clock = clock;
    }

    @POST
    @PermitAll
    @Consumes(MediaType.WILDCARD)
    @Produces(Twiml.MEDIA_TYPE)
    @Operation(
            summary = "An incoming call",
            description = "Form as Twilio sends it, signed. The caller hears a greeting; a call from a new number "
                    + "makes a person of it, one from a withheld number nobody.")
    @APIResponse(responseCode = "200", description = "TwiML that speaks")
    @APIResponse(responseCode = "400", description = "messaging:webhook.field-missing")
    @APIResponse(responseCode = "403", description = "messaging:webhook.signature-invalid, messaging:webhook.not-ours")
    public Uni<String> receive(byte @Nullable [] body, @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        if (CallForm.isWithheld(form)) {
            return Uni.createFrom().item(() -> said(calls.answerWithheld()));
        }
        return calls.answer(CallForm.read(form, UUID.randomUUID(), clock.instant()))
                .map(heard -> heard.map(VoiceResource::said).orElse(Twiml.REJECT));
    }

    private static String said(Speech speech) {
        return Twiml.say(speech.words(), SpokenLanguage.of(speech.language()));
    }
}
