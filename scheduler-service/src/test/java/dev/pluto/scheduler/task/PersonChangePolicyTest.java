package dev.pluto.scheduler.task;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.person.Person;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PersonChangePolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant NEXT = Instant.parse("2026-11-22T06:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "MORNING_DIGEST, morning_digest_enabled",
        "MORNING_DIGEST, proactive_mode",
        "WAKE_UP_CALL, wake_up_calls",
        "CALENDAR_ALERT, calendar_alerts",
        "CALENDAR_ALERT, proactive_mode",
        "EMAIL_SUMMARY, email_summaries",
        "EMAIL_SUMMARY, proactive_mode",
        "HABIT_SUGGESTION, proactive_mode",
    })
    void pausesWhatThePersonSwitchedOffAndResumesItWhenItIsOnAgain(Kind kind, String preference) {
        Task running = daily(kind);

        Task held = after(running, person(BERLIN, "active", preference)).orElseThrow();
        Task back = after(held, person(BERLIN, "active")).orElseThrow();

        assertThat(held.state()).isEqualTo(State.PAUSED);
        assertThat(held.pausedReason()).isEqualTo(PauseReason.PREFERENCE);
        assertThat(held.nextRunAt()).isNull();
        assertThat(back).isEqualTo(running);
    }

    @Test
    void leavesAReminderAloneWhateverIsSwitchedOff() {
        Task reminder = daily(Kind.REMINDER);
        Person quiet = person(BERLIN, "active", "proactive_mode", "morning_digest_enabled", "wake_up_calls");

        assertThat(after(reminder, quiet)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void pausesEveryKindOfABlockedPerson(Kind kind) {
        Task held = after(daily(kind), person(BERLIN, "blocked")).orElseThrow();

        assertThat(held.pausedReason()).isEqualTo(PauseReason.STATUS);
    }

    @ParameterizedTest
    @EnumSource(
            value = PauseReason.class,
            names = {"PERSON", "NOT_ASKED_FOR", "NO_SOURCE"})
    void neverEndsAPauseThatIsNotItsOwn(PauseReason reason) {
        Task waiting = daily(Kind.WAKE_UP_CALL).paused(reason);

        assertThat(after(waiting, person(BERLIN, "active"))).isEmpty();
        assertThat(after(waiting, person(BERLIN, "blocked"))).isEmpty();
    }

    @Test
    void keepsTheSwitchedOffDigestPausedWhenABlockEnds() {
        Task held = daily(Kind.MORNING_DIGEST).paused(PauseReason.STATUS);

        Task after = after(held, person(BERLIN, "active", "proactive_mode")).orElseThrow();

        assertThat(after.pausedReason()).isEqualTo(PauseReason.PREFERENCE);
    }

    @Test
    void ringsAtTheSameLocalTimeInTheNewZone() {
        Task digest = daily(Kind.MORNING_DIGEST);

        Task moved = after(digest, person(TOKYO, "active")).orElseThrow();

        assertThat(moved.schedule().zone()).isEqualTo(TOKYO);
        assertThat(moved.nextRunAt()).isEqualTo("2026-11-21T22:30:00Z");
    }

    @Test
    void doesNotBringBackASkippedRunAfterAHoldOrAMove() {
        Task digest = daily(Kind.MORNING_DIGEST, NEXT.plus(1, DAYS));
        Set<Instant> skipped = Set.of(NEXT);
        ZoneId paris = ZoneId.of("Europe/Paris");

        Task held = PersonChangePolicy.after(digest, person(BERLIN, "active", "proactive_mode"), skipped, NOW)
                .orElseThrow();
        Task moved = PersonChangePolicy.after(digest, person(paris, "active"), skipped, NOW)
                .orElseThrow();

        assertThat(PersonChangePolicy.after(held, person(BERLIN, "active"), skipped, NOW))
                .contains(digest);
        assertThat(moved.nextRunAt()).isEqualTo(NEXT.plus(1, DAYS));
    }

    @Test
    void movesAPausedTaskWithoutStartingIt() {
        Task waiting = daily(Kind.WAKE_UP_CALL).paused(PauseReason.NOT_ASKED_FOR);

        Task moved = after(waiting, person(TOKYO, "active")).orElseThrow();

        assertThat(moved.state()).isEqualTo(State.PAUSED);
        assertThat(moved.schedule().zone()).isEqualTo(TOKYO);
        assertThat(moved.nextRunAt()).isNull();
    }

    @Test
    void keepsTheInstantOfASingleReminderOnAJourneyAndThroughABlock() {
        Schedule once = new Schedule(BERLIN, LocalDateTime.parse("2026-11-22T07:30:00"), null, 0);
        Task reminder = task(Kind.REMINDER, once, false, NEXT);

        assertThat(after(reminder, person(TOKYO, "active"))).isEmpty();
        Task held = after(reminder, person(TOKYO, "blocked")).orElseThrow();
        assertThat(after(held, person(TOKYO, "active"))).contains(reminder);
    }

    private static Optional<Task> after(Task task, Person person) {
        return PersonChangePolicy.after(task, person, Set.of(), NOW);
    }

    private static Task daily(Kind kind) {
        return daily(kind, NEXT);
    }

    private static Task daily(Kind kind, Instant next) {
        Schedule schedule = new Schedule(BERLIN, LocalDateTime.parse("2026-11-21T07:30:00"), "FREQ=DAILY", 0);
        return task(kind, schedule, true, next);
    }

    private static Task task(Kind kind, Schedule schedule, boolean followsPerson, Instant next) {
        TaskPlan plan = new TaskPlan(kind, kind.channel(), schedule, followsPerson, next, kind.lateLimit());
        return Task.planned(UUID.randomUUID(), UUID.randomUUID(), Origin.DEFAULT, plan, NOW);
    }

    private static Person person(ZoneId zone, String status, String... off) {
        return new Person(UUID.randomUUID(), 2, zone, status, Set.of(off));
    }
}
