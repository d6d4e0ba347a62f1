package dev.pluto.messaging.voice;

import dev.pluto.messaging.channel.CallReceiver;
import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.Speech;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/**
 * Greets a caller. The person is found or made within a short deadline; when identity takes longer, the caller hears
 * the general greeting and the call waits with the texts whose person is still to be found.
 */
@ApplicationScoped
class VoiceService implements CallReceiver {

    private final Profiles profiles;
    private final IncomingCalls calls;
    private final VoiceConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    VoiceService(Profiles profiles, IncomingCalls calls, VoiceConfig config, MeterRegistry meters, Clock clock) {
        this.profiles = profiles;
        this.calls = calls;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<Speech>> answer(IncomingCall call) {
        return profiles.activate(call.caller(), Channel.VOICE.code())
                .ifNoItem()
                .after(config.recognition())
                .fail()
                .map(Recognised::of)
                .onFailure()
                .recoverWithItem(Recognised::later)
                .flatMap(caller ->
                        isWelcome(call, caller).map(welcome -> welcome ? greeted(caller.profile()) : rejected()));
    }

    /** Nothing is kept of the call: there is nobody it could be kept for. */
    @Override
    public Speech answerWithheld() {
        count("withheld");
        return greeting(Optional.empty());
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

    private Optional<Speech> rejected() {
        count("blocked");
        return Optional.empty();
    }

    private Optional<Speech> greeted(Optional<Profile> caller) {
        count(caller.isPresent() ? "accepted" : "waiting");
        return Optional.of(greeting(caller));
    }

    private Speech greeting(Optional<Profile> caller) {
        Locale language = caller.map(Profile::language).orElse(Locale.US);
        return new Speech(GreetingPolicy.words(caller, clock.instant()), language);
    }

    private void count(String outcome) {
        meters.counter("pluto.webhooks", "channel", Channel.VOICE.code(), "outcome", outcome)
                .increment();
    }

    /** Who calls. @param mayBeFoundLater identity did not answer in time, as opposed to: there is nobody to find */
    private record Recognised(Optional<Profile> profile, boolean mayBeFoundLater) {
        static Recognised of(Optional<Profile> profile) {
            return new Recognised(profile, false);
        }

        static Recognised later() {
            return new Recognised(Optional.empty(), true);
        }
    }
}
