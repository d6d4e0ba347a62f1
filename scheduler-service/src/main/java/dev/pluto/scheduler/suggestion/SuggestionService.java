package dev.pluto.scheduler.suggestion;

import dev.pluto.events.HabitChanged;
import dev.pluto.events.SuggestionAnswered;
import dev.pluto.scheduler.person.People;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.suggestion.SuggestionPolicy.Choice;
import dev.pluto.scheduler.task.AskedTasks;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.PauseReason;
import dev.pluto.scheduler.task.State;
import dev.pluto.scheduler.task.SuggestedTasks;
import dev.pluto.scheduler.task.Task;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Plans what is suggested to a person next, one suggestion at a time. Whatever changes leads to the same look at all of it, in the
 * transaction of the change; what nobody tells of is seen when the plan says to look. The person is locked first, then their plan, then its
 * task.
 */
@ApplicationScoped
class SuggestionService {

    /** Suggestions that were made are answered or given up by messaging within this, the night included. */
    static final Duration ANSWERED_WITHIN = Duration.ofHours(48);

    /** What was due by then was sent or missed. */
    private static final Duration SETTLED = Kind.HABIT_SUGGESTION.lateLimit().plusMinutes(5);

    /** What identity says may have changed by then. */
    private static final Duration HELD_BACK = Duration.ofHours(6);

    private static final Duration NOTHING_OPEN = Duration.ofDays(30);

    private final People people;
    private final Habits habits;
    private final SuggestionPlans plans;
    private final SuggestedTasks tasks;
    private final AskedTasks asked;
    private final Clock clock;

    SuggestionService(
            People people, Habits habits, SuggestionPlans plans, SuggestedTasks tasks, AskedTasks asked, Clock clock) {
        this.people = people;
        this.habits = habits;
        this.plans = plans;
        this.tasks = tasks;
        this.asked = asked;
        this.clock = clock;
    }

    /** A habit was found, changed or ended; nothing happens when something newer was heard of it before. */
    Uni<Void> hear(SqlConnection tx, HabitChanged told) {
        return people.share(tx, told.userId())
                .chain(person -> plans.lock(tx, told.userId())
                        .chain(plan -> habits.hear(tx, told)
                                .chain(newer -> newer
                                        ? look(tx, person, plan)
                                        : Uni.createFrom().voidItem())));
    }

    /** A person said something to a suggestion, or nothing in time. */
    Uni<Void> answered(SqlConnection tx, SuggestionAnswered said) {
        return people.share(tx, said.userId())
                .chain(person -> plans.lock(tx, said.userId())
                        .chain(plan -> habits.answered(tx, said)
                                .chain(() -> settled(tx, plan, said))
                                .chain(after -> look(tx, person, after))));
    }

    /** Sees what is to be suggested. */
    Uni<Void> look(SqlConnection tx, UUID userId) {
        return people.share(tx, userId).chain(person -> plans.lock(tx, userId).chain(plan -> look(tx, person, plan)));
    }

    /** The one that was answered waits for no answer any more. */
    private Uni<SuggestionPlan> settled(SqlConnection tx, SuggestionPlan plan, SuggestionAnswered said) {
        return said.suggestionId().equals(plan.taskId())
                ? sent(tx, plan).map(at -> plan.cleared(at.orElse(null)))
                : Uni.createFrom().item(plan);
    }

    private Uni<Void> look(SqlConnection tx, Optional<Person> person, SuggestionPlan plan) {
        UUID taskId = plan.taskId();
        return taskId == null
                ? choose(tx, person, plan, null)
                : tasks.lock(tx, taskId)
                        .chain(task -> task.isOpen()
                                ? choose(tx, person, plan, task)
                                : over(tx, plan, task).chain(after -> onwards(tx, person, after)));
    }

