package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pluto.http.problem.Problem;
import dev.pluto.scheduler.person.Person;
import dev.pluto.scheduler.reminder.ReminderChangeRequest.Change;
import dev.pluto.scheduler.reminder.ReminderChangeRequest.Moment;
import dev.pluto.scheduler.task.AskedTask;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.Origin;
import dev.pluto.scheduler.task.PauseReason;
import dev.pluto.scheduler.task.Schedule;
import dev.pluto.scheduler.task.SentRun;
import dev.pluto.scheduler.task.State;
import dev.pluto.scheduler.task.Task;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChangePolicyTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Noon of a Monday in Berlin. */
    private static final Instant NOW = Instant.parse("2031-05-05T10:00:00Z");

    private static final Optional<Person> ANNA =
            Optional.of(new Person(UUID.randomUUID(), 1, BERLIN, "active", Set.of()));

    @Test
    void movesWhatHappensOnceAndWhatRepeatsWithItsRule() {
        Task once = moved(task("2031-05-06T08:00", null), "2031-05-07T09:30", BERLIN, null)
                .after();
        Task daily = moved(task("2031-05-06T08:00", "FREQ=DAILY"), "2031-05-06T09:00", BERLIN, null)
                .after();

        assertThat(once.nextRunAt()).isEqualTo("2031-05-07T07:30:00Z");
        assertThat(daily.nextRunAt()).isEqualTo("2031-05-06T07:00:00Z");
        assertThat(daily.schedule().rrule()).isEqualTo("FREQ=DAILY");
        assertThat(daily.schedule().nextAfter(Instant.parse("2031-05-06T07:00:00Z")))
                .contains(Instant.parse("2031-05-07T07:00:00Z"));
    }

    @Test
    void takesANewRuleInPlaceOfTheOldOneOrOfNone() {
        Task weekly = moved(task("2031-05-06T08:00", "FREQ=DAILY"), "2031-05-07T08:00", BERLIN, "FREQ=WEEKLY;BYDAY=WE")
                .after();
        Task repeating = moved(task("2031-05-06T08:00", null), "2031-05-07T08:00", BERLIN, "FREQ=DAILY")
                .after();

        assertThat(weekly.schedule().rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=WE");
        assertThat(repeating.schedule().rrule()).isEqualTo("FREQ=DAILY");
        assertThat(repeating.followsPerson()).isTrue();
    }

    @Test
    void staysInAPlaceThatIsNotThePersonsOwn() {
        Task here = moved(task("2031-05-06T08:00", "FREQ=DAILY"), "2031-05-06T09:00", BERLIN, null)
                .after();
        Task there = moved(task("2031-05-06T08:00", "FREQ=DAILY"), "2031-05-06T09:00", TOKYO, null)
                .after();

        assertThat(here.followsPerson()).isTrue();
        assertThat(there.followsPerson()).isFalse();
        assertThat(there.nextRunAt()).isEqualTo("2031-05-06T00:00:00Z");
    }

    @Test
    void keepsTheHourOfTheClockWhenClocksAreChanged() {
        Task daily = moved(task("2031-10-24T08:00", "FREQ=DAILY"), "2031-10-25T09:00", BERLIN, null)
                .after();

        assertThat(daily.nextRunAt()).isEqualTo("2031-10-25T07:00:00Z");
        assertThat(daily.schedule().nextAfter(Instant.parse("2031-10-25T07:00:00Z")))
                .contains(Instant.parse("2031-10-26T08:00:00Z"));
    }

    @Test
    void movesAnHourThatIsSkippedBehindTheGap() {
        Task once = moved(task("2031-05-06T08:00", null), "2032-03-28T02:30", BERLIN, null)
                .after();

        assertThat(once.nextRunAt()).isEqualTo("2032-03-28T01:30:00Z");
    }

    @Test
    void goesOnWaitingWhileItIsPaused() {
        Task paused = task("2031-05-06T08:00", null).paused(PauseReason.STATUS);

        Task moved = moved(paused, "2031-05-07T08:00", BERLIN, null).after();

        assertThat(moved.state()).isEqualTo(State.PAUSED);
        assertThat(moved.nextRunAt()).isEqualTo("2031-05-07T06:00:00Z");
    }

    @Test
    void snoozesWhatHappensOnceByMovingItAndTheRestByAnotherOne() {
        Step once = decide(Verb.SNOOZE, "2031-05-05T12:20", known(task("2031-05-05T13:00", null), null));
        Step daily = decide(Verb.SNOOZE, "2031-05-05T12:20", known(task("2031-05-06T12:00", "FREQ=DAILY"), null));
        Step sent = decide(
                Verb.SNOOZE,
                "2031-05-05T12:20",
                known(task("2031-05-06T08:00", null).finished(), "2031-05-05T09:58:00Z"));

        assertThat(once.beside()).isNull();
        assertThat(once.after().nextRunAt()).isEqualTo("2031-05-05T10:20:00Z");
        assertThat(daily.changes()).isFalse();
        assertThat(beside(daily).nextRunAt()).isEqualTo("2031-05-05T10:20:00Z");
        assertThat(beside(daily).schedule().rrule()).isNull();
        assertThat(beside(sent).nextRunAt()).isEqualTo("2031-05-05T10:20:00Z");
    }

    @ParameterizedTest(name = "next at {0}, sent at {1}: {2}")
    @CsvSource({
        // the evening's, not sent yet
        "2031-05-05T20:00, , LEAVE_OUT_THE_NEXT",
        "2031-05-05T20:00, 2031-05-04T18:00:00Z, LEAVE_OUT_THE_NEXT",
        // sent a moment ago, the next one is far
        "2031-05-06T08:00, 2031-05-05T06:00:00Z, AS_THEY_ARE",
        "2031-05-05T20:00, 2031-05-05T09:55:00Z, AS_THEY_ARE",
        // sent in the morning, and the evening's is near
        "2031-05-05T13:00, 2031-05-05T06:00:00Z, LEAVE_OUT_THE_NEXT",
        // of another day
        "2031-05-06T08:00, , AS_THEY_ARE",
        "2031-05-12T08:00, , AS_THEY_ARE",
        // due this very moment
        "2031-05-05T12:00, 2031-05-04T10:00:00Z, LEAVE_OUT_THE_NEXT",
    })
    void finishesWhatIsDueTodayOrWasJustSentOfWhatRepeats(String next, @Nullable String sentAt, Step.Runs runs) {
        Step step = decide(Verb.FINISH, null, known(task(next, "FREQ=DAILY"), sentAt));

        assertThat(step.runs()).isEqualTo(runs);
        assertThat(step.after().state()).isEqualTo(State.ACTIVE);
        assertThat(step.changes()).isEqualTo(runs == Step.Runs.LEAVE_OUT_THE_NEXT);
    }

    @Test
    void skipsTheComingRunOfWhatRepeats() {
        Step daily = decide(Verb.SKIP, null, known(task("2031-05-08T08:00", "FREQ=DAILY"), null));
        Step once = decide(Verb.SKIP, null, known(task("2031-05-08T08:00", null), null));

        assertThat(daily.runs()).isEqualTo(Step.Runs.LEAVE_OUT_THE_NEXT);
        assertThat(daily.after().nextRunAt()).isEqualTo("2031-05-09T06:00:00Z");
        assertThat(once.after().state()).isEqualTo(State.CANCELLED);
    }

    @Test
    void finishesWhatHappensOnceAndNotesWhatWasSent() {
        Step open = decide(Verb.FINISH, null, known(task("2031-05-06T08:00", null), null));
        Step sent =
                decide(Verb.FINISH, null, known(task("2031-05-06T08:00", null).finished(), "2031-05-05T09:58:00Z"));

        assertThat(open.after().state()).isEqualTo(State.DONE);
        assertThat(sent.changes()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void refusesWhatIsOver(Verb verb) {
        Task over = task("2031-05-06T08:00", null).cancelled();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> decide(verb, verb.needsATime() ? "2031-05-06T09:00" : null, known(over, null)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("scheduler:task.unknown"));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-05-05T11:45, scheduler:phrase.over",
        "2041-06-05T12:00, scheduler:phrase.too-far",
        "1890-06-05T12:00, scheduler:phrase.over",
    })
    void refusesATimeThatCannotBePlanned(String startsAt, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> moved(task("2031-05-06T08:00", null), startsAt, BERLIN, null))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void takesATimeThatPassedWhileTheRequestWasOnItsWay() {
        Task late = moved(task("2031-05-06T08:00", null), "2031-05-05T11:58", BERLIN, null)
                .after();

        assertThat(late.nextRunAt()).isEqualTo("2031-05-05T09:58:00Z");
    }

    private static Task beside(Step step) {
        return Optional.ofNullable(step.beside()).orElseThrow();
    }

    private static Step moved(Task task, String startsAt, ZoneId zone, @Nullable String rrule) {
        Change change = new Change(Verb.MOVE, new Moment(LocalDateTime.parse(startsAt), zone), rrule);
        return new ChangePolicy(change, ANNA, NOW).decide(known(task, null));
    }

    private static Step decide(Verb verb, @Nullable String startsAt, AskedTask known) {
        Moment to = startsAt == null ? null : new Moment(LocalDateTime.parse(startsAt), BERLIN);
        return new ChangePolicy(new Change(verb, to, null), ANNA, NOW).decide(known);
    }

    private static AskedTask known(Task task, @Nullable String sentAt) {
        SentRun sent = sentAt == null ? null : new SentRun(task.id(), Instant.parse(sentAt), Instant.parse(sentAt));
        return new AskedTask(task, sent, Set.of());
    }

    private static Task task(String startsAt, @Nullable String rrule) {
        Schedule schedule = new Schedule(BERLIN, LocalDateTime.parse(startsAt), rrule, 0);
        Instant next = LocalDateTime.parse(startsAt).atZone(BERLIN).toInstant();
        TaskPlan plan = TaskPlan.of(Kind.REMINDER, Kind.REMINDER.channel(), schedule, true, next)
                .orElseThrow();
        return Task.planned(UUID.randomUUID(), UUID.randomUUID(), Origin.ASKED, plan, NOW.minusSeconds(3_600));
    }
}
