package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.twilio.RelayFrame.Malformed;
import dev.pluto.messaging.channel.twilio.RelayFrame.Setup;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Calls by Twilio's ConversationRelay: their words come and go as frames. A frame does not wait for the one before, so that who begins
 * to speak is heard while an answer is being found.
 */
@WebSocket(path = "/webhooks/twilio/relay", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@PermitAll
class RelaySocket {

    /** RFC 6455, 7.4.1: what came is no frame we can take. */
    private static final int UNACCEPTABLE = 1003;

    /** RFC 6455, 7.4.1: whoever this is has no business here. */
    private static final int POLICY = 1008;

    private static final UserData.TypedKey<RelayCall> CALL = new UserData.TypedKey<>("call");

    private final CallReceiver calls;
    private final TwilioWebhooks webhooks;
    private final RelayPass pass;
    private final Clock clock;

    RelaySocket(CallReceiver calls, TwilioWebhooks webhooks, RelayPass pass, Clock clock) {
        this.calls = calls;
        this.webhooks = webhooks;
        this.pass = pass;
        this.clock = clock;
    }

    @OnTextMessage
    Uni<Void> hear(String text, WebSocketConnection connection) {
        RelayFrame frame;
        try {
            frame = RelayFrame.read(text);
        } catch (Malformed e) {
            return connection.close(new CloseReason(UNACCEPTABLE, e.getMessage()));
        }
        @Nullable RelayCall call = connection.userData().get(CALL);
        if (frame instanceof Setup setup) {
            return call == null ? begin(setup, connection) : Uni.createFrom().voidItem();
        }
        return call == null
                ? connection.close(new CloseReason(POLICY, "setup comes first"))
                : call.next(frame).flatMap(frames -> send(frames, connection));
    }

    private Uni<Void> begin(Setup setup, WebSocketConnection connection) {
        boolean showsPass = pass.fits(setup.pass(), setup.callSid(), setup.person());
        if (!webhooks.concernsUs(setup.call(), showsPass)) {
            return connection.close(new CloseReason(POLICY, "not a call that was answered here"));
        }
        var call = CallForm.read(setup.call(), UUID.randomUUID(), clock.instant());
        connection.userData().put(CALL, new RelayCall(calls, call, setup.session(), clock));
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> send(List<String> frames, WebSocketConnection connection) {
        return Multi.createFrom()
                .iterable(frames)
                .onItem()
                .transformToUniAndConcatenate(connection::sendText)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Hung up, or the line broke. */
    @OnClose
    Uni<Void> close(WebSocketConnection connection) {
        @Nullable RelayCall call = connection.userData().get(CALL);
        return call == null ? Uni.createFrom().voidItem() : call.end();
    }
}
