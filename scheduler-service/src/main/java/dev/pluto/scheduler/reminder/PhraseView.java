package dev.pluto.scheduler.reminder;

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
 * @param zoneSaid whether the words name the zone
 * @param oddHour whether it is between 22:00 and 6:00 where the person is
 * @param also what else the same words ask for, in their order
 */
record PhraseView(
        Kind kind,
        Channel channel,
        @Nullable String what,
        String zone,
        LocalDateTime startsAt,
        @Nullable String rrule,
        Instant dueAt,
        List<Instant> next,
        boolean zoneSaid,
        boolean oddHour,
        List<PhraseView> also) {

    static PhraseView of(List<PhrasePlan> plans) {
        List<PhraseView> also =
                plans.stream().skip(1).map(plan -> of(plan, List.of())).toList();
        return of(plans.get(0), also);
    }

    private static PhraseView of(PhrasePlan said, List<PhraseView> also) {
        TaskPlan plan = said.plan();
        return new PhraseView(
                plan.kind(),
                plan.channel(),
                said.what(),
                plan.schedule().zoneId(),
                plan.schedule().startsAt(),
                plan.schedule().rrule(),
                plan.nextRunAt(),
                firstThree(plan),
                said.zoneSaid(),
                said.oddHour(),
                also);
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
