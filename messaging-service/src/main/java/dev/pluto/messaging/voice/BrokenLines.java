package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallReceiver.Answered;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.reply.SpokenReplies;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.messaging.voice.Callers.Recognised;
import dev.pluto.messaging.voice.SpokenTurns.Last;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Goes on with calls whose line broke, whichever replica held it: from what was said last, which is stored. */
@ApplicationScoped
class BrokenLines {

    private static final Logger LOG = Logger.getLogger(BrokenLines.class);

    private final Callers callers;
    private final IncomingCalls calls;
    private final SpokenTurns turns;
    private final SpokenReplies replies;
    private final VoiceConfig config;
    private final Clock clock;

    BrokenLines(
            Callers callers,
            IncomingCalls calls,
            SpokenTurns turns,
            SpokenReplies replies,
            VoiceConfig config,
            Clock clock) {
        this.callers = callers;
        this.calls = calls;
        this.turns = turns;
        this.replies = replies;
        this.config = config;
        this.clock = clock;
    }

    /** What is heard on the next line; empty where the call is over. Never fails. */
    Uni<Optional<Listen>> goOn(IncomingCall call) {
        return calls.isOver(call)
                .flatMap(over -> over
                        ? Uni.createFrom().item(Optional.<Listen>empty())
                        : callers.again(call).map(Recognised::profile).map(BrokenLines::again))
                .ifNoItem()
                .after(config.turn())
                .fail()
                .onFailure()
                .invoke(failure -> note("greeted", failure))
                .onFailure()
                .recoverWithItem(() -> again(Optional.empty()));
    }

    private static Optional<Listen> again(Optional<Profile> person) {
        return Optional.of(new Listen(Phrases.broken(person), 1, 0));
    }

    /** The answer to what was said last, if there is one. Never fails. */
    Uni<Optional<Answered>> lastAnswer(IncomingCall call) {
        return callers.again(call)
                .flatMap(caller -> caller.profile()
                        .map(person -> lastAnswer(call, person))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .ifNoItem()
                .after(config.turn())
                .fail()
                .onFailure()
                .invoke(failure -> note("answered", failure))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Uni<Optional<Answered>> lastAnswer(IncomingCall call, Profile person) {
        return turns.last(call)
                .flatMap(last -> last.map(said -> answer(said, person))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Answered>> answer(Last last, Profile person) {
        if (last.heard().isAnswered()) {
            return replies.former(last.heard())
                    .map(former -> former.map(answer ->
                            new Answered(last.turn(), Phrases.speech(person, answer.text()), answer.saidAt())));
        }
        return replies.answer(last.heard(), Aloud.unheard())
                .map(found ->
                        found.map(words -> new Answered(last.turn(), Phrases.speech(person, words), clock.instant())));
    }

    private static void note(String what, Throwable failure) {
        LOG.errorf(
                "A call whose line broke could not be %s (%s)",
                what, failure.getClass().getSimpleName());
        LOG.debug("The failure of the call", failure);
    }
}
