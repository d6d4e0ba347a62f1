package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.delivery.SendGate.Verdict;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says what was asked for: finds the words in the person's style, then stores them as a message or places a call. */
@ApplicationScoped
class OutboundService {

    private final Profiles profiles;
    private final OutboundWords words;
    private final OutboundGate gate;
    private final ProactiveMessages messages;
    private final CallPlacement calls;
    private final MeterRegistry meters;
    private final Clock clock;

    OutboundService(
            Profiles profiles,
            OutboundWords words,
            OutboundGate gate,
            ProactiveMessages messages,
            CallPlacement calls,
            MeterRegistry meters,
            Clock clock) {
        this.profiles = profiles;
        this.words = words;
        this.gate = gate;
        this.messages = messages;
        this.calls = calls;
        this.meters = meters;
        this.clock = clock;
    }

    Uni<Void> say(OutboundRequest request) {
        Uni<String> outcome = request.isInDoubt() ? sayUnlessCalled(request) : sayAnew(request);
        return outcome.invoke(said -> count(request, said)).replaceWithVoid();
    }

    /** As long as the provider does not say whether there is a call, nothing is said; what is too late meanwhile ends. */
    private Uni<String> sayUnlessCalled(OutboundRequest request) {
        return profiles.get(request.userId())
                .flatMap(person -> calls.noteFound(request, person))
                .onFailure(failure -> request.isTooLate(clock.instant()))
                .recoverWithItem(false)
                .flatMap(noted -> noted ? Uni.createFrom().item("called") : sayAnew(request));
    }

    private Uni<String> sayAnew(OutboundRequest request) {
        return request.isTooLate(clock.instant())
                ? messages.end(request, "expired").replaceWith("expired")
                : profiles.get(request.userId()).flatMap(person -> say(request, person));
    }

    private Uni<String> say(OutboundRequest request, Profile person) {
        if (person.isBlocked()) {
            return messages.end(request, "refused").replaceWith("refused");
        }
        Verdict verdict = gate.judge(request, person);
        if (verdict instanceof Verdict.Wait wait) {
            return messages.hold(request, wait.until()).replaceWith("held");
        }
        return verdict instanceof Verdict.Now
                ? sayNow(request, person)
                : messages.end(request, "expired").replaceWith("expired");
    }

    private Uni<String> sayNow(OutboundRequest request, Profile person) {
        return words.of(request, person, clock.instant()).flatMap(found -> {
            if (found.isEmpty()) {
                return messages.end(request, "refused").replaceWith("refused");
            }
            return Channel.VOICE.is(request.channel()) && person.phoneNumber() != null
                    ? calls.place(request, person, person.phoneNumber(), found.get())
                    : messages.store(request, person, found.get());
        });
    }

    private void count(OutboundRequest request, String outcome) {
        meters.counter("pluto.outbound", "kind", request.kind(), "outcome", outcome)
                .increment();
    }
}
