package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.twilio.RelayFrame.Malformed;
import dev.pluto.messaging.channel.twilio.RelayFrame.Setup;
import dev.pluto.work.Timer;
import dev.pluto.work.Timer.Alarm;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.InboundProcessingMode;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Calls by Twilio's ConversationRelay: their words come and go as frames. A frame does not wait for the one before, so that who begins
 * to speak is heard while an answer is being found.
 */
@WebSocket(path = "/webhooks/twilio/relay", inboundProcessingMode = InboundProcessingMode.CONCURRENT)
@PermitAll
class RelaySocket {

    private static final Logger LOG = Logger.getLogger(RelaySocket.class);

    /** RFC 6455, 7.4.1: done what it was for. */
    private static final int NORMAL = 1000;

    /** RFC 6455, 7.4.1: what came is no frame we can take. */
    private static final int UNACCEPTABLE = 1003;

    /** RFC 6455, 7.4.1: whoever this is has no business here. */
    private static final int POLICY = 1008;

    private static final int TOO_LONG = 1009;

    private static final int FAULT = 1011;

    private static final UserData.TypedKey<RelayCall> CALL = new UserData.TypedKey<>("call");

    private final CallReceiver calls;
    private final TwilioWebhooks webhooks;
    private final RelayPass pass;
    private final TwilioConfig config;
    private final Timer timer;
    private final Clock clock;

    RelaySocket(
            CallReceiver calls,
            TwilioWebhooks webhooks,
            RelayPass pass,
            TwilioConfig config,
            Timer timer,
            Clock clock) {
        this.calls = calls;
        this.webhooks = webhooks;
        this.pass = pass;
        this.config = config;
        this.timer = timer;
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
        return call == null ? connection.close(new CloseReason(POLICY, "setup comes first")) : call.next(frame);
    }

    private Uni<Void> begin(Setup setup, WebSocketConnection connection) {
        if (!webhooks.concernsUs(setup.call(), pass.fits(setup))) {
            return connection.close(new CloseReason(POLICY, "not a call that was answered here"));
        }
        var call = new RelayCall(
                calls,
                CallForm.read(setup.call(), UUID.randomUUID(), clock.instant()),
                setup.session(),
                new Connected(connection, timer),
                new RelaySpeech(setup.parameter(CallInstructions.LANGUAGE)),
                config.relayQuiet(),
                clock);
        connection.userData().put(CALL, call);
        Duration greeting = CallInstructions.greetingTime(setup.parameter(CallInstructions.GREETING));
        return setup.parameter(CallInstructions.GOES_ON).isEmpty() ? call.begin(greeting) : call.goOn(greeting);
    }

    /** A WebSocket as a call's line. */
    private record Connected(WebSocketConnection connection, Timer timer) implements RelayLine {

        @Override
        public Uni<Void> send(String frame) {
            return connection.sendText(frame);
        }

        @Override
        public Uni<Boolean> after(Duration time) {
            Uni<Boolean> passed = Uni.createFrom().emitter(emitter -> {
                Alarm alarm = timer.after(time, () -> emitter.complete(true));
                emitter.onTermination(alarm::cancel);
            });
            Context own = Vertx.currentContext();
            return own == null ? passed : passed.emitOn(MutinyHelper.executor(own));
        }
    }

    /** What came could not be read, such as a frame that is too long, or we could not go on. */
    @OnError
    Uni<Void> fail(Throwable failure, WebSocketConnection connection) {
        // what is too long is told of as either
        boolean unreadable =
                failure instanceof CorruptedWebSocketFrameException || failure instanceof IllegalStateException;
        LOG.warnf("The line to a relay broke off (%s)", failure.getClass().getSimpleName());
        LOG.debug("The failure of the line", failure);
        return connection.isClosed()
                ? Uni.createFrom().voidItem()
                : connection.close(new CloseReason(unreadable ? TOO_LONG : FAULT, ""));
    }

    /** Hung up, or the line broke: whoever closes it for that has another code, as this service has when it stops, or none. */
    @OnClose
    Uni<Void> close(CloseReason reason, WebSocketConnection connection) {
        @Nullable RelayCall call = connection.userData().get(CALL);
        return call == null ? Uni.createFrom().voidItem() : call.end(reason.getCode() == NORMAL);
    }
}
