package dev.pluto.messaging.outbound;

import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.messaging.reply.MemoryClient;
import dev.pluto.messaging.twilio.SpokenLanguage;
import dev.pluto.messaging.twilio.TwilioSender;
import dev.pluto.messaging.twilio.Twiml;
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
    private final TwilioSender provider;
    private final OutboundConfig config;
    private final MeterRegistry meters;
    private final Clock clock;

    OutboundService(
            Profiles profiles,
            @RestClient AgendaClient scheduler,
            @RestClient MemoryClient memory,
            ProactiveMessages messages,
            TwilioSender provider,
            OutboundConfig config,
            MeterRegistry meters,
            Clock clock) {
        this.profiles = profiles;
        this.scheduler = scheduler;
        this.memory = memory;
        this.messages = messages;
        this.provider = provider;
        this.config = config;
        this.meters = meters;
        this.clock = clock;
    }

    Uni<Void> say(OutboundRequest request) {
        if (request.isTooLate(clock.instant())) {
            return messages.end(request, "expired").invoke(() -> count(request, "expired"));
        }
        return profiles.get(request.userId())
                .flatMap(person -> say(request, person))
                .invoke(outcome -> count(request, outcome))
                .replaceWithVoid();
    }

    private Uni<String> say(OutboundRequest request, Profile person) {
        if (person.isBlocked()) {
            return messages.end(request, "refused").replaceWith("refused");
        }
        return words(request, person).flatMap(words -> {
            if (words.isEmpty()) {
                return messages.end(request, "refused").replaceWith("refused");
            }
            return request.channel().equals("voice") && person.phoneNumber() != null
                    ? call(request, person, person.phoneNumber(), words.get())
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

    /** A call that cannot be placed becomes a text. */
    private Uni<String> call(OutboundRequest request, Profile person, String number, String words) {
        return messages.mayBeSaid(request)
                .flatMap(may -> may
                        ? provider.call(
                                        request.requestId(),
                                        number,
                                        provider.ourNumber(),
                                        Twiml.say(words, SpokenLanguage.of(person.language())))
                                .flatMap(answer -> answer instanceof TwilioSender.Answer.Taken taken
                                        ? messages.called(request, taken.providerId(), provider.ourNumber())
                                        : messages.store(request, person, words))
                        : messages.end(request, "refused").replaceWith("refused"));
    }

    private void count(OutboundRequest request, String outcome) {
        meters.counter("pluto.outbound", "kind", request.kind(), "outcome", outcome)
                .increment();
    }
}
