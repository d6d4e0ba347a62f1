package dev.pluto.scheduler.onboarding;

import dev.pluto.person.PersonSnapshot;
import dev.pluto.protection.RowByRow;
import dev.pluto.scheduler.person.People;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.PersonChangePolicy;
import dev.pluto.scheduler.task.Task;
import dev.pluto.scheduler.task.TaskRuns;
import dev.pluto.scheduler.task.Tasks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keeps a person's tasks in step with what identity says, in the transaction of the event. */
@ApplicationScoped
class OnboardingService {

    private final People people;
    private final Tasks tasks;
    private final TaskRuns runs;
    private final RowByRow rowByRow;
    private final Clock clock;

    OnboardingService(People people, Tasks tasks, TaskRuns runs, RowByRow rowByRow, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.runs = runs;
        this.rowByRow = rowByRow;
        this.clock = clock;
    }

    /** Makes the default tasks once, from the newest facts: a {@code user-changed} may have come first. */
    Uni<Void> activate(SqlConnection tx, PersonSnapshot told) {
        return people.remember(tx, Person.of(told))
                .chain(() -> people.beginPlanning(tx, told.userId()))
                .chain(first ->
                        first ? plan(tx, told.userId()) : Uni.createFrom().voidItem());
    }

    /** Obeys a change unless a newer one was obeyed before. */
    Uni<Void> change(SqlConnection tx, PersonSnapshot told) {
        Person person = Person.of(told);
        return people.remember(tx, person)
                .chain(newer -> newer ? follow(tx, person) : Uni.createFrom().voidItem());
    }

    private Uni<Void> plan(SqlConnection tx, UUID userId) {
        return people.find(tx, userId)
                .map(Optional::orElseThrow)
                .chain(person -> tasks.addDefaults(tx, DefaultTasks.of(person, clock.instant())));
    }

    private Uni<Void> follow(SqlConnection tx, Person person) {
        return tasks.lockOpen(tx, person.userId())
                .chain(open -> runs.skippedAhead(tx, open).map(skipped -> changed(open, skipped, person)))
                .chain(changed -> tasks.updateAll(tx, changed));
    }

    /**
     * A task whose rule cannot be followed stays as it is: the sweep fails it when it is due. The time is read once the rows are
     * locked: the sweep may have fired one of them meanwhile.
     */
    private List<Task> changed(List<Task> open, Map<UUID, Set<Instant>> skipped, Person person) {
        Instant now = clock.instant();
        return open.stream()
                .flatMap(task -> after(task, skipped.getOrDefault(task.id(), Set.of()), person, now).stream())
                .toList();
    }

    private Optional<Task> after(Task task, Set<Instant> skipped, Person person, Instant now) {
        return rowByRow.read("task", task.id(), () -> PersonChangePolicy.after(task, person, skipped, now))
                .flatMap(changed -> changed);
    }
}
