package dev.pluto.scheduler.reminder;

import dev.pluto.contracts.DeedUndone;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersChanged;
import dev.pluto.http.problem.Problem;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.person.People;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.TaskPlan;
import dev.pluto.scheduler.task.TaskService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Does what a person wants of their reminders, each deed once however often it is asked, and takes it back. One transaction each, in the
 * person's own scope: nobody else's reminders are there. The person is locked first, then the deed, then the tasks.
 */
@ApplicationScoped
class DeedService {

    private final Transactions transactions;
    private final People people;
    private final TaskService tasks;
    private final Deeds deeds;
    private final ReminderChanges changes;
    private final DeedReversal reversal;
    private final Clock clock;

    DeedService(
            Transactions transactions,
            People people,
            TaskService tasks,
            Deeds deeds,
            ReminderChanges changes,
            DeedReversal reversal,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.tasks = tasks;
        this.deeds = deeds;
        this.changes = changes;
        this.reversal = reversal;
        this.clock = clock;
    }

    /** @param isNew whether it was planned just now */
    record Planned(boolean isNew, ReminderAnswer answer) {}

    /** @throws Problem 409 {@code scheduler:task.limit}, 422 as {@link MomentPolicy} */
    Uni<Planned> plan(PlannedReminderRequest wish) {
        return once(new Name(wish.userId(), wish.deed(), Deed.PLAN), (tx, person, now) -> plan(tx, wish, person, now))
                .map(done -> new Planned(
                        done.isNew(), Objects.requireNonNull(done.body().planned())));
    }

    /** @throws Problem as {@link ReminderChanges} */
    Uni<RemindersChanged> change(ReminderChangeRequest wish) {
        return once(
                        new Name(wish.userId(), wish.deed(), wish.verb().code()),
                        (tx, person, now) -> changes.apply(tx, wish, person, now))
                .map(done -> Objects.requireNonNull(done.body().changed()));
    }

    /** Repeated, it answers what it did at first. */
    Uni<DeedUndone> undo(DeedUndoRequest wish) {
        UUID userId = wish.userId();
        return transactions
                .sql(
                        Scope.person(userId),
                        tx -> people.share(tx, userId)
                                .chain(person -> deeds.lock(tx, userId, wish.deed())
                                        .chain(deed -> undo(tx, userId, deed, person))))
                .map(DeedUndone::new);
    }

    private Uni<Integer> undo(SqlConnection tx, UUID userId, Optional<Deed> found, Optional<Person> person) {
        Instant now = clock.instant();
        Deed deed = found.orElse(null);
        if (deed == null) {
            return Uni.createFrom().item(0);
        }
        Integer undone = deed.undone();
        if (undone != null || deed.isOver(now)) {
            return Uni.createFrom().item(undone == null ? 0 : undone);
        }
        return reversal.apply(tx, userId, deed, person, now).call(count -> deeds.undone(tx, deed.id(), count, now));
    }

    private Uni<Deed.Body> plan(SqlConnection tx, PlannedReminderRequest wish, Optional<Person> person, Instant now) {
        TaskPlan plan = MomentPolicy.plan(
                MomentPolicy.asked(wish.kind()), wish.channel(), wish.schedule(), wish.followsPerson(), now);
        return tasks.add(tx, UUID.randomUUID(), wish.userId(), plan, wish.what())
                .map(task -> ReminderAnswers.of(task, plan.nextRunAt(), person, !wish.followsPerson()))
                .map(Deed.Body::of);
    }

    private record Done(boolean isNew, Deed.Body body) {}

    /** Whose deed, and which. */
    private record Name(UUID userId, UUID id, String verb) {}

    /** What a deed does, within its transaction. */
    @FunctionalInterface
    private interface Work {
        Uni<Deed.Body> in(SqlConnection tx, Optional<Person> person, Instant now);
    }

    private Uni<Done> once(Name deed, Work work) {
        return transactions.sql(
                Scope.person(deed.userId()),
                tx -> people.share(tx, deed.userId()).chain(person -> once(tx, deed, person, work)));
    }

    private Uni<Done> once(SqlConnection tx, Name deed, Optional<Person> person, Work work) {
        Instant now = clock.instant();
        return deeds.begin(tx, deed.userId(), deed.id(), deed.verb(), now)
                .chain(isNew -> isNew ? doNow(tx, deed, work.in(tx, person, now)) : again(tx, deed));
    }

    private Uni<Done> doNow(SqlConnection tx, Name deed, Uni<Deed.Body> work) {
        return work.call(body -> deeds.keep(tx, deed.userId(), deed.id(), body)).map(body -> new Done(true, body));
    }

    /** @throws Problem 409 when it is the name of another deed */
    private Uni<Done> again(SqlConnection tx, Name deed) {
        return deeds.find(tx, deed.userId(), deed.id())
                .map(found ->
                        found.filter(known -> known.verb().equals(deed.verb())).orElseThrow(DeedService::other))
                .map(known -> new Done(false, known.body()));
    }

    private static Problem other() {
        return new Problem(409, "scheduler:deed.other", "This is the name of another deed", "Name each deed anew.");
    }
}
