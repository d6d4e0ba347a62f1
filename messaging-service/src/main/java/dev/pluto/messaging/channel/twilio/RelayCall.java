package dev.pluto.messaging.channel.twilio;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.CallReceiver.Answered;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.twilio.RelayFrame.Fault;
import dev.pluto.messaging.channel.twilio.RelayFrame.Interrupt;
import dev.pluto.messaging.channel.twilio.RelayFrame.Key;
import dev.pluto.messaging.channel.twilio.RelayFrame.Prompt;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One call on the relay. Whoever speaks stops the answer that is being found, and of one being spoken only what was heard is kept. Whoever
 * says nothing for long is asked, as the relay does not tell of silence.
 */
final class RelayCall {

    private static final Logger LOG = Logger.getLogger(RelayCall.class);

    /** So often it may not understand us: then what we say is not heard, and nobody is left on a dead line. */
    private static final int MOST_FAULTS = 3;

    private final CallReceiver calls;
    private final IncomingCall call;
    private final String session;
    private final RelayLine line;
    private final RelaySpeech speech;
    private final Duration patience;
    private final Clock clock;
    private final Cut finding = new Cut();
    private final Cut waiting = new Cut();
    private final StringBuilder begun = new StringBuilder();
    private final StringBuilder unanswered = new StringBuilder();
    private @Nullable CallTurn last;
    private @Nullable Answering answering;

    /** What was heard of an answer that was left off is kept before anything is said to what came after it. */
    private Uni<Void> left = Uni.createFrom().voidItem();

    private int turns;
    private int faults;

    /** Counts what comes from the person: whoever waited for silence since an earlier one waits no more. */
    private int heard;

    /**
     * @param session the relay's id of the connection
     * @param patience how long nobody speaks, once what was said has been heard, before they are asked whether they are there
     */
    RelayCall(
            CallReceiver calls,
            IncomingCall call,
            String session,
            RelayLine line,
            RelaySpeech speech,
            Duration patience,
            Clock clock) {
        this.calls = calls;
        this.call = call;
        this.session = session + "-";
        this.line = line;
        this.speech = speech;
        this.patience = patience;
        this.clock = clock;
    }

    /** The relay greets, for so long. */
    Uni<Void> begin(Duration greeting) {
        return calls.expect(call).chain(() -> listen(0, greeting, 0));
    }

    /**
     * The relay says that the line broke, for so long; then what was not said before that is said.
     *
     * @param greeting until then, whoever breaks in breaks into that
     */
    Uni<Void> goOn(Duration greeting) {
        Uni<Optional<Answered>> answer = Uni.combine()
                .all()
                .unis(calls.lastAnswer(call), line.after(greeting))
                .with((found, over) -> found.filter(one -> RelaySpeech.isUnsaid(one, clock.instant())));
        return calls.expect(call)
                .chain(() -> finding.unless(answer))
                .flatMap(found -> found.flatMap(Function.identity())
                        .map(this::repeat)
                        .orElseGet(() -> listen(0, Duration.ZERO, 0)));
    }

    private synchronized Uni<Void> repeat(Answered answer) {
        if (heard > 0) {
            return Uni.createFrom().voidItem();
        }
        last = answer.turn();
        return say(0, new Answering(last, speech, line, clock), new Listen(answer.speech(), turns + 1, 0));
    }

    /** Does what follows from a frame; done when nothing more follows from it. */
    Uni<Void> next(RelayFrame frame) {
        if (frame instanceof Prompt prompt) {
            return heard(prompt);
        }
        if (frame instanceof Key key) {
            return answered(key.digit());
        }
        if (frame instanceof Fault fault) {
            return failed(fault);
        }
        return frame instanceof Interrupt interrupt
                ? interrupted(interrupt)
                : Uni.createFrom().voidItem();
    }

    private synchronized Uni<Void> heard(Prompt prompt) {
        int now = ++heard;
        waiting.now();
        begun.append(prompt.words());
        if (!prompt.isLast()) {
            return Uni.createFrom().voidItem();
        }
        String words = begun.toString().strip();
        begun.setLength(0);
        return words.isEmpty() ? listen(now, Duration.ZERO, 0) : answered(words);
    }

