package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.CallStep.HangUp;
import dev.pluto.messaging.channel.CallStep.Listen;
import dev.pluto.messaging.channel.CallStep.Reject;
import dev.pluto.messaging.channel.CallTurn;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.SpeechSink;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.voice.CallSessions.Ending;
import dev.pluto.messaging.voice.Callers.Recognised;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/**
 * Takes calls. The person is found or made within a short deadline; when identity takes longer, the caller hears the general
 * greeting and the call waits with the texts whose person is still to be found.
 */
@ApplicationScoped
class VoiceService implements CallReceiver {

    private final Callers callers;
    private final IncomingCalls calls;
    private final Talk talk;
    private final Interruptions interruptions;
    private final BrokenLines broken;
    private final MeterRegistry meters;
    private final Clock clock;

    VoiceService(
            Callers callers,
            IncomingCalls calls,
            Talk talk,
            Interruptions interruptions,
            BrokenLines broken,
            MeterRegistry meters,
            Clock clock) {
        this.callers = callers;
        this.calls = calls;
        this.talk = talk;
        this.interruptions = interruptions;
        this.broken = broken;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Uni<CallStep> answer(IncomingCall call) {
        return callers.recognise(call)
                .flatMap(caller ->
                        isWelcome(call, caller).map(welcome -> welcome ? greeted(caller.profile()) : rejected()));
    }

    @Override
    public Uni<CallStep> askForMessage(IncomingCall call) {
        return callers.recognise(call)
                .flatMap(caller ->
                        isWelcome(call, caller).map(welcome -> welcome ? asked(caller.profile()) : rejected()));
    }

    @Override
    public Uni<CallStep> thank(IncomingCall call) {
        return callers.again(call).map(caller -> new HangUp(Phrases.thanks(caller.profile())));
    }

    /** Nothing is kept of the call: there is nobody it could be kept for. */
    @Override
    public CallStep answerWithheld() {
        count("withheld");
        return new HangUp(Phrases.withheld());
    }

    @Override
    public Uni<Void> expect(IncomingCall call) {
        return callers.expect(call);
    }

    @Override
    public Uni<CallStep> hear(CallTurn turn) {
        return talk.hear(turn, null);
    }

    @Override
    public Uni<CallStep> hear(CallTurn turn, SpeechSink line) {
        return talk.hear(turn, line);
    }

    @Override
    public Uni<Void> leftOff(CallTurn turn, String heard) {
        return interruptions.leaveOff(turn, heard);
    }

    @Override
    public Uni<Void> interrupted(CallTurn turn, String heard) {
        return interruptions.note(turn, heard);
    }

    @Override
    public Uni<Optional<Listen>> goOn(IncomingCall call) {
        return broken.goOn(call);
    }

    @Override
    public Uni<Optional<Answered>> lastAnswer(IncomingCall call) {
        return broken.lastAnswer(call);
    }

    @Override
    public Uni<CallStep> giveUp(IncomingCall call) {
        return talk.giveUp(call);
    }

    @Override
    public Uni<Void> ended(String provider, String providerCallId) {
        callers.forget(provider, providerCallId);
        return calls.end(provider, providerCallId, Ending.HANG_UP);
    }

    /** Keeps the call, unless the caller is blocked: of theirs nothing is kept. */
    private Uni<Boolean> isWelcome(IncomingCall call, Recognised caller) {
        if (caller.profile().isPresent()) {
            Profile person = caller.profile().get();
            return person.isBlocked() ? Uni.createFrom().item(false) : calls.store(call, person.id());
        }
        return caller.mayBeFoundLater()
                ? calls.leaveToResolve(call).replaceWith(true)
                : Uni.createFrom().item(true);
    }

    private CallStep rejected() {
        count("blocked");
        return new Reject();
    }

    private CallStep asked(Optional<Profile> caller) {
        count(caller.isPresent() ? "accepted" : "waiting");
        return new Listen(Phrases.message(caller), 1, 0);
    }

    private CallStep greeted(Optional<Profile> caller) {
        count(caller.isPresent() ? "accepted" : "waiting");
        return new Listen(Phrases.greeting(caller, clock.instant()), 1, 0);
    }

    private void count(String outcome) {
        meters.counter("pluto.webhooks", "channel", Channel.VOICE.code(), "outcome", outcome)
                .increment();
    }
}