    private Uni<Void> onwards(SqlConnection tx, Optional<Person> person, SuggestionPlan plan) {
        return plan.taskId() == null ? choose(tx, person, plan, null) : plans.keep(tx, plan);
    }

    /** What was sent waits for its answer; what was cancelled, as by the person, is not suggested again; what was missed counts for nothing. */
    private Uni<SuggestionPlan> over(SqlConnection tx, SuggestionPlan plan, Task task) {
        if (task.state() == State.CANCELLED) {
            return habits.declined(tx, plan.userId(), Objects.requireNonNull(plan.habitId()))
                    .replaceWith(plan.cleared(null));
        }
        return sent(tx, plan).map(sentAt -> {
            Instant until = sentAt.map(at -> at.plus(ANSWERED_WITHIN)).orElse(Instant.MIN);
            return until.isAfter(clock.instant())
                    ? plan.sent(sentAt.orElseThrow(), until)
                    : plan.cleared(sentAt.orElse(null));
        });
    }

    /** When it was due, which is noted of its habit; empty when it was not sent. */
    private Uni<Optional<Instant>> sent(SqlConnection tx, SuggestionPlan plan) {
        return tasks.sentAt(tx, Objects.requireNonNull(plan.taskId()))
                .call(sentAt -> sentAt.map(
                                at -> habits.suggested(tx, plan.userId(), Objects.requireNonNull(plan.habitId()), at))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** @param open the suggestion that is planned and was not made yet; null for none */
    private Uni<Void> choose(SqlConnection tx, Optional<Person> person, SuggestionPlan plan, @Nullable Task open) {
        Instant now = clock.instant();
        return habits.of(tx, plan.userId())
                .chain(known -> own(tx, plan.userId())
                        .chain(own -> choose(tx, person, plan, open, known, own.without(known, now))))
                .chain(after -> plans.keep(tx, after));
    }

    private Uni<OwnReminders> own(SqlConnection tx, UUID userId) {
        return asked.open(tx, userId)
                .chain(open -> asked.views(tx, userId, open))
                .map(OwnReminders::new);
    }

    /** @param wanted of what is known all of which no reminder was made */
    private Uni<SuggestionPlan> choose(
            SqlConnection tx,
            Optional<Person> person,
            SuggestionPlan plan,
            @Nullable Task open,
            List<Habit> known,
            List<Habit> wanted) {
        Instant now = clock.instant();
        return willing(person)
                .flatMap(willing -> SuggestionPolicy.next(wanted, plan.suggestedAt(), now)
                        .map(choice -> planned(tx, willing, plan, open, choice, now)))
                .orElseGet(() -> nothing(tx, plan, open, known, now));
    }

    /** Whom nothing that identity says keeps from being asked. */
    private static Optional<Person> willing(Optional<Person> person) {
        return person.filter(
                known -> PauseReason.of(known, Kind.HABIT_SUGGESTION).isEmpty());
    }

    private Uni<SuggestionPlan> planned(
            SqlConnection tx, Person person, SuggestionPlan plan, @Nullable Task open, Choice choice, Instant now) {
        Habit habit = choice.habit();
        ZoneId zone = habit.schedule().zone();
        Uni<Task> task = open == null
                ? tasks.add(tx, person, habit.title(), zone, choice.at(), now)
                : tasks.change(tx, open, habit.title(), zone, choice.at(), now);
        return task.map(made -> plan.planned(habit.id(), made.id(), choice.at().plus(SETTLED)));
    }

    private Uni<SuggestionPlan> nothing(
            SqlConnection tx, SuggestionPlan plan, @Nullable Task open, List<Habit> known, Instant now) {
        Duration pause = known.stream().anyMatch(Habit::isOpen) ? HELD_BACK : NOTHING_OPEN;
        SuggestionPlan after = plan.cleared(null).lookingAt(now.plus(pause));
        return open == null
                ? Uni.createFrom().item(after)
                : tasks.cancel(tx, open, now).replaceWith(after);
    }
}
