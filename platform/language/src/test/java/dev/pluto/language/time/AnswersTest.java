package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Reason;
import dev.pluto.language.time.Reading.Refused;
import dev.pluto.language.time.Reading.Repeating;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A Wednesday, half past two in the afternoon. */
class AnswersTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-25T14:30");
    private static final Said SAID = new Said(NOW.atZone(BERLIN).toInstant(), BERLIN, Locale.UK);
    private static final Said DICHO = new Said(SAID.at(), BERLIN, new Locale("es", "ES"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remind me to call the vet|saturday at 11|2026-11-28T11:00",
                "remind me to call the vet|the 14th|2026-12-14T09:00",
                "remind me to call the vet|9pm|2026-11-25T21:00",
                "remind me to call the vet|at 5|2026-11-25T17:00",
                "remind me to call the vet|8|2026-11-25T20:00",
                "remind me to call the vet|in an hour please|2026-11-25T15:30",
                "remind me on saturday to call the vet|at 11|2026-11-28T11:00",
                "remind me at 7 to call the vet|in the morning|2026-11-26T07:00",
                "remind me at 7 to call the vet|am|2026-11-26T07:00",
                "remind me when I am home to call the vet|6pm|2026-11-25T18:00",
                "remind me later to call the vet|tomorrow at noon|2026-11-26T12:00",
                "remind me at 4 to cancel my slot on friday|friday|2026-11-27T16:00",
            })
    void completesWhatWasLeftOpen(String text, String answer, String due) {
        Plan plan = Answers.complete(text, SAID, answer, SAID);

        assertThat(plan.reading()).as(answer).isInstanceOf(Once.class);
        assertThat(((Once) plan.reading()).at()).isEqualTo(due);
        assertThat(plan.matter()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another one 20 minutes later|2026-11-26T18:20",
                "also an hour before|2026-11-26T17:00",
                "and half an hour before that|2026-11-26T17:30",
                "the same for saturday|2026-11-28T18:00",
                "and the day after tomorrow same time|2026-11-27T18:00",
                "same time the day after tomorrow|2026-11-27T18:00",
                "also saturday at the same time|2026-11-28T18:00",
                "same time next week|2026-12-03T18:00",
                "and the same time in 4 days|2026-11-29T18:00",
            })
    void countsFromWhatIsPlanned(String words, String due) {
        var planned = LocalDateTime.parse("2026-11-26T18:00").atZone(BERLIN);

        assertThat(Answers.relative(words, planned, SAID))
                .hasValueSatisfying(reading -> assertThat(((Once) reading).at()).isEqualTo(due));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten minutes before the train", "and at 9", "the gutters too", "every saturday"})
    void countsFromNothingElse(String words) {
        var planned = LocalDateTime.parse("2026-11-26T18:00").atZone(BERLIN);

        assertThat(Answers.relative(words, planned, SAID)).isEmpty();
    }

    @Test
    void completesInSpanish() {
        Plan plan = Answers.complete("recuérdame llamar al veterinario", DICHO, "el sábado a las 11", DICHO);

        assertThat(((Once) plan.reading()).at()).isEqualTo("2026-11-28T11:00");
        assertThat(plan.matter()).isEqualTo("llamar al veterinario");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10 minutos más", "otros 10 minutos", "dame 10 minutos más"})
    void countsMoreMinutesFromNowInSpanish(String words) {
        assertThat(((Once) TimeReader.read(words, DICHO).get(0).reading()).at()).isEqualTo("2026-11-25T14:40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recuérdame a las 4, no, mejor a las 5, regar",
                "recuérdame a las 4, perdón, a las 5 regar",
                "q no se me olvide a las 5 regar"
            })
    void takesTheHourThatIsPutRightInSpanish(String words) {
        Plan plan = TimeReader.read(words, DICHO).get(0);

        assertThat(((Once) plan.reading()).at()).isEqualTo("2026-11-25T17:00");
        assertThat(plan.matter()).isEqualTo("regar");
    }

    @Test
    void takesARuleForAnAnswer() {
        Plan plan = Answers.complete("remind me to stretch", SAID, "every day at 8", SAID);

        assertThat(((Repeating) plan.reading()).rrule()).isEqualTo("FREQ=DAILY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no idea", "the blue one", "soon", ""})
    void asksAgainWhenTheAnswerSaysNothing(String answer) {
        assertThat(Answers.complete("remind me to call the vet", SAID, answer, SAID)
                        .reading())
                .isInstanceOf(Ask.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an hour later|2026-11-27T11:00",
                "30 minutes earlier|2026-11-27T09:30",
                "move it to friday week|2026-12-04T10:00",
                "to monday|2026-11-30T10:00",
                "make it 8|2026-11-27T08:00",
                "make it 8pm|2026-11-27T20:00",
                "tomorrow instead|2026-11-26T10:00",
                "tomorrow at 6pm instead|2026-11-26T18:00",
                "in 20 minutes|2026-11-25T14:50",
                "quarter to 6 both days|2026-11-27T17:45",
                "push it to 8 both nights|2026-11-27T20:00",
                "half 7 on both mornings|2026-11-27T07:30",
                "make it 11 each time|2026-11-27T11:00",
                "move it to 9 all three nights|2026-11-27T21:00",
                "10 more mins|2026-11-25T14:40",
                "another 20|2026-11-25T14:50",
                "15 more|2026-11-25T14:45",
                "give it 20 more mins|2026-11-25T14:50",
                "a day later|2026-11-28T10:00",
            })
    void movesWhatIsPlanned(String words, String due) {
        Reading moved =
                Answers.move(words, LocalDateTime.parse("2026-11-27T10:00").atZone(BERLIN), SAID);

        assertThat(moved).as(words).isInstanceOf(Once.class);
        assertThat(((Once) moved).at()).as(words).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T06:00, make it 6:30, 2026-11-27T06:30",
        "2026-11-27T19:00, make it 8, 2026-11-27T20:00",
        "2026-11-25T17:00, make that 7, 2026-11-25T19:00",
        "2026-11-27T19:00, the second one should be 7:30, 2026-11-27T19:30",
    })
    void staysInItsHalfOfTheDay(String planned, String words, String due) {
        Reading moved = Answers.move(words, LocalDateTime.parse(planned).atZone(BERLIN), SAID);

        assertThat(((Once) moved).at()).as(words).isEqualTo(due);
    }

    @Test
    void keepsTheHourOfARule() {
        Reading moved = Answers.move(
                "only thursdays", LocalDateTime.parse("2026-11-26T19:15").atZone(BERLIN), SAID);

        assertThat(moved)
                .isInstanceOfSatisfying(
                        Reading.Repeating.class,
                        rule -> assertThat(rule.startsAt()).hasToString("2026-11-26T19:15"));
    }

    @Test
    void movesNothingIntoThePast() {
        Reading moved = Answers.move("2 hours earlier", NOW.plusHours(1).atZone(BERLIN), SAID);

        assertThat(moved).isEqualTo(new Refused(Reason.OVER));
    }

    @ParameterizedTest
    @CsvSource({
        "10 more minutes, PT10M",
        "give me an hour, PT1H",
        "half an hour please, PT30M",
        "snooze 1h30, PT1H30M",
        "2 days, PT48H",
    })
    void readsALength(String words, Duration length) {
        assertThat(Answers.length(words, SAID)).contains(length);
    }

    @Test
    void readsNoLengthWhereThereIsNone() {
        assertThat(Answers.length("a bit longer", SAID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "what's on tomorrow, 2026-11-26, 2026-11-26",
        "what do i have this week, 2026-11-25, 2026-11-29",
        "reminders for next week, 2026-11-30, 2026-12-06",
        "anything on friday?, 2026-11-27, 2026-11-27",
        "this weekend, 2026-11-28, 2026-11-29",
        "next month, 2026-12-01, 2026-12-31",
        "today, 2026-11-25, 2026-11-25",
        "in march, 2027-03-01, 2027-03-31",
    })
    void readsARangeOfDays(String words, LocalDate first, LocalDate last) {
        assertThat(Answers.days(words, SAID)).contains(new DayRange(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "they've moved me to bench 7A, false",
        "she sits at desk 12, false",
        "we're in room 9, false",
        "table 4 at 7pm, true",
        "make it 7, true",
    })
    void takesNoNumberOfAPlaceForAnHour(String words, boolean says) {
        assertThat(Answers.saysWhen(words, SAID)).isEqualTo(says);
    }

    @Test
    void readsNoDaysWhereThereAreNone() {
        assertThat(Answers.days("what have I got?", SAID)).isEmpty();
        assertThat(Answers.saysWhen("saturday at 11", SAID)).isTrue();
        assertThat(Answers.saysWhen("pm", SAID)).isTrue();
        assertThat(Answers.saysWhen("what is the capital of Peru", SAID)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "bring it forward by an hour, 2026-11-27T14:00",
        "push it back 20 minutes, 2026-11-27T15:20",
        "delay it by 2 hours, 2026-11-27T17:00",
        "an hour forward, 2026-11-27T14:00"
    })
    void shiftsEarlierAndLater(String words, String expected) {
        ZonedDateTime planned = LocalDateTime.parse("2026-11-27T15:00").atZone(BERLIN);

        assertThat(((Once) Answers.move(words, planned, SAID)).at()).isEqualTo(expected);
    }
}
