package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.SpeechSink;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.reply.SpokenReplies;
import dev.pluto.messaging.reply.SpokenReplies.Heard;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.voice.CallSessions.Ending;
import dev.pluto.messaging.voice.Callers.Recognised;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One turn of a call after the other: words are answered, silence is asked about once, and what cannot be answered is said to be so.
 * All state is in the database and in the turn, so any replica may take the next one.
 */
@ApplicationScoped
class Talk {

    private static final Logger LOG = Logger.getLogger(Talk.class);

    /** Of the time for a turn, what it may take to find out who speaks and to store. */
    private static final Duration BESIDES = Duration.ofSeconds(2);

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

    /** What the person hears after their turn. Never fails. @param line says some of it before all is known, where there is one */
    Uni<CallStep> hear(CallTurn turn, @Nullable SpeechSink line) {
        Timer.Sample since = Timer.start(meters);
        return Uni.createFrom()
                .deferred(() -> callers.again(turn.call()))
                .flatMap(caller -> next(turn, caller, line))
                .ifNoItem()
                .after(config.turn())
                .fail()
                .onFailure()
                .recoverWithUni(failure -> broken(turn, failure))
                .invoke(next -> since.stop(timer(next)));
    }

    private Uni<CallStep> next(CallTurn turn, Recognised caller, @Nullable SpeechSink line) {
        if (caller.profile().filter(Profile::isBlocked).isPresent()) {
            return end(turn, Ending.FAULT, new HangUp(Phrases.goodbye(caller.profile())));
        }
        if (turn.words().isEmpty()) {
            return unanswered(turn, caller.profile());
        }
        return caller.profile()
                .map(person -> answered(turn, turn.words().get(), person, aloud(person, line)))
                .orElseGet(() -> end(turn, Ending.FAULT, new HangUp(Phrases.fault(Optional.empty()))));
    }

    private Uni<CallStep> unanswered(CallTurn turn, Optional<Profile> person) {
        return turn.silences() > config.silences()
                ? end(turn, Ending.SILENCE, new HangUp(Phrases.goodbye(person)))
                : Uni.createFrom().item(new Listen(Phrases.silence(person), turn.number(), turn.silences()));
    }

    private Aloud aloud(Profile person, @Nullable SpeechSink line) {
        return line == null ? Aloud.unheard() : heardOn(line, person);
    }

    private Aloud heardOn(SpeechSink line, Profile person) {
        return Aloud.on(
                more -> line.say(Phrases.speech(person, more)), config.turn().minus(BESIDES));
    }

    private Uni<CallStep> answered(CallTurn turn, String words, Profile person, Aloud aloud) {
        return turns.store(turn, words, person.id())
                .flatMap(heard -> heard.map(said -> replied(turn, said, person, aloud))
                        .orElseGet(() -> end(turn, Ending.FAULT, new HangUp(Phrases.goodbye(Optional.of(person))))));
    }

    private Uni<CallStep> replied(CallTurn turn, Heard heard, Profile person, Aloud aloud) {
        return replies.answer(heard, aloud)
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
