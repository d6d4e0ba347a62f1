package dev.pluto.messaging.outbound;

import dev.pluto.messaging.channel.Channel;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.messaging.reply.MemoryClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Says what was asked for: finds the words in the person's style, then stores them as a message or places a call. */
@ApplicationScoped
class OutboundService {

    private final Profiles profiles;
    private final AgendaClient scheduler;
    private final MemoryClient memory;
    private final ProactiveMessages messages;
    private final CallPlacement calls;
    private final OutboundConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    OutboundService(
            Profiles profiles,
            @RestClient AgendaClient scheduler,
            @RestClient MemoryClient memory,
            ProactiveMessages messages,
            CallPlacement calls,
            OutboundConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.profiles = profiles;
        this.scheduler = scheduler;
        this.memory = memory;
        this.messages = messages;
        this.calls = calls;
        this.config = config;
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
        return words(request, person).flatMap(words -> {
            if (words.isEmpty()) {
                return messages.end(request, "refused").replaceWith("refused");
            }
            return Channel.VOICE.is(request.channel()) && person.phoneNumber() != null
                    ? calls.place(request, person, person.phoneNumber(), words.get())
                    : messages.store(request, person, words.get());
        });
    }

    private Uni<Optional<String>> words(OutboundRequest request, Profile person) {
        Instant now = clock.instant();
        if (request.kind().equals("morning_digest") && request.text().isEmpty()) {
            return digest(person, now).map(Optional::of);
        }
        return Uni.createFrom().item(ProactivePolicy.words(request, person, now));
    }

    private Uni<String> digest(Profile person, Instant now) {
        LocalDate today = now.atZone(person.zoneId()).toLocalDate();
        Instant end = today.plusDays(1).atStartOfDay(person.zoneId()).toInstant();
        // the agenda is what a digest is for, so it is waited for; memory is an extra
        Uni<List<AgendaClient.Item>> agenda = scheduler
                .agenda(person.id(), now, end)
                .ifNoItem()
                .after(config.gatherDeadline())
                .fail()
                .map(AgendaClient.Agenda::items);
        Uni<List<RecalledMemory>> memories = memory.recall(
                        new MemoryClient.Question(person.id(), "plans for today, " + today.getDayOfWeek(), 10, now))
                .ifNoItem()
                .after(config.gatherDeadline())
                .fail()
                .map(MemoryClient.Recalled::memories)
                .onFailure()
                .recoverWithItem(List.of());
        return Uni.combine()
                .all()
                .unis(agenda, memories)
                .asTuple()
                .map(found -> ProactivePolicy.digest(person, found.getItem1(), found.getItem2(), now));
    }

    private void count(OutboundRequest request, String outcome) {
        meters.counter("pluto.outbound", "kind", request.kind(), "outcome", outcome)
                .increment();
    }
}
