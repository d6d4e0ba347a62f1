package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.twilio.RelayFrame.Interrupt;
import dev.pluto.messaging.channel.twilio.RelayFrame.Key;
import dev.pluto.messaging.channel.twilio.RelayFrame.Prompt;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call on the relay. Whoever speaks stops the answer that is being found, and of one being spoken only what was heard is kept. */
final class RelayCall {

    private final CallReceiver calls;
    private final IncomingCall call;
    private final String session;
    private final Clock clock;
    private final StringBuilder begun = new StringBuilder();
    private @Nullable UniEmitter<? super Optional<CallStep>> finding;
    private @Nullable CallTurn last;
    private int turns;

    RelayCall(CallReceiver calls, IncomingCall call, String session, Clock clock) {
        this.calls = calls;
        this.call = call;
        this.session = session + "-";
        this.clock = clock;
    }

    /** The frames to send when a frame came. */
    Uni<List<String>> next(RelayFrame frame) {
        if (frame instanceof Prompt prompt) {
            return heard(prompt);
        }
        if (frame instanceof Key key) {
            return answered(key.digit());
        }
        return frame instanceof Interrupt interrupt
                ? interrupted(interrupt).replaceWith(List.of())
                : Uni.createFrom().item(List.of());
    }

    private synchronized Uni<List<String>> heard(Prompt prompt) {
        begun.append(prompt.words());
        if (!prompt.isLast()) {
            return Uni.createFrom().item(List.of());
        }
        String words = begun.toString().strip();
        begun.setLength(0);
        return words.isEmpty() ? Uni.createFrom().item(List.of()) : answered(words);
    }

    private synchronized Uni<List<String>> answered(String words) {
        stop();
        var turn = new CallTurn(said(), session, ++turns, 0, Optional.of(words));
        last = turn;
        Uni<Optional<CallStep>> stopped = Uni.createFrom().<Optional<CallStep>>emitter(this::find);
        return Uni.combine()
                .any()
                .of(calls.hear(turn).map(Optional::of), stopped)
                .map(step -> step.map(RelayCall::frames).orElse(List.of()));
    }

    private synchronized void find(UniEmitter<? super Optional<CallStep>> emitter) {
        finding = emitter;
    }

    /** What is being found is not wanted any more. */
    private void stop() {
        UniEmitter<? super Optional<CallStep>> current = finding;
        finding = null;
        if (current != null) {
            current.complete(Optional.empty());
        }
    }

    private synchronized Uni<Void> interrupted(Interrupt interrupt) {
        stop();
        return last == null ? Uni.createFrom().voidItem() : calls.interrupted(last, interrupt.heard());
    }

    Uni<Void> end() {
        synchronized (this) {
            stop();
        }
        return calls.ended(call.provider(), call.providerCallId());
    }

    /** The call as of now: what is said has an id and a moment of its own. */
    private IncomingCall said() {
        return new IncomingCall(
                UUID.randomUUID(),
                call.provider(),
                call.providerCallId(),
                call.isPlaced(),
                call.caller(),
                call.ourAddress(),
                clock.instant());
    }

    private static List<String> frames(CallStep step) {
        if (step instanceof Listen listen) {
            return List.of(text(listen.speech().words()));
        }
        return step instanceof HangUp end
                ? List.of(
                        text(end.speech().words()),
                        new JsonObject().put("type", "end").encode())
                : List.of(new JsonObject().put("type", "end").encode());
    }

    private static String text(String words) {
        return new JsonObject()
                .put("type", "text")
                .put("token", words)
                .put("last", true)
                .encode();
    }
}
