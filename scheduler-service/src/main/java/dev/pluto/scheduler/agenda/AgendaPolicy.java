package dev.pluto.scheduler.agenda;

import dev.pluto.contracts.AgendaAnswer;
import dev.pluto.contracts.AgendaAnswer.Item;
import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.task.TaskView;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns tasks into an agenda. */
final class AgendaPolicy {

    static final int MOST_ITEMS = 200;
    static final Duration LONGEST = Duration.ofDays(62);

    private AgendaPolicy() {}

    /** @throws Problem 422 for an empty or endless span */
    static void requireSpan(Instant from, Instant to) {
        if (!to.isAfter(from) || to.isAfter(from.plus(LONGEST))) {
            throw Problem.invalid("query:to", "must lie after from, at most 62 days");
        }
    }

    /** Every run of these tasks in [from, to), in order. */
    static AgendaAnswer agenda(List<TaskView> tasks, Instant from, Instant to) {
        return new AgendaAnswer(tasks.stream()
                .flatMap(task -> runs(task, from, to))
                .sorted(Comparator.comparing(Item::dueAt).thenComparing(Item::taskId))
                .limit(MOST_ITEMS)
                .toList());
    }

    private static Stream<Item> runs(TaskView task, Instant from, Instant to) {
        return Stream.iterate(
                        Optional.ofNullable(task.nextRunAt()),
                        due -> due.filter(d -> d.isBefore(to)).isPresent(),
                        due -> due.flatMap(d -> task.runAfter(d.isBefore(from) ? from.minusNanos(1) : d)))
                .flatMap(Optional::stream)
                .filter(due -> !due.isBefore(from))
                .limit(MOST_ITEMS)
                .map(due -> new Item(task.id(), task.kind().code(), task.what(), due));
    }
}
