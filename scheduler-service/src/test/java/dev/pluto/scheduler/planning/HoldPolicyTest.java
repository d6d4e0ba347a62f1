package dev.pluto.scheduler.planning;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.plan.Kind;
import dev.pluto.scheduler.plan.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HoldPolicyTest {

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
        PlannedTask running = daily(kind, "active", null, NEXT);

        PlannedTask held = HoldPolicy.after(running, person(BERLIN, "active", preference), NOW)
                .orElseThrow();
        PlannedTask back = HoldPolicy.after(held, person(BERLIN, "active"), NOW).orElseThrow();

        assertThat(held.state()).isEqualTo("paused");
        assertThat(held.pausedReason()).isEqualTo("preference");
        assertThat(held.nextRunAt()).isNull();
        assertThat(back).isEqualTo(running);
    }

    @Test
    void leavesAReminderAloneWhateverIsSwitchedOff() {
        PlannedTask reminder = daily(Kind.REMINDER, "active", null, NEXT);
        Person quiet = person(BERLIN, "active", "proactive_mode", "morning_digest_enabled", "wake_up_calls");

        assertThat(HoldPolicy.after(reminder, quiet, NOW)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void pausesEveryKindOfABlockedPerson(Kind kind) {
        PlannedTask held = HoldPolicy.after(daily(kind, "active", null, NEXT), person(BERLIN, "blocked"), NOW)
                .orElseThrow();

        assertThat(held.pausedReason()).isEqualTo("status");
    }

    @ParameterizedTest
    @CsvSource({"person", "not_asked_for", "no_source"})
    void neverEndsAPauseThatIsNotItsOwn(String reason) {
        PlannedTask waiting = daily(Kind.WAKE_UP_CALL, "paused", reason, null);

        assertThat(HoldPolicy.after(waiting, person(BERLIN, "active"), NOW)).isEmpty();
        assertThat(HoldPolicy.after(waiting, person(BERLIN, "blocked"), NOW)).isEmpty();
    }

    @Test
    void keepsTheSwitchedOffDigestPausedWhenABlockEnds() {
        PlannedTask held = daily(Kind.MORNING_DIGEST, "paused", "status", null);

        PlannedTask after = HoldPolicy.after(held, person(BERLIN, "active", "proactive_mode"), NOW)
                .orElseThrow();

        assertThat(after.pausedReason()).isEqualTo("preference");
    }

    @Test
    void ringsAtTheSameLocalTimeInTheNewZone() {
        PlannedTask digest = daily(Kind.MORNING_DIGEST, "active", null, NEXT);

        PlannedTask moved =
                HoldPolicy.after(digest, person(TOKYO, "active"), NOW).orElseThrow();

        assertThat(moved.schedule().zone()).isEqualTo(TOKYO);
        assertThat(moved.nextRunAt()).isEqualTo("2026-11-21T22:30:00Z");
    }

    @Test
    void doesNotBringBackASkippedRunAfterAHoldOrAMove() {
        PlannedTask digest = skipping(daily(Kind.MORNING_DIGEST, "active", null, NEXT.plus(1, DAYS)), NEXT);
        ZoneId paris = ZoneId.of("Europe/Paris");

        PlannedTask held = HoldPolicy.after(digest, person(BERLIN, "active", "proactive_mode"), NOW)
                .orElseThrow();
        PlannedTask moved =
                HoldPolicy.after(digest, person(paris, "active"), NOW).orElseThrow();

        assertThat(HoldPolicy.after(held, person(BERLIN, "active"), NOW)).contains(digest);
        assertThat(moved.nextRunAt()).isEqualTo(NEXT.plus(1, DAYS));
    }

    @Test
    void movesAPausedTaskWithoutStartingIt() {
        PlannedTask waiting = daily(Kind.WAKE_UP_CALL, "paused", "not_asked_for", null);

        PlannedTask moved =
                HoldPolicy.after(waiting, person(TOKYO, "active"), NOW).orElseThrow();

        assertThat(moved.state()).isEqualTo("paused");
        assertThat(moved.schedule().zone()).isEqualTo(TOKYO);
        assertThat(moved.nextRunAt()).isNull();
    }

    @Test
    void keepsTheInstantOfASingleReminderOnAJourneyAndThroughABlock() {
        Schedule once = new Schedule(BERLIN, LocalDateTime.parse("2026-11-22T07:30:00"), null, 0);
        PlannedTask reminder =
                new PlannedTask(UUID.randomUUID(), Kind.REMINDER, once, false, "active", null, NEXT, Set.of());

        assertThat(HoldPolicy.after(reminder, person(TOKYO, "active"), NOW)).isEmpty();
        PlannedTask held =
                HoldPolicy.after(reminder, person(TOKYO, "blocked"), NOW).orElseThrow();
        assertThat(HoldPolicy.after(held, person(TOKYO, "active"), NOW)).contains(reminder);
    }

    private static PlannedTask daily(Kind kind, String state, @Nullable String reason, @Nullable Instant next) {
        Schedule schedule = new Schedule(BERLIN, LocalDateTime.parse("2026-11-21T07:30:00"), "FREQ=DAILY", 0);
        UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) kind.ordinal()});
        return new PlannedTask(id, kind, schedule, true, state, reason, next, Set.of());
    }

    private static PlannedTask skipping(PlannedTask task, Instant skipped) {
        return new PlannedTask(
                task.id(),
                task.kind(),
                task.schedule(),
                task.followsPerson(),
                task.state(),
                task.pausedReason(),
                task.nextRunAt(),
                Set.of(skipped));
    }

    private static Person person(ZoneId zone, String status, String... off) {
        return new Person(UUID.randomUUID(), 2, zone, status, Set.of(off));
    }
}
