package dev.pluto.scheduler.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.person.Person;
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
        Task paused = Lifecycle.pause(task("FREQ=DAILY"), NOW);

        Task resumed = Lifecycle.resume(paused, ANNA, NOTHING, Instant.parse("2026-12-24T12:00:00Z"));

        assertThat(resumed.state()).isEqualTo(State.ACTIVE);
        assertThat(resumed.nextRunAt()).isEqualTo("2026-12-25T07:00:00Z");
    }

    @Test
    void hidesTheNextRunWhilePaused() {
        Task paused = Lifecycle.pause(task("FREQ=DAILY"), NOW);

        assertThat(paused.pausedReason()).isEqualTo(PauseReason.PERSON);
        assertThat(paused.nextRunAt()).isNull();
    }

    @Test
    void isDoneWhenASingleReminderIsResumedTooLate() {
        Task paused = Lifecycle.pause(task(null), NOW);

        Task resumed = Lifecycle.resume(paused, ANNA, NOTHING, TOMORROW_8.plusSeconds(1));

        assertThat(resumed.state()).isEqualTo(State.DONE);
    }

    @Test
    void skipsOneRunOfASeriesAndFinishesASingleOne() {
        Task daily = Lifecycle.skip(task("FREQ=DAILY"), NOTHING, NOW);
        Task once = Lifecycle.skip(task(null), NOTHING, NOW);

        assertThat(daily.nextRunAt()).isEqualTo("2026-11-23T07:00:00Z");
        assertThat(once.state()).isEqualTo(State.DONE);
    }

    @Test
    void doesNotBringBackASkippedRunWhenItIsResumed() {
        Task skipped = Lifecycle.skip(task("FREQ=DAILY"), NOTHING, NOW);

        Task paused = Lifecycle.pause(skipped, NOW);
        Task resumed = Lifecycle.resume(paused, ANNA, Set.of(TOMORROW_8), NOW);

        assertThat(resumed.nextRunAt()).isEqualTo("2026-11-23T07:00:00Z");
    }

    @Test
    void skipsPastARunThatWasSkippedBefore() {
        Set<Instant> before = Set.of(Instant.parse("2026-11-23T07:00:00Z"));

        Task skipped = Lifecycle.skip(task("FREQ=DAILY"), before, NOW);

        assertThat(skipped.nextRunAt()).isEqualTo("2026-11-24T07:00:00Z");
    }

    @ParameterizedTest
    @EnumSource(
            value = PauseReason.class,
            names = {"NO_SOURCE", "NOT_ASKED_FOR"})
    void keepsTheReasonOfATaskThatWaitsWhenItIsPaused(PauseReason reason) {
        Task waiting = task("FREQ=DAILY").paused(reason);

        Task paused = Lifecycle.pause(waiting, NOW.plusSeconds(1));

        assertThat(paused.pausedReason()).isEqualTo(reason);
        assertThat(paused.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void refusesToResumeATaskWithoutSourceThatWasPausedMeanwhile() {
        Task unlinked = task("FREQ=DAILY").paused(PauseReason.NO_SOURCE);

        Task paused = Lifecycle.pause(unlinked, NOW);

        assertRefused("scheduler:task.no-source", () -> Lifecycle.resume(paused, ANNA, NOTHING, NOW));
    }

    @Test
    void refusesDeedsThatDoNotFitTheState() {
        Task cancelled = Lifecycle.cancel(task("FREQ=DAILY"), NOW);
        Task paused = Lifecycle.pause(task("FREQ=DAILY"), NOW);
        Task unlinked = task("FREQ=DAILY").paused(PauseReason.NO_SOURCE);

        assertRefused("scheduler:task.finished", () -> Lifecycle.pause(cancelled, NOW));
        assertRefused("scheduler:task.finished", () -> Lifecycle.resume(cancelled, ANNA, NOTHING, NOW));
        assertRefused("scheduler:task.not-active", () -> Lifecycle.skip(paused, NOTHING, NOW));
        assertRefused("scheduler:task.no-source", () -> Lifecycle.resume(unlinked, ANNA, NOTHING, NOW));
    }

    @Test
    void refusesToResumeWhatThePersonSwitchedOffOrABlockForbids() {
        Task call = Lifecycle.pause(task("FREQ=DAILY"), NOW);

        assertRefused(
                "scheduler:task.held-by-preference",
                () -> Lifecycle.resume(call, ANNA.map(anna -> with(anna, "active", "wake_up_calls")), NOTHING, NOW));
        assertRefused(
                "scheduler:task.held-by-status",
                () -> Lifecycle.resume(call, ANNA.map(anna -> with(anna, "blocked")), NOTHING, NOW));
    }

    @Test
    void beginsPausedWhatThePersonSwitchedOff() {
        Task begun = Lifecycle.begin(task("FREQ=DAILY"), ANNA.map(anna -> with(anna, "active", "wake_up_calls")));

        assertThat(begun.pausedReason()).isEqualTo(PauseReason.PREFERENCE);
        assertThat(Lifecycle.begin(task("FREQ=DAILY"), Optional.empty()).isActive())
                .isTrue();
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
        return Task.planned(UUID.randomUUID(), UUID.randomUUID(), Origin.ASKED, plan, NOW);
    }
}
