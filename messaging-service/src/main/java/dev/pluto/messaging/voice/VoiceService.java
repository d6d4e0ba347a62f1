package dev.pluto.messaging.voice;

import dev.pluto.http.Problem;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.messaging.people.Withheld;
import dev.pluto.messaging.twilio.FormParameters;
import dev.pluto.messaging.twilio.SpokenLanguage;
import dev.pluto.messaging.twilio.Twiml;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Greets a caller. The person is found or made within a short deadline; when identity takes longer, the caller hears
 * the general greeting and the call waits with the texts whose person is still to be found.
 */
@ApplicationScoped
class VoiceService {

    private static final int LONGEST_FIELD = 128;

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

    Uni<String> greet(FormParameters form) {
        if (isWithheld(form)) {
            return Uni.createFrom().item(() -> spoken(Optional.empty(), "withheld"));
        }
        var call = new IncomingCall(
                UUID.randomUUID(),
                "twilio",
                needed(form, "CallSid"),
                needed(form, "From"),
                needed(form, "To"),
                clock.instant());
        return profiles.activate(call.caller(), "voice")
                .ifNoItem()
                .after(config.recognition())
                .fail()
                .map(Recognised::of)
                .onFailure()
                .recoverWithItem(Recognised::later)
                .flatMap(caller ->
                        isWelcome(call, caller).map(welcome -> welcome ? spoken(caller.profile()) : rejected()));
    }

    /** Who shows no number is greeted like anybody, and nothing is kept: there is nobody it could be kept for. */
    private static boolean isWithheld(FormParameters form) {
        String caller = form.first("From").orElse("").replace("\0", "").strip();
        return caller.length() > LONGEST_FIELD || Withheld.isWithheld(caller);
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

    private String rejected() {
        count("blocked");
        return Twiml.REJECT;
    }

    private void count(String outcome) {
        meters.counter("pluto.webhooks", "channel", "voice", "outcome", outcome).increment();
    }

    private String spoken(Optional<Profile> caller) {
        return spoken(caller, caller.isPresent() ? "accepted" : "waiting");
    }

    private String spoken(Optional<Profile> caller, String outcome) {
        count(outcome);
        Locale language = caller.map(Profile::language).orElse(Locale.US);
        return Twiml.say(GreetingPolicy.words(caller, clock.instant()), SpokenLanguage.of(language));
    }

    private static String needed(FormParameters form, String name) {
        return form.firstNotBlank(name)
                .map(value -> value.strip().replace("\0", ""))
                .filter(value -> !value.isEmpty() && value.length() <= LONGEST_FIELD)
                .orElseThrow(() -> new Problem(
                        400,
                        "messaging:webhook.field-missing",
                        "The webhook lacks a field that is needed",
                        name + " must be there"));
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
