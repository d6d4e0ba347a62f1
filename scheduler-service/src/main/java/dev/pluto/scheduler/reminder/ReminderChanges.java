package dev.pluto.scheduler.reminder;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersChanged;
import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.AskedTask;
import dev.pluto.scheduler.task.AskedTasks;
import dev.pluto.scheduler.task.SentRun;
import dev.pluto.scheduler.task.Task;
import dev.pluto.scheduler.task.TaskView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Changes reminders that exist, all of them or none, within the caller's transaction. */
@ApplicationScoped
class ReminderChanges {

    private final AskedTasks tasks;

    ReminderChanges(AskedTasks tasks) {
        this.tasks = tasks;
    }

    /** @throws Problem 404 {@code scheduler:task.unknown}, 409 {@code scheduler:task.limit}, 422 as {@link MomentPolicy} */
    Uni<Deed.Body> apply(SqlConnection tx, ReminderChangeRequest wish, Optional<Person> person, Instant now) {
        List<UUID> ids = wish.taskIds().stream().distinct().toList();
        ChangePolicy policy = new ChangePolicy(wish.change(), person, now);
        return tasks.lock(tx, wish.userId(), ids, now)
                .map(found -> inOrder(ids, found).stream().map(policy::decide).toList())
                .chain(steps -> store(tx, wish.verb(), steps, person, now)
                        .chain(after -> body(tx, wish, steps, after, person, now)));
    }

    private static List<AskedTask> inOrder(List<UUID> ids, List<AskedTask> found) {
        Map<UUID, AskedTask> byId =
                found.stream().collect(Collectors.toMap(known -> known.task().id(), Function.identity()));
        return ids.stream()
                .map(id -> Optional.ofNullable(byId.get(id)).orElseThrow(ChangePolicy::unknown))
                .toList();
    }

    /** @return what there is of each step's task, in the same order */
    private Uni<List<Task>> store(SqlConnection tx, Verb verb, List<Step> steps, Optional<Person> person, Instant now) {
        List<Task> changed =
                steps.stream().filter(Step::changes).map(Step::after).toList();
        return tasks.update(tx, changed)
                .chain(() -> Multi.createFrom()
                        .iterable(steps)
                        .onItem()
                        .transformToUniAndConcatenate(
                                step -> finish(tx, step, person, now).call(() -> tell(tx, verb, step, now)))
                        .collect()
                        .asList());
    }

    private Uni<Void> tell(SqlConnection tx, Verb verb, Step step, Instant now) {
        return verb == Verb.FINISH
                ? tasks.done(tx, step.stored(), step.doneFor(now), now)
                : Uni.createFrom().voidItem();
    }

    private Uni<Task> finish(SqlConnection tx, Step step, Optional<Person> person, Instant now) {
        if (step.beside() != null) {
            return tasks.addBeside(tx, step.before(), step.beside(), person);
        }
        Uni<Void> runs = switch (step.runs()) {
            case AS_THEY_ARE -> Uni.createFrom().voidItem();
            case LEAVE_OUT_THE_NEXT -> tasks.leaveOutNext(tx, step.before(), now);
            case FORGET_THOSE_LEFT_OUT -> tasks.forgetLeftOut(tx, step.after(), now);
        };
        return runs.replaceWith(step.after());
    }

    private Uni<Deed.Body> body(
            SqlConnection tx,
            ReminderChangeRequest wish,
            List<Step> steps,
            List<Task> after,
            Optional<Person> person,
            Instant now) {
        List<Task> all = new ArrayList<>(steps.stream().map(Step::before).toList());
        all.addAll(after);
        List<Deed.Touched> touched = steps.stream().map(Step::touched).toList();
        return tasks.views(tx, wish.userId(), all)
                .map(views -> new RemindersChanged(
                        wish.deed(),
                        before(steps, views.subList(0, steps.size()), person, now),
                        after(views.subList(steps.size(), all.size()), person, now)))
                .map(answer -> Deed.Body.of(answer, touched));
    }

    private static List<ReminderAnswer> before(
            List<Step> steps, List<TaskView> views, Optional<Person> person, Instant now) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> ReminderAnswers.of(views.get(i), stoodFor(steps.get(i), views.get(i), now), person))
                .toList();
    }

    /** When it was to come, or came. */
    private static Instant stoodFor(Step step, TaskView view, Instant now) {
        SentRun sent = step.known().sent();
        return ReminderAnswers.next(view, now)
                .or(() -> Optional.ofNullable(view.nextRunAt()))
                .or(() -> Optional.ofNullable(sent).map(SentRun::dueAt))
                .orElse(view.updatedAt());
    }

    private static List<ReminderAnswer> after(List<TaskView> views, Optional<Person> person, Instant now) {
        return views.stream()
                .flatMap(view ->
                        ReminderAnswers.next(view, now).map(due -> ReminderAnswers.of(view, due, person)).stream())
                .toList();
    }
}
