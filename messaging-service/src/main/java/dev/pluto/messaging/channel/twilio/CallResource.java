package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.twilio.TwilioConfig.Way;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** Calls from Twilio, turn by turn. Open to everybody by token, closed to everybody by signature. */
@Path("/webhooks/twilio/voice")
@Tag(name = "Webhooks", description = "What the phone network tells, signed by it")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(Twiml.MEDIA_TYPE)
@APIResponse(responseCode = "400", description = "messaging:webhook.field-missing")
@APIResponse(responseCode = "403", description = "messaging:webhook.signature-invalid, messaging:webhook.not-ours")
@APIResponse(responseCode = "415", description = "messaging:webhook.content-type")
class CallResource {

    private final TwilioWebhooks webhooks;
    private final CallReceiver calls;
    private final CallInstructions instructions;
    private final Way way;
    private final Clock clock;

    CallResource(
            TwilioWebhooks webhooks,
            CallReceiver calls,
            CallInstructions instructions,
            TwilioConfig config,
            Clock clock) {
        this.way = config.calls();
        this.webhooks = webhooks;
        this.calls = calls;
        this.instructions = instructions;
        this.clock = clock;
    }

    @POST
    @Operation(
            operationId = "receiveCall",
            summary = "An incoming call",
            description = "Form as Twilio sends it, signed. The caller is greeted and listened to; a call from a new "
                    + "number makes a person of it, one from a withheld number nobody.")
    @APIResponse(responseCode = "200", description = "TwiML that speaks and listens")
    public Uni<String> call(byte @Nullable [] body, @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        if (CallForm.isWithheld(form)) {
            return Uni.createFrom().item(() -> instructions.turn(calls.answerWithheld()));
        }
        IncomingCall call = CallForm.read(form, UUID.randomUUID(), clock.instant());
        return (way == Way.VOICEMAIL ? calls.askForMessage(call) : calls.answer(call))
                .map(step -> instructions.incoming(step, CallForm.sid(form), CallForm.number(form)));
    }

    @POST
    @Path("gather")
    @Operation(
            operationId = "receiveTurn",
            summary = "What was said in a call",
            description = "Form as Twilio sends it after a Gather, signed. The same turn again is answered as before.")
    @APIResponse(responseCode = "200", description = "TwiML that speaks the answer")
    public Uni<String> turn(
            @QueryParam("turn") @DefaultValue("1") int turn,
            @QueryParam("silent") @DefaultValue("0") int silent,
            byte @Nullable [] body,
            @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        if (CallForm.isWithheld(form)) {
            return Uni.createFrom().item(() -> instructions.turn(calls.answerWithheld()));
        }
        return calls.hear(CallForm.turn(form, turn, silent, UUID.randomUUID(), clock.instant()))
                .map(instructions::turn);
    }

    @POST
    @Path("relayed")
    @Operation(
            operationId = "receiveEndOfRelay",
            summary = "A relay is done with a call",
            description = "Form as Twilio sends it, signed, whatever ended the relay. A call that is not over goes on "
                    + "from what was said last: by the relay again, and by webhooks where that broke twice.")
    @APIResponse(responseCode = "200", description = "TwiML that goes on, or hangs up")
    public Uni<String> relayed(
            @QueryParam("breaks") @DefaultValue("1") int breaks,
            byte @Nullable [] body,
            @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        if (CallForm.isWithheld(form)) {
            return Uni.createFrom().item(Twiml.HANG_UP);
        }
        IncomingCall call = CallForm.read(form, UUID.randomUUID(), clock.instant());
        return CallForm.isOver(form)
                ? calls.ended(call.provider(), call.providerCallId()).replaceWith(Twiml.HANG_UP)
                : calls.goOn(call)
                        .flatMap(next -> next.map(step -> goOn(step, call, breaks))
                                .orElseGet(() -> Uni.createFrom().item(Twiml.HANG_UP)));
    }

    private Uni<String> goOn(Listen step, IncomingCall call, int breaks) {
        return instructions.isRelayed(breaks)
                ? Uni.createFrom().item(() -> instructions.relayedAgain(step, call, breaks))
                : calls.lastAnswer(call)
                        .map(answer -> answer.filter(found -> RelaySpeech.isUnsaid(found, clock.instant()))
                                .map(found -> step.followedBy(found.speech()))
                                .orElse(step))
                        .map(instructions::turn);
    }

    @POST
    @Path("status")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "receiveCallStatus",
            summary = "How a call goes",
            description = "Form as Twilio sends it, signed. Only the end of a call is noted; in any order, any number "
                    + "of times.")
    @APIResponse(responseCode = "204", description = "Noted, or of no use")
    public Uni<Response> status(byte @Nullable [] body, @Context HttpServerRequest request) {
        FormParameters form = webhooks.verified(request, body);
        Uni<Void> noted = CallForm.isOver(form)
                ? calls.ended(TwilioSender.CODE, CallForm.sid(form))
                : Uni.createFrom().voidItem();
        return noted.replaceWith(() -> Response.noContent().build());
    }
}
