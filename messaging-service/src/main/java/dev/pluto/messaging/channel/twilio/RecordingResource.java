package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.RecordingReceiver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Messages left by voice, as Twilio tells of them. Open to everybody by token, closed to everybody by signature. */
@Path("/webhooks/twilio/voice")
@Tag(name = "Webhooks", description = "What the phone network tells, signed by it")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.WILDCARD)
@APIResponse(responseCode = "400", description = "messaging:webhook.field-missing")
@APIResponse(responseCode = "403", description = "messaging:webhook.signature-invalid, messaging:webhook.not-ours")
@APIResponse(responseCode = "415", description = "messaging:webhook.content-type")
class RecordingResource {

    private final TwilioWebhooks webhooks;
    private final CallReceiver calls;
    private final RecordingReceiver recordings;
    private final CallInstructions instructions;
    private final Clock clock;

    RecordingResource(
            TwilioWebhooks webhooks,
            CallReceiver calls,
            RecordingReceiver recordings,
            CallInstructions instructions,
            Clock clock) {
        this.webhooks = webhooks;
        this.calls = calls;
        this.recordings = recordings;
        this.instructions = instructions;
        this.clock = clock;
    }

    @POST
    @Path("recorded")
    @Produces(Twiml.MEDIA_TYPE)
    @Operation(
            operationId = "receiveEndOfRecording",
            summary = "Somebody has left a message",
            description = "Form as Twilio sends it after a Record, signed.")
    @APIResponse(responseCode = "200", description = "TwiML that thanks and hangs up")
    public Uni<String> recorded(byte @Nullable [] body, @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        return calls.thank(CallForm.read(form, UUID.randomUUID(), clock.instant()))
                .map(instructions::turn);
    }

    @POST
    @Path("recording")
    @Operation(
            operationId = "receiveRecording",
            summary = "A recording can be had",
            description = "Form as Twilio sends it, signed. Noted once however often it is told of.")
    @APIResponse(responseCode = "204", description = "Noted, or of no use")
    @APIResponse(responseCode = "503", description = "messaging:voicemail.caller-unknown")
    public Uni<Response> recording(byte @Nullable [] body, @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        return noted(
                RecordingForm.isComplete(form)
                        ? recordings.recorded(RecordingForm.read(form))
                        : Uni.createFrom().voidItem());
    }

    @POST
    @Path("transcript")
    @Operation(
            operationId = "receiveTranscript",
            summary = "What a recording says",
            description = "Form as Twilio sends it, signed. Taken in as a text's words are; late ones too.")
    @APIResponse(responseCode = "204", description = "Noted, or known already")
    @APIResponse(responseCode = "503", description = "messaging:voicemail.caller-unknown")
    public Uni<Response> transcript(byte @Nullable [] body, @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        return noted(recordings.transcribed(RecordingForm.read(form), RecordingForm.words(form)));
    }

    private static Uni<Response> noted(Uni<Void> work) {
        return work.replaceWith(() -> Response.noContent().build());
    }
}
