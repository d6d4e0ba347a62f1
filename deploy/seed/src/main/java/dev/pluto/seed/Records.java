package dev.pluto.seed;

import static dev.pluto.seed.Api.ask;

import dev.pluto.client.memory.InteractionView;
import dev.pluto.client.memory.Judgement;
import dev.pluto.client.memory.MemoryDraft;
import dev.pluto.client.memory.MemoryView;
import dev.pluto.client.memory.Outcome;
import dev.pluto.client.scheduler.NewTask;
import dev.pluto.client.scheduler.TaskView;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an operator writes about somebody, unless it is there: memories, what came of them, and tasks. */
final class Records {

    private final Api api;
    private final Clock clock;

    Records(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** @return how many memories were made */
    int remember(UUID person, List<SeedPerson.Remembered> wanted) {
        List<MemoryView> known = api.memories(person);
        int made = 0;
        for (SeedPerson.Remembered one : wanted) {
            Optional<MemoryView> found = known.stream()
                    .filter(memory -> one.content().equals(memory.getContent()))
                    .findFirst();
            MemoryView memory = found.orElseGet(() -> remember(person, one));
            made += found.isPresent() ? 0 : 1;
            confirm(memory.getId());
        }
        return made;
    }

    private MemoryView remember(UUID person, SeedPerson.Remembered one) {
        MemoryDraft draft = new MemoryDraft()
                .content(one.content())
                .type(one.type())
                .category(one.category())
                .importance(one.importance())
                .subject(one.subject())
                .source("operator")
                .occurredAt(occurredAt(one.daysAgo()));
        return ask(() -> api.pluto().memories().createMemory(draft, person, key(person, one.content())));
    }

    private @Nullable OffsetDateTime occurredAt(@Nullable Integer daysAgo) {
        return daysAgo == null
                ? null
                : OffsetDateTime.now(clock)
                        .truncatedTo(ChronoUnit.DAYS)
                        .minusDays(daysAgo)
                        .withHour(18);
    }

    private void confirm(UUID memory) {
        List<InteractionView> interactions = api.interactions(memory);
        if (interactions.stream().noneMatch(one -> "confirmed".equals(one.getOutcome()))) {
            Judgement judgement = new Judgement().outcome(Outcome.CONFIRMED);
            ask(() -> api.pluto().memories().createInteraction(memory, judgement, key(memory, "confirmed")));
        }
    }

    /** @return how many tasks were made */
    int plan(UUID person, List<SeedPerson.Planned> wanted) {
        List<TaskView> known = Stream.concat(api.tasks(person, null).stream(), api.tasks(person, "cancelled").stream())
                .toList();
        int made = 0;
        for (SeedPerson.Planned one : wanted) {
            if (known.stream().noneMatch(task -> isOf(one, task))) {
                plan(person, one);
                made++;
            }
        }
        return made;
    }

    private static boolean isOf(SeedPerson.Planned one, TaskView task) {
        return one.startsAt().equals(task.getStartsAt())
                && one.kind().equals(task.getKind().getValue())
                && (one.what() == null || one.what().equals(task.getWhat()));
    }

    private void plan(UUID person, SeedPerson.Planned one) {
        NewTask wish = new NewTask()
                .userId(person)
                .kind(one.kind())
                .what(one.what())
                .startsAt(one.startsAt())
                .rrule(one.rrule());
        TaskView task = ask(() -> api.pluto().tasks().createTask(wish, key(person, one.kind() + one.startsAt())));
        if (one.skipped()) {
            ask(() -> api.pluto().tasks().skipNextRun(task.getId(), null));
        }
        if (one.paused()) {
            ask(() -> api.pluto().tasks().pauseTask(task.getId(), null));
        }
    }

    /** The same for the same thing, so that a request that is sent again makes nothing twice. */
    private static String key(UUID of, String what) {
        return "seed-" + of + "-" + Integer.toHexString(what.hashCode());
    }
}
