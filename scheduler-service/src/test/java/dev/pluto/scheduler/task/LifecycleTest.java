package dev.pluto.scheduler.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pluto.http.Problem;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.plan.Kind;
import dev.pluto.scheduler.plan.Pause;
import dev.pluto.scheduler.plan.Schedule;
import dev.pluto.scheduler.plan.TaskPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant TOMORROW_8 = Instant.parse("2026-11-22T07:00:00Z");
    private static final Set<Instant> NOTHING = Set.of();
    private static final Optional<Person> ANNA =
            Optional.of(new Person(UUID.randomUUID(), 1, BERLIN, "active", Set.of()));

    @Test
    void resumesAtTheNextTimeInsteadOfTheOnesThatPassed() {
        Task daily = task("FREQ=DAILY");

        Lifecycle.pause(daily, NOW);
        Lifecycle.resume(daily, ANNA, NOTHING, Instant.parse("2026-12-24T12:00:00Z"));

        assertThat(daily.state()).isEqualTo(State.ACTIVE);
        assertThat(daily.nextRunAt()).contains(Instant.parse("2026-12-25T07:00:00Z"));
    }

    @Test
    void hidesTheNextRunWhilePaused() {
        Task daily = task("FREQ=DAILY");

        Lifecycle.pause(daily, NOW);

        assertThat(daily.pausedReason()).isEqualTo("person");
        assertThat(daily.nextRunAt()).isEmpty();
    }

    @Test
    void isDoneWhenASingleReminderIsResumedTooLate() {
        Task once = task(null);

        Lifecycle.pause(once, NOW);
        Lifecycle.resume(once, ANNA, NOTHING, TOMORROW_8.plusSeconds(1));

        assertThat(once.state()).isEqualTo(State.DONE);
    }

    @Test
    void skipsOneRunOfASeriesAndFinishesASingleOne() {
        Task daily = task("FREQ=DAILY");
        Task once = task(null);

        assertThat(Lifecycle.skip(daily, NOTHING, NOW)).isEqualTo(TOMORROW_8);
        Lifecycle.skip(once, NOTHING, NOW);

        assertThat(daily.nextRunAt()).contains(Instant.parse("2026-11-23T07:00:00Z"));
        assertThat(once.state()).isEqualTo(State.DONE);
    }

    @Test
    void doesNotBringBackASkippedRunWhenItIsResumed() {
        Task daily = task("FREQ=DAILY");
        Instant skipped = Lifecycle.skip(daily, NOTHING, NOW);

        Lifecycle.pause(daily, NOW);
        Lifecycle.resume(daily, ANNA, Set.of(skipped), NOW);

        assertThat(daily.nextRunAt()).contains(Instant.parse("2026-11-23T07:00:00Z"));
    }

    @Test
    void skipsPastARunThatWasSkippedBefore() {
        Task daily = task("FREQ=DAILY");

        Lifecycle.skip(daily, Set.of(Instant.parse("2026-11-23T07:00:00Z")), NOW);

        assertThat(daily.nextRunAt()).contains(Instant.parse("2026-11-24T07:00:00Z"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Pause.class,
            names = {"NO_SOURCE", "NOT_ASKED_FOR"})
    void keepsTheReasonOfATaskThatWaitsWhenItIsPaused(Pause reason) {
        Task waiting = task("FREQ=DAILY");
        waiting.pause(reason.code(), NOW);

        Lifecycle.pause(waiting, NOW.plusSeconds(1));

        assertThat(waiting.pausedReason()).isEqualTo(reason.code());
        assertThat(waiting.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void refusesToResumeATaskWithoutSourceThatWasPausedMeanwhile() {
        Task unlinked = task("FREQ=DAILY");
        unlinked.pause("no_source", NOW);

        Lifecycle.pause(unlinked, NOW);

        assertRefused("scheduler:task.no-source", () -> Lifecycle.resume(unlinked, ANNA, NOTHING, NOW));
    }

    @Test
    void refusesDeedsThatDoNotFitTheState() {
        Task cancelled = task("FREQ=DAILY");
        Lifecycle.cancel(cancelled, NOW);
        Task paused = task("FREQ=DAILY");
        Lifecycle.pause(paused, NOW);
        Task unlinked = task("FREQ=DAILY");
        unlinked.pause("no_source", NOW);

        assertRefused("scheduler:task.finished", () -> Lifecycle.pause(cancelled, NOW));
        assertRefused("scheduler:task.finished", () -> Lifecycle.resume(cancelled, ANNA, NOTHING, NOW));
        assertRefused("scheduler:task.not-active", () -> Lifecycle.skip(paused, NOTHING, NOW));
        assertRefused("scheduler:task.no-source", () -> Lifecycle.resume(unlinked, ANNA, NOTHING, NOW));
    }

    @Test
    void refusesToResumeWhatThePersonSwitchedOffOrABlockForbids() {
        Task call = task("FREQ=DAILY");
        Lifecycle.pause(call, NOW);

        assertRefused(
                "scheduler:task.held-by-preference",
                () -> Lifecycle.resume(call, ANNA.map(anna -> with(anna, "active", "wake_up_calls")), NOTHING, NOW));
        assertRefused(
                "scheduler:task.held-by-status",
                () -> Lifecycle.resume(call, ANNA.map(anna -> with(anna, "blocked")), NOTHING, NOW));
    }

    private static void assertRefused(String code, Runnable deed) {
        assertThatExceptionOfType(Problem.class).isThrownBy(deed::run).satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.getStatusCode()).isEqualTo(409);
        });
    }

    private static Person with(Person person, String status, String... off) {
        return new Person(person.userId(), 2, person.zone(), status, Set.of(off));
    }

    private static Task task(@Nullable String rrule) {
        Schedule schedule = new Schedule(BERLIN, LocalDateTime.parse("2026-11-22T08:00:00"), rrule, 0);
        TaskPlan plan = TaskPlan.of(Kind.WAKE_UP_CALL, Kind.WAKE_UP_CALL.channel(), schedule, true, TOMORROW_8)
                .orElseThrow();
        return Task.asked(UUID.randomUUID(), UUID.randomUUID(), plan, null, NOW);
    }
}
