package dev.pluto.scheduler.reminder;

import dev.pluto.scheduler.phrase.Reading.Understood;
import dev.pluto.scheduler.task.Channel;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How words were understood, to be read back before anything is planned.
 *
 * @param dueAt the first instant
 * @param next up to three instants, the first included
 */
record PhraseView(
        Kind kind,
        Channel channel,
        @Nullable String what,
        String zone,
        LocalDateTime startsAt,
        @Nullable String rrule,
        Instant dueAt,
        List<Instant> next) {

    static PhraseView of(Understood understood, TaskPlan plan) {
        return new PhraseView(
                plan.kind(),
                plan.channel(),
                understood.what(),
                understood.zone().getId(),
                understood.startsAt(),
                understood.rrule(),
                understood.dueAt(),
                firstThree(plan));
    }

    private static List<Instant> firstThree(TaskPlan plan) {
        if (plan.schedule().rrule() == null) {
            return List.of(plan.nextRunAt());
        }
        return Stream.iterate(
                        Optional.of(plan.nextRunAt()),
                        Optional::isPresent,
                        due -> due.flatMap(plan.schedule()::nextAfter))
                .limit(3)
                .flatMap(Optional::stream)
                .toList();
    }
}
