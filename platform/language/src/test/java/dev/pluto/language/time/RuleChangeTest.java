package dev.pluto.language.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.time.RuleChange.Way;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a few words make of a rule that is planned. Said on Thursday, November 26, 2026 at 14:00. */
class RuleChangeTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final Said SAID =
            new Said(LocalDateTime.parse("2026-11-26T14:00").atZone(ZONE).toInstant(), ZONE, Locale.UK);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET | only on weekdays | FREQ=DAILY | 2026-11-27T08:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | 2026-11-27T08:00",
                "SET | make it every other week | FREQ=WEEKLY;BYDAY=WE | 2026-12-02T20:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 2026-12-02T20:00",
                "SET | not fridays, thursdays | FREQ=WEEKLY;BYDAY=FR | 2026-11-27T16:00 | FREQ=WEEKLY;BYDAY=TH | 2026-12-03T16:00",
                "SET | for 10 days | FREQ=DAILY;UNTIL=20261203 | 2026-11-27T08:00 | FREQ=DAILY;UNTIL=20261206 | 2026-11-27T08:00",
                "SET | until christmas | FREQ=DAILY | 2026-11-27T09:00 | FREQ=DAILY;UNTIL=20261225 | 2026-11-27T09:00",
                "SET | start it next week | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 2026-11-27T09:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR | 2026-12-04T09:00",
                "SET | the last thursday | FREQ=MONTHLY;BYDAY=-1FR | 2026-11-27T15:00 | FREQ=MONTHLY;BYDAY=-1TH | 2026-11-26T15:00",
                "SET | weekdays only | FREQ=DAILY;BYHOUR=9,15;BYMINUTE=0 | 2026-11-26T15:00 | FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,15;BYMINUTE=0 | 2026-11-26T15:00",
                "SET | every three hours | FREQ=HOURLY;INTERVAL=4 | 2026-11-26T18:00 | FREQ=HOURLY;INTERVAL=3 | 2026-11-26T17:00",
                "SET | until midnight | FREQ=HOURLY | 2026-11-26T15:00 | FREQ=HOURLY;UNTIL=20261127T000000 | 2026-11-26T15:00",
                "ADD | and fridays too | FREQ=WEEKLY;BYDAY=MO | 2026-11-30T08:00 | FREQ=WEEKLY;BYDAY=MO,FR | 2026-11-27T08:00",
                "ADD | and the 30th | FREQ=MONTHLY;BYMONTHDAY=15 | 2026-12-15T09:00 | FREQ=MONTHLY;BYMONTHDAY=15,30 | 2026-11-30T09:00",
                "DROP | no wednesdays | FREQ=WEEKLY;BYDAY=MO,WE,FR | 2026-11-27T05:00 | FREQ=WEEKLY;BYDAY=MO,FR | 2026-11-27T05:00"
            })
    void keepsWhatIsNotSaid(Way way, String words, String rrule, String due, String changed, String first) {
        var rule = RuleChange.of(way, words, rrule, LocalDateTime.parse(due).atZone(ZONE), SAID)
                .orElseThrow();

        assertThat(rule.rrule()).isEqualTo(changed);
        assertThat(rule.startsAt()).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET | los viernes no va más, dejá solo los lunes | MO",
                "DROP | los viernes no va más, dejá solo los lunes | MO",
                "SET | los viernes ya no, únicamente los miércoles | WE",
                "DROP | ya no los lunes, nada más los viernes | FR",
                "SET | los lunes no, los viernes solamente | FR",
                "SET | solo los viernes | FR",
                "SET | los lunes no va mas | WE,FR",
                "DROP | ya no los miércoles | MO,FR",
                "SET | ya no los miércoles | MO,FR",
                "DROP | no los miercoles | MO,FR"
            })
    void keepsTheDaysThatAreLeft(Way way, String words, String days) {
        var due = LocalDateTime.parse("2026-11-27T08:00").atZone(ZONE);
        Said dicho = new Said(SAID.at(), ZONE, Locale.forLanguageTag("es-AR"));

        assertThat(RuleChange.of(way, words, "FREQ=WEEKLY;BYDAY=MO,WE,FR", due, dicho))
                .hasValueSatisfying(rule -> assertThat(rule.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=" + days));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SET | no more fridays, just mondays | MO",
                "DROP | not fridays any more, only mondays | MO",
                "SET | mondays no longer | WE,FR",
                "DROP | drop just mondays | WE,FR"
            })
    void keepsTheDaysThatAreLeftInEnglish(Way way, String words, String days) {
        var due = LocalDateTime.parse("2026-11-27T08:00").atZone(ZONE);

        assertThat(RuleChange.of(way, words, "FREQ=WEEKLY;BYDAY=MO,WE,FR", due, SAID))
                .hasValueSatisfying(rule -> assertThat(rule.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=" + days));
    }

    @ParameterizedTest
    @CsvSource({"SET,make it 8", "ADD,also saturdays at 10", "DROP,no mondays", "SET,some other time"})
    void leavesAloneWhatIsNoChangeOfTheRule(Way way, String words) {
        var due = LocalDateTime.parse("2026-11-27T08:00").atZone(ZONE);

        assertThat(RuleChange.of(way, words, "FREQ=WEEKLY;BYDAY=FR", due, SAID)).isEmpty();
    }

    @Test
    void comesAtAnotherHourByTheSameRule() {
        var due = LocalDateTime.parse("2026-11-27T08:00").atZone(ZONE);

        var rule = RuleChange.atHour("and at 6 too", "FREQ=DAILY;UNTIL=20261204", due, SAID)
                .orElseThrow();

        assertThat(rule.rrule()).isEqualTo("FREQ=DAILY;UNTIL=20261204");
        assertThat(rule.startsAt()).isEqualTo("2026-11-26T18:00");
    }

    @ParameterizedTest
    @CsvSource({
        "quarter to 6 both days,2026-11-26T17:45",
        "push it to 8 both nights,2026-11-26T20:00",
        "both mornings at 7,2026-11-30T07:00",
        "make it 11 every time,2026-11-30T11:00"
    })
    void keepsBothDays(String words, String first) {
        var due = LocalDateTime.parse("2026-11-30T18:00").atZone(ZONE);

        assertThat(RuleChange.of(Way.SET, words, "FREQ=WEEKLY;BYDAY=MO,TH", due, SAID))
                .isEmpty();
        assertThat(RuleChange.atHour(words, "FREQ=WEEKLY;BYDAY=MO,TH", due, SAID))
                .hasValueSatisfying(rule -> {
                    assertThat(rule.rrule()).isEqualTo("FREQ=WEEKLY;BYDAY=MO,TH");
                    assertThat(rule.startsAt()).isEqualTo(first);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "pause it for a week,2026-11-26,2026-12-02",
        "pause it next week,2026-11-30,2026-12-06",
        "nothing until monday,2026-11-26,2026-11-29",
        "for two weeks from monday,2026-11-30,2026-12-13"
    })
    void readsOnWhichDaysItRests(String words, LocalDate first, LocalDate last) {
        assertThat(Pause.of(words, SAID)).contains(new DayRange(first, last));
    }

    @Test
    void comesAgainInTurn() {
        var due = LocalDateTime.parse("2026-11-27T09:00");

        assertThat(Pause.again("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", due, LocalDate.parse("2026-12-05")))
                .contains(LocalDateTime.parse("2026-12-11T09:00"));
        assertThat(Pause.again("FREQ=DAILY", due, LocalDate.parse("2026-12-05")))
                .contains(LocalDateTime.parse("2026-12-06T09:00"));
    }
}
