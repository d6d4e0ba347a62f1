package dev.pluto.scheduler.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.scheduler.phrase.Reading.NotUnderstood;
import dev.pluto.scheduler.phrase.Reading.Reason;
import dev.pluto.scheduler.phrase.Reading.Understood;
import dev.pluto.scheduler.phrase.Reading.Wish;
import dev.pluto.scheduler.recurrence.Recurrence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseReaderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Friday, ten in the morning; the clock goes back on Sunday. */
    private static final Instant FRIDAY_10 = Instant.parse("2025-10-24T08:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/phrases-once.csv", delimiter = '|', numLinesToSkip = 1)
    void readsAMoment(String text, String zone, String saidAt, String due, String what) {
        ZoneId place = ZoneId.of(zone);

        Reading reading = PhraseReader.read(
                text, place, LocalDateTime.parse(saidAt).atZone(place).toInstant());

        assertThat(reading).as(text).isInstanceOf(Understood.class);
        Understood understood = (Understood) reading;
        assertThat(understood.dueAt().atZone(place).toLocalDateTime()).as(text).isEqualTo(due);
        assertThat(understood.rrule()).as(text).isNull();
        assertThat(understood.what()).as(text).isEqualTo(what);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/phrases-repeated.csv", delimiter = '|', numLinesToSkip = 1)
    void readsARule(String text, String zone, String saidAt, String due, String rrule, String what) {
        ZoneId place = ZoneId.of(zone);

        Reading reading = PhraseReader.read(
                text, place, LocalDateTime.parse(saidAt).atZone(place).toInstant());

        assertThat(reading).as(text).isInstanceOf(Understood.class);
        Understood understood = (Understood) reading;
        assertThat(understood.rrule()).as(text).isEqualTo(rrule);
        assertThat(understood.dueAt().atZone(place).toLocalDateTime()).as(text).isEqualTo(due);
        assertThat(understood.what()).as(text).isEqualTo(what);
        assertThat(Recurrence.of(rrule, understood.startsAt())
                        .nextAfter(understood.dueAt().minusSeconds(1), place))
                .as(text)
                .contains(understood.dueAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to call Anna",
                "remind me an hour before the meeting",
                "what did I say yesterday?",
                "table for eight people please",
                "we sat down in the sun",
                "March to May's house",
                "remind me on 3/4",
                "I gave 8 of them away",
                "remind me on 31 February",
                "remind me every 0 days",
                "",
                "???",
            })
    void understandsNothingWithoutAMoment(String text) {
        assertThat(PhraseReader.read(text, BERLIN, FRIDAY_10)).isEqualTo(new NotUnderstood(Reason.NO_MOMENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me on Monday and Thursday to water the plants",
                "remind me at 8 or at 9",
                "remind me at 8 at 9",
                "remind me to book a table for Saturday at 7pm on Friday",
            })
    void asksAgainWhenTwoMomentsAreNamed(String text) {
        assertThat(PhraseReader.read(text, BERLIN, FRIDAY_10)).isEqualTo(new NotUnderstood(Reason.SEVERAL_MOMENTS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on 3 March 2024 at 8|PAST",
                "remind me on 2099-01-01|TOO_FAR",
                "every day until 3 March 2024|PAST",
                "remind me every day for 9000 years to smile|TOO_FAR",
                "every day at 8 until 2099-01-01|TOO_FAR",
                "every 20 years|TOO_FAR",
            })
    void refusesMomentsOutOfReach(String text, Reason reason) {
        assertThat(PhraseReader.read(text, BERLIN, FRIDAY_10)).isEqualTo(new NotUnderstood(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"every day at 8 for ten years", "every 10 years", "every 1000 days"})
    void understandsWhatEndsOrComesAgainWithinTenYears(String text) {
        assertThat(PhraseReader.read(text, BERLIN, FRIDAY_10)).isInstanceOf(Understood.class);
    }

    @Test
    void refusesTextLongerThanAThousandCharacters() {
        assertThat(PhraseReader.read("at 8 ".repeat(300), BERLIN, FRIDAY_10))
                .isEqualTo(new NotUnderstood(Reason.TOO_LONG));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wake me at 6:30|2025-10-25T06:30",
                "wake me up tomorrow at seven|2025-10-25T07:00",
                "Please wake me at half past five on Monday|2025-10-27T05:30",
                "set an alarm for 6|2025-10-25T06:00",
                "I need a wake-up call at 5:45 tomorrow|2025-10-25T05:45",
                "give me a wake up call at 7|2025-10-25T07:00",
                "wake me at 1 pm|2025-10-24T13:00",
                "wake me in 20 minutes|2025-10-24T10:20",
                "at 6 wake me up|2025-10-25T06:00",
            })
    void takesWakingForAMorningCall(String text, String due) {
        Understood understood = (Understood) PhraseReader.read(text, BERLIN, FRIDAY_10);

        assertThat(understood.wish()).isEqualTo(Wish.WAKE_UP_CALL);
        assertThat(understood.byVoice()).isTrue();
        assertThat(understood.what()).isNull();
        assertThat(understood.dueAt().atZone(BERLIN).toLocalDateTime()).isEqualTo(due);
    }

    @Test
    void callsByVoiceWhenACallIsAskedFor() {
        Understood understood = (Understood) PhraseReader.read("call me at 8 pm about the tickets", BERLIN, FRIDAY_10);

        assertThat(understood.wish()).isEqualTo(Wish.REMINDER);
        assertThat(understood.byVoice()).isTrue();
        assertThat(understood.what()).isEqualTo("the tickets");
    }

    @Test
    void countsMinutesAcrossTheHourThatIsLivedTwice() {
        // Given 02:50 of the first pass
        Instant said = Instant.parse("2025-10-26T00:50:00Z");

        Understood understood = (Understood) PhraseReader.read("remind me in 20 minutes", BERLIN, said);

        assertThat(understood.dueAt()).isEqualTo(Instant.parse("2025-10-26T01:10:00Z"));
    }

    @Test
    void movesASkippedTimeBehindTheGap() {
        Instant said = Instant.parse("2026-03-28T12:00:00Z");

        Understood understood = (Understood) PhraseReader.read("tomorrow at 02:30", BERLIN, said);

        assertThat(understood.dueAt()).isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"at 8", "every day at 8", "tomorrow", "in 90 minutes", "every 3 hours", "on Friday", "today"})
    void isNeverDueBeforeItWasSaid(String text) {
        for (int minute = 0; minute < 3 * 1440; minute += 7) {
            Instant said = FRIDAY_10.plusSeconds(minute * 60L);

            Understood understood = (Understood) PhraseReader.read(text, BERLIN, said);

            assertThat(understood.dueAt()).as("%s at %s", text, said).isAfter(said);
        }
    }
}
