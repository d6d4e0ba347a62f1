package dev.pluto.messaging.outbound;

import dev.pluto.contracts.AgendaAnswer;
import dev.pluto.contracts.RecallQuestion;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.contracts.SnapshotsWanted;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.tool.RecallClient;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Gathers what somebody's day holds and puts it into words. */
@ApplicationScoped
class MorningDigest {

    private final AgendaClient scheduler;
    private final RecallClient memory;
    private final OutboundConfig config;

    MorningDigest(@RestClient AgendaClient scheduler, @RestClient RecallClient memory, OutboundConfig config) {
        this.scheduler = scheduler;
        this.memory = memory;
        this.config = config;
    }

    /** @return fails when the agenda cannot be had: it is what a digest is for. Memory is an extra */
    Uni<String> words(Profile person, Instant now) {
        LocalDate today = now.atZone(person.zoneId()).toLocalDate();
        Instant end = today.plusDays(1).atStartOfDay(person.zoneId()).toInstant();
        Uni<List<AgendaAnswer.Item>> agenda = scheduler
                .agenda(person.id(), now, end)
                .ifNoItem()
                .after(config.gatherDeadline())
                .fail()
                .map(AgendaAnswer::items);
        Uni<List<RecalledMemory>> memories = memory.recall(
                        RecallQuestion.before(person.id(), "plans for today, " + today.getDayOfWeek(), 10, now)
                                .onlyPlain())
                .ifNoItem()
                .after(config.gatherDeadline())
                .fail()
                .map(RecalledMemory::all)
                .onFailure()
                .recoverWithItem(List.of());
        return Uni.combine()
                .all()
                .unis(agenda, memories, yesterday(person, today))
                .asTuple()
                .map(found ->
                        ProactivePolicy.digest(person, found.getItem1(), found.getItem2(), found.getItem3(), now));
    }

    /** What the person planned and decided yesterday, if anything is known of it in time. */
    private Uni<Optional<SnapshotsAnswer.Snapshot>> yesterday(Profile person, LocalDate today) {
        return memory.snapshots(new SnapshotsWanted(person.id()))
                .ifNoItem()
                .after(config.gatherDeadline())
                .fail()
                .map(answer -> answer.snapshots().stream()
                        .filter(snapshot -> snapshot.kind().equals("daily"))
                        .filter(snapshot -> LocalDate.ofInstant(snapshot.startsAt(), person.zoneId())
                                .equals(today.minusDays(1)))
                        .findFirst())
                .onFailure()
                .recoverWithItem(Optional.empty());
    }
}