    private synchronized Uni<Void> answered(String words) {
        int now = ++heard;
        stop().ifPresent(begun -> leave(begun, begun.said()));
        unanswered.append(words).append(' ');
        return left.chain(() -> turn(now));
    }

    /** What was said while an answer was left off is one turn. */
    private synchronized Uni<Void> turn(int now) {
        if (now != heard) {
            return Uni.createFrom().voidItem();
        }
        var turn = new CallTurn(
                said(), session, ++turns, 0, Optional.of(unanswered.toString().strip()));
        unanswered.setLength(0);
        last = turn;
        return taken(now, turn);
    }

    private Uni<Void> taken(int now, CallTurn turn) {
        var answer = new Answering(turn, speech, line, clock);
        answering = answer;
        return finding.unless(calls.hear(turn, answer::say))
                .flatMap(step -> step.map(next -> say(now, answer, next))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private synchronized Uni<Void> say(int now, Answering answer, CallStep step) {
        if (step instanceof Listen next) {
            return line.send(answer.rest(next.speech()))
                    .chain(() -> calls.expect(call))
                    .chain(() -> listen(now, answer.time(next.speech()), next.silences()));
        }
        answer.stop().ifPresent(begun -> leave(begun, begun.said()));
        return left.chain(() -> close(step));
    }

    private Uni<Void> close(CallStep step) {
        return step instanceof HangUp end
                ? line.send(speech.frames(end.speech())).chain(() -> hangUp(end))
                : line.send(RelaySpeech.END);
    }

    private Uni<Void> leave(Answering.Unended begun, String heard) {
        left = calls.leftOff(begun.turn(), heard).memoize().indefinitely();
        return left;
    }

    /** The relay ends a call at once, so what is said last is heard before. */
    private Uni<Void> hangUp(HangUp end) {
        return waiting.unless(line.after(RelaySpeech.time(end))).chain(() -> line.send(RelaySpeech.END));
    }

    private synchronized Uni<Void> listen(int since, Duration speaking, int silences) {
        return since == heard
                ? waiting.unless(line.after(speaking.plus(patience))).flatMap(quiet -> silent(since, silences))
                : Uni.createFrom().voidItem();
    }

    /** What is asked now is no answer that could be cut short. */
    private synchronized Uni<Void> silent(int since, int silences) {
        if (since != heard) {
            return Uni.createFrom().voidItem();
        }
        last = null;
        return taken(since, new CallTurn(said(), session, turns + 1, silences + 1, Optional.empty()));
    }

    private synchronized Uni<Void> interrupted(Interrupt interrupt) {
        int now = ++heard;
        return stop().map(begun -> leave(begun, interrupt.heard()))
                .orElseGet(() -> noted(interrupt))
                .chain(() -> calls.expect(call))
                .chain(() -> listen(now, Duration.ZERO, 0));
    }

    private Uni<Void> noted(Interrupt interrupt) {
        return last == null ? Uni.createFrom().voidItem() : calls.interrupted(last, interrupt.heard());
    }

    private synchronized Uni<Void> failed(Fault fault) {
        LOG.warnf("The relay could not do what a call asked it to (%s)", fault.code());
        if (++faults != MOST_FAULTS) {
            return Uni.createFrom().voidItem();
        }
        heard++;
        stop().ifPresent(begun -> leave(begun, begun.said()));
        return left.chain(() -> calls.giveUp(call)).flatMap(this::close);
    }

    /** @return what was said in part of an answer that was being found */
    private Optional<Answering.Unended> stop() {
        Optional<Answering.Unended> begun = answering == null ? Optional.empty() : answering.stop();
        finding.now();
        waiting.now();
        return begun;
    }

    /** The line is gone. @param isOver so is the call; where it is not, the provider asks how to go on, and what was not said to its end is answered then */
    synchronized Uni<Void> end(boolean isOver) {
        heard++;
        Optional<Answering.Unended> begun = stop();
        if (!isOver) {
            return Uni.createFrom().voidItem();
        }
        begun.ifPresent(answer -> leave(answer, answer.said()));
        return left.chain(() -> calls.ended(call.provider(), call.providerCallId()));
    }

    /** The call as of now: what is said has an id and a moment of its own. */
    private IncomingCall said() {
        return call.later(UUID.randomUUID(), clock.instant());
    }
}
