package dev.pluto.scheduler.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.task.DueTask;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.RunOutcome;
import dev.pluto.scheduler.task.RunResult;
import dev.pluto.scheduler.task.Schedule;
import dev.pluto.scheduler.task.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepPolicyTest {

    /** 07:30 in Berlin. */
    private static final Instant DUE = Instant.parse("2026-11-21T06:30:00Z");

    @Test
    void firesADailyTaskAndPlansTheNextDay() {
        RunResult result = SweepPolicy.decide(task("Europe/Berlin", "FREQ=DAILY", Kind.MORNING_DIGEST), DUE);

        assertThat(result.outcome()).isEqualTo(RunOutcome.FIRED);
        assertThat(result.nextRunAt()).isEqualTo("2026-11-22T06:30:00Z");
        assertThat(result.state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void isDoneWithATaskThatHappensOnce() {
        RunResult result = SweepPolicy.decide(task("Europe/Berlin", null, Kind.REMINDER), DUE);

        assertThat(result.outcome()).isEqualTo(RunOutcome.FIRED);
        assertThat(result.state()).isEqualTo(State.DONE);
    }

    @Test
    void isDoneAfterTheLastOfACountedSeries() {
        assertThat(SweepPolicy.decide(task("Europe/Berlin", "FREQ=DAILY;COUNT=1", Kind.REMINDER), DUE)
                        .state())
                .isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @CsvSource({
        "WAKE_UP_CALL, PT10M, FIRED", "WAKE_UP_CALL, PT10M0.001S, MISSED",
        "MORNING_DIGEST, PT2H, FIRED", "MORNING_DIGEST, PT2H1S, MISSED",
        "REMINDER, PT24H, FIRED", "REMINDER, PT24H1S, MISSED",
    })
    void missesWhatIsLaterThanItsKindAllows(Kind kind, Duration late, RunOutcome expected) {
        assertThat(SweepPolicy.decide(task("Europe/Berlin", null, kind), DUE.plus(late))
                        .outcome())
                .isEqualTo(expected);
    }

    @Test
    void sendsOneDigestNotFourAfterAnOutageOfThreeDays() {
        // Given the database came back at 08:00 on the fourth day
        Instant back = DUE.plus(Duration.ofDays(3)).plus(Duration.ofMinutes(30));

        RunResult first = SweepPolicy.decide(task("Europe/Berlin", "FREQ=DAILY", Kind.MORNING_DIGEST), back);

        assertThat(first.outcome()).isEqualTo(RunOutcome.MISSED);
        assertThat(first.nextRunAt()).isEqualTo(DUE.plus(Duration.ofDays(3)));
    }

    @Test
    void skipsInstantsThatPassedWhileItWasLateButNotTooLate() {
        DueTask everyTenMinutes = task("Europe/Berlin", "FREQ=MINUTELY;INTERVAL=10", Kind.MORNING_DIGEST);

        RunResult result = SweepPolicy.decide(everyTenMinutes, DUE.plus(Duration.ofMinutes(35)));

        assertThat(result.outcome()).isEqualTo(RunOutcome.FIRED);
        assertThat(result.nextRunAt()).isEqualTo(DUE.plus(Duration.ofMinutes(40)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Mars/Olympus|FREQ=DAILY", "Europe/Berlin|FREQ=NEVER", "''|FREQ=DAILY"})
    void failsARowThatCannotBeInterpretedInsteadOfThrowing(String zone, String rrule) {
        RunResult result = SweepPolicy.decide(task(zone, rrule, Kind.MORNING_DIGEST), DUE);

        assertThat(result.outcome()).isEqualTo(RunOutcome.FAILED);
        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(result.nextRunAt()).isNull();
    }

    @Test
    void namesARequestAfterTheTaskAndItsInstant() {
        DueTask task = task("Europe/Berlin", null, Kind.REMINDER);

        assertThat(task.requestId()).isEqualTo(task.requestId());
        assertThat(task.requestId())
                .isNotEqualTo(task("Europe/Berlin", null, Kind.REMINDER).requestId());
    }

    private static DueTask task(String zone, @Nullable String rrule, Kind kind) {
        return new DueTask(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind.code(),
                "default",
                kind.channel().code(),
                kind.lane().code(),
                new Schedule(zone, LocalDateTime.parse("2026-11-21T07:30:00"), rrule, 0),
                DUE,
                kind.lateLimit(),
                null,
                0);
    }
}
