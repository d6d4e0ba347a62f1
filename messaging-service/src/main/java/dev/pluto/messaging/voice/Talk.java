package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.reply.SpokenReplies;
import dev.pluto.messaging.reply.SpokenReplies.Heard;
import dev.pluto.messaging.voice.CallSessions.Ending;
import dev.pluto.messaging.voice.Callers.Recognised;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * One turn of a call after the other: words are answered, silence is asked about once, and what cannot be answered is said to be so.
 * All state is in the database and in the turn, so any replica may take the next one.
 */
@ApplicationScoped
class Talk {

    private static final Logger LOG = Logger.getLogger(Talk.class);

    private final Callers callers;
    private final IncomingCalls calls;
    private final SpokenTurns turns;
    private final SpokenReplies replies;
    private final VoiceConfig config;
    private final MeterRegistry meters;

    Talk(
            Callers callers,
            IncomingCalls calls,
            SpokenTurns turns,
            SpokenReplies replies,
            VoiceConfig config,
            MeterRegistry meters) {
        this.callers = callers;
        this.calls = calls;
        this.turns = turns;
        this.replies = replies;
        this.config = config;
        this.meters = meters;
    }

    /** What the person hears after their turn. Never fails. */
    Uni<CallStep> hear(CallTurn turn) {
        Timer.Sample since = Timer.start(meters);
        return Uni.createFrom()
                .deferred(() -> callers.again(turn.call()))
                .flatMap(caller -> next(turn, caller))
                .ifNoItem()
                .after(config.turn())
                .fail()
                .onFailure()
                .recoverWithUni(failure -> broken(turn, failure))
                .invoke(next -> since.stop(timer(next)));
    }

    private Uni<CallStep> next(CallTurn turn, Recognised caller) {
        if (caller.profile().filter(Profile::isBlocked).isPresent()) {
            return end(turn, Ending.FAULT, new HangUp(Phrases.goodbye(caller.profile())));
        }
        if (turn.words().isEmpty()) {
            return unanswered(turn, caller.profile());
        }
        return caller.profile()
                .map(person -> answered(turn, turn.words().get(), person))
                .orElseGet(() -> end(turn, Ending.FAULT, new HangUp(Phrases.fault(Optional.empty()))));
    }

    private Uni<CallStep> unanswered(CallTurn turn, Optional<Profile> person) {
        return turn.silences() > config.silences()
                ? end(turn, Ending.SILENCE, new HangUp(Phrases.goodbye(person)))
                : Uni.createFrom().item(new Listen(Phrases.silence(person), turn.number(), turn.silences()));
    }

    private Uni<CallStep> answered(CallTurn turn, String words, Profile person) {
        return turns.store(turn, words, person.id())
                .flatMap(heard -> heard.map(said -> replied(turn, said, person))
                        .orElseGet(() -> end(turn, Ending.FAULT, new HangUp(Phrases.goodbye(Optional.of(person))))));
    }

    private Uni<CallStep> replied(CallTurn turn, Heard heard, Profile person) {
        return replies.answer(heard)
                .map(answer -> answer.map(words -> Phrases.speech(person, words))
                        .orElseGet(() -> Phrases.nothingToSay(person)))
                .map(speech -> new Listen(speech, turn.number() + 1, 0));
    }

    /** Whatever breaks, nobody is left on a dead line. */
    private Uni<CallStep> broken(CallTurn turn, Throwable failure) {
        LOG.errorf(
                "A call could not go on at turn %d (%s)",
                turn.number(), failure.getClass().getSimpleName());
        LOG.debug("The failure of the call", failure);
        return giveUp(turn.call());
    }

    /** The last words of a call that cannot go on. Never fails. */
    Uni<CallStep> giveUp(IncomingCall call) {
        CallStep step = new HangUp(Phrases.fault(Optional.empty()));
        return end(call, Ending.FAULT, step).onFailure().recoverWithItem(step);
    }

    private Uni<CallStep> end(CallTurn turn, Ending ending, CallStep step) {
        return end(turn.call(), ending, step);
    }

    private Uni<CallStep> end(IncomingCall call, Ending ending, CallStep step) {
        return calls.end(call.provider(), call.providerCallId(), ending).replaceWith(step);
    }

    private Timer timer(CallStep next) {
        return Timer.builder("pluto.voice.turn")
                .description("From what was said in a call to what is said next")
                .tag("outcome", next instanceof Listen ? "goes-on" : "ends")
                .register(meters);
    }
}
