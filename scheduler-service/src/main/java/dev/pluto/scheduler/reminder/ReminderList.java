package dev.pluto.scheduler.reminder;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.scheduler.person.People;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.task.AskedTasks;
import dev.pluto.scheduler.task.SentRun;
import dev.pluto.scheduler.task.TaskView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells which reminders of a person are open, and which was sent last. */
@ApplicationScoped
class ReminderList {

    private final Transactions transactions;
    private final People people;
    private final AskedTasks tasks;
    private final Clock clock;

    ReminderList(Transactions transactions, People people, AskedTasks tasks, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.tasks = tasks;
        this.clock = clock;
    }

    Uni<RemindersAnswer> list(RemindersWantedRequest wanted) {
        UUID userId = wanted.userId();
        return transactions.sql(
                Scope.person(userId), tx -> people.find(tx, userId).chain(person -> list(tx, wanted, person)));
    }

    private Uni<RemindersAnswer> list(SqlConnection tx, RemindersWantedRequest wanted, Optional<Person> person) {
        Instant now = clock.instant();
        UUID userId = wanted.userId();
        return tasks.open(tx, userId)
                .chain(open -> tasks.views(tx, userId, open))
                .map(views -> open(views, wanted, person, now))
                .chain(open -> tasks.sentLast(tx, userId, now)
                        .chain(sent -> sent.map(run -> withSent(tx, open, run, person, now))
                                .orElse(Uni.createFrom().item(open))));
    }

    private static RemindersAnswer open(
            List<TaskView> views, RemindersWantedRequest wanted, Optional<Person> person, Instant now) {
        List<ReminderAnswer> open = views.stream()
                .flatMap(view -> ReminderAnswers.next(view, now)
                        .flatMap(due -> wanted.runOf(view, due))
                        .filter(wanted::holds)
                        .map(due -> ReminderAnswers.of(view, due, person))
                        .stream())
                .sorted(Comparator.comparing(ReminderAnswer::dueAt).thenComparing(ReminderAnswer::taskId))
                .toList();
        List<ReminderAnswer> told = open.stream().limit(wanted.most()).toList();
        return new RemindersAnswer(told, open.size(), null, null);
    }

    private Uni<RemindersAnswer> withSent(
            SqlConnection tx, RemindersAnswer open, SentRun run, Optional<Person> person, Instant now) {
        return tasks.view(tx, run.taskId())
                .map(view ->
                        ReminderAnswers.of(view, ReminderAnswers.next(view, now).orElse(run.dueAt()), person))
                .map(last -> new RemindersAnswer(open.reminders(), open.total(), last, run.at()));
    }
}
