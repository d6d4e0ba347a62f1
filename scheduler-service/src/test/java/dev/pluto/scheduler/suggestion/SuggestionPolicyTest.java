package dev.pluto.scheduler.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.suggestion.SuggestionPolicy.Choice;
import dev.pluto.scheduler.task.Schedule;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionPolicyTest {

    private static final String BERLIN = "Europe/Berlin";

    /** A Saturday, noon in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-28T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;BYDAY=SU, 2026-10-04T18:00, 2026-11-29T17:30",
        "FREQ=DAILY, 2026-10-04T18:00, 2026-11-28T17:30",
        // half an hour before is over for today
        "FREQ=DAILY, 2026-10-04T12:15, 2026-11-29T11:45",
        // an early run: the evening before
        "FREQ=DAILY, 2026-10-04T06:30, 2026-11-28T20:30",
        "FREQ=WEEKLY;BYDAY=MO, 2026-10-05T09:29, 2026-11-29T20:30",
        "FREQ=WEEKLY;BYDAY=MO, 2026-10-05T09:30, 2026-11-30T09:00",
        // a late one: the same evening, still by day
        "FREQ=DAILY, 2026-10-04T23:00, 2026-11-28T20:30",
        "FREQ=DAILY, 2026-10-04T00:15, 2026-11-28T20:30",
        // over two weeks the week counts that the rule begins in
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU, 2026-11-22T18:00, 2026-12-06T17:30",
        "FREQ=MONTHLY;BYMONTHDAY=1, 2026-10-01T18:00, 2026-12-01T17:30",
    })
    void isDueHalfAnHourBeforeWhatIsUsuallyDoneByDay(String rule, LocalDateTime startsAt, LocalDateTime due) {
        assertThat(next(null, habit(rule, startsAt, 0.9, 0, null)))
                .isEqualTo(due.atZone(java.time.ZoneId.of(BERLIN)).toInstant());
    }

    @Test
    void makesOneADay() {
        Instant thisMorning = Instant.parse("2026-11-28T08:30:00Z");

        assertThat(next(thisMorning, habit("FREQ=DAILY", LocalDateTime.parse("2026-10-04T18:00"), 0.9, 0, null)))
                .isEqualTo(Instant.parse("2026-11-29T16:30:00Z"));
    }

    @Test
    void takesWhatComesFirstAndOfSeveralAtOnceTheLikeliest() {
        Habit later = habit("FREQ=DAILY", LocalDateTime.parse("2026-10-04T19:00"), 0.99, 0, null);
        Habit unlikely = habit("FREQ=DAILY", LocalDateTime.parse("2026-10-04T18:00"), 0.8, 0, null);
        Habit likely = habit("FREQ=WEEKLY;BYDAY=SA", LocalDateTime.parse("2026-10-03T18:00"), 0.9, 0, null);

        assertThat(SuggestionPolicy.next(List.of(later, unlikely, likely), null, NOW))
                .map(Choice::habit)
                .contains(likely);
    }

    @Test
    void leavesWhoDidNotAnswerAloneForSixDaysAndAfterTheSecondTimeForGood() {
        Instant lastFriday = Instant.parse("2026-11-27T16:30:00Z");
        LocalDateTime six = LocalDateTime.parse("2026-10-04T18:00");

        assertThat(next(lastFriday, habit("FREQ=DAILY", six, 0.9, 1, lastFriday)))
                .isEqualTo(Instant.parse("2026-12-03T16:30:00Z"));
        assertThat(next(lastFriday, habit("FREQ=DAILY", six, 0.9, 2, lastFriday)))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "declined,",
        "paused,",
        "ended,",
        "suggested, declined",
        "suggested, accepted",
        "confirmed, accepted",
    })
    void suggestsNothingThatIsAnsweredOrNotWanted(String state, @Nullable String answer) {
        Habit usual = habit("FREQ=DAILY", LocalDateTime.parse("2026-10-04T18:00"), 0.9, 0, null);
        Habit over = new Habit(
                usual.id(), state, usual.title(), usual.schedule(), usual.confidence(), answer, 0, null, false, false);

        assertThat(next(null, over)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "ended, accepted, true, false, true",
        "ended, accepted, false, false, false",
        "ended, accepted, true, true, false",
        "ended, declined, true, false, false",
        "confirmed, accepted, true, false, false",
    })
    void asksOnceWhetherAReminderShallEndOfWhatIsDoneNoMore(
            String state, String answer, boolean isReminded, boolean isAsked, boolean asks) {
        Schedule daily = new Schedule(BERLIN, LocalDateTime.parse("2026-10-04T18:00"), "FREQ=DAILY", 0);
        Habit over =
                new Habit(UUID.randomUUID(), state, "call my mother", daily, 0.2, answer, 0, null, isReminded, isAsked);

        assertThat(next(null, over) != null).isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=NEVER, Europe/Berlin",
        "FREQ=DAILY, Atlantis/Main",
        "FREQ=DAILY;UNTIL=20261101T000000, Europe/Berlin"
    })
    void suggestsNothingOfARuleOrZoneThatCannotBeFollowed(String rule, String zone) {
        Schedule schedule = new Schedule(zone, LocalDateTime.parse("2026-10-04T18:00"), rule, 0);
        Habit odd =
                new Habit(UUID.randomUUID(), "suggested", "call my mother", schedule, 0.9, null, 0, null, false, false);

        assertThat(next(null, odd)).isNull();
    }

    @Test
    void keepsTheHourOnTheDayTheClockChanges() {
        Instant before = Instant.parse("2026-10-24T12:00:00Z");
        Habit sundays = habit("FREQ=WEEKLY;BYDAY=SU", LocalDateTime.parse("2026-10-04T18:00"), 0.9, 0, null);

        assertThat(SuggestionPolicy.next(List.of(sundays), null, before))
                .map(Choice::at)
                .contains(Instant.parse("2026-10-25T16:30:00Z"));
    }

    private static @Nullable Instant next(@Nullable Instant suggestedAt, Habit habit) {
        return SuggestionPolicy.next(List.of(habit), suggestedAt, NOW)
                .map(Choice::at)
                .orElse(null);
    }

    private static Habit habit(
            String rule, LocalDateTime startsAt, double confidence, int ignored, @Nullable Instant suggestedAt) {
        return new Habit(
                UUID.randomUUID(),
                "suggested",
                "call my mother",
                new Schedule(BERLIN, startsAt, rule, 0),
                confidence,
                null,
                ignored,
                suggestedAt,
                false,
                false);
    }
}
