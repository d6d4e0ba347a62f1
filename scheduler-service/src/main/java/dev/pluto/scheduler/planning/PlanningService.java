package dev.pluto.scheduler.planning;

import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import dev.pluto.protection.RowByRow;
import dev.pluto.scheduler.person.People;
import dev.pluto.scheduler.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps a person's tasks in step with what identity says, in the transaction of the event. */
@ApplicationScoped
class PlanningService {

    private final People people;
    private final PlannedTasks tasks;
    private final RowByRow rowByRow;
    private final Clock clock;

    PlanningService(People people, PlannedTasks tasks, RowByRow rowByRow, Clock clock) {
        this.people = people;
        this.tasks = tasks;
        this.rowByRow = rowByRow;
        this.clock = clock;
    }

    /** Makes the default tasks once, from the newest facts: a {@code user-changed} may have come first. */
    Uni<Void> activate(SqlConnection tx, UserActivated event, long version) {
        Person person = new Person(event.userId(), version, ZoneId.of(event.zone()), "active", Set.of());
        return people.remember(tx, person)
                .chain(() -> people.beginPlanning(tx, event.userId()))
                .chain(first ->
                        first ? plan(tx, event.userId()) : Uni.createFrom().voidItem());
    }

    /** Obeys a change unless a newer one was obeyed before. */
    Uni<Void> change(SqlConnection tx, UserChanged event, long version) {
        Set<String> off = event.preferences().entrySet().stream()
                .filter(preference -> !preference.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        Person person = new Person(event.userId(), version, ZoneId.of(event.zone()), event.status(), off);
        return people.remember(tx, person)
                .chain(newer -> newer ? follow(tx, person) : Uni.createFrom().voidItem());
    }

    private Uni<Void> plan(SqlConnection tx, UUID userId) {
        return people.find(tx, userId)
                .map(Optional::orElseThrow)
                .chain(person -> tasks.addAll(tx, userId, DefaultTask.planOf(person, clock.instant())));
    }

    private Uni<Void> follow(SqlConnection tx, Person person) {
        // The time is read once the rows are locked: the sweep may have fired one of them meanwhile.
        return tasks.lockOf(tx, person.userId())
                .map(all -> changed(all, person, clock.instant()))
                .chain(changed -> tasks.change(tx, changed));
    }

    /** A task whose rule cannot be followed stays as it is: the sweep fails it when it is due. */
    private List<PlannedTask> changed(List<PlannedTask> tasks, Person person, Instant now) {
        return tasks.stream()
                .flatMap(task -> rowByRow
                        .read("task", task.id(), () -> HoldPolicy.after(task, person, now))
                        .flatMap(changed -> changed)
                        .stream())
                .toList();
    }
}
