package dev.pluto.scheduler.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedRuleTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Noon of a Monday. */
    private static final Instant NOW = Instant.parse("2031-05-05T10:00:00Z");

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the hour
                "FREQ=DAILY|2031-05-06T08:00|2031-05-06T09:00|FREQ=DAILY",
                "FREQ=DAILY;INTERVAL=2|2031-05-06T08:00|2031-05-06T09:00|FREQ=DAILY;INTERVAL=2",
                "FREQ=DAILY;BYHOUR=8;BYMINUTE=0|2031-05-06T08:00|2031-05-06T09:30|FREQ=DAILY;BYHOUR=9;BYMINUTE=30",
                "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0|2031-05-06T08:00|2031-05-06T09:00|FREQ=DAILY;BYHOUR=9,20;BYMINUTE=0",
                "FREQ=DAILY;BYHOUR=9,10,11;BYMINUTE=0|2031-05-06T09:00|2031-05-06T10:30|FREQ=DAILY;BYHOUR=10,11,12;BYMINUTE=30",
                "FREQ=WEEKLY;BYDAY=MO,WE,FR|2031-05-07T08:00|2031-05-07T09:00|FREQ=WEEKLY;BYDAY=MO,WE,FR",
                "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR|2031-05-06T08:00|2031-05-08T09:00|FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
                "FREQ=MONTHLY;BYMONTHDAY=1,15|2031-05-15T08:00|2031-05-15T09:00|FREQ=MONTHLY;BYMONTHDAY=1,15",
                "FREQ=MONTHLY;BYDAY=-1FR|2031-05-30T08:00|2031-05-30T17:00|FREQ=MONTHLY;BYDAY=-1FR",
                "FREQ=HOURLY;INTERVAL=2|2031-05-05T13:00|2031-05-05T14:30|FREQ=HOURLY;INTERVAL=2",
                // said at noon of what comes today: tomorrow morning is the hour, not the day
                "FREQ=WEEKLY;BYDAY=MO,WE|2031-05-05T18:00|2031-05-06T07:00|FREQ=WEEKLY;BYDAY=MO,WE",
                // the day
                "FREQ=WEEKLY|2031-05-06T08:00|2031-05-08T08:00|FREQ=WEEKLY",
                "FREQ=WEEKLY;BYDAY=TU|2031-05-06T08:00|2031-05-08T08:00|FREQ=WEEKLY;BYDAY=TH",
                "FREQ=WEEKLY;BYDAY=TU|2031-05-06T08:00|2031-05-09T10:00|FREQ=WEEKLY;BYDAY=FR",
                "FREQ=WEEKLY;BYDAY=MO,WE,FR|2031-05-07T08:00|2031-05-08T08:00|FREQ=WEEKLY;BYDAY=MO,TH,FR",
                "FREQ=MONTHLY|2031-05-15T08:00|2031-05-20T08:00|FREQ=MONTHLY",
                "FREQ=MONTHLY;BYMONTHDAY=1|2031-06-01T08:00|2031-06-03T08:00|FREQ=MONTHLY;BYMONTHDAY=3",
                "FREQ=MONTHLY;BYMONTHDAY=1,15|2031-05-15T08:00|2031-05-17T08:00|FREQ=MONTHLY;BYMONTHDAY=1,17",
                "FREQ=MONTHLY;BYMONTHDAY=-1|2031-05-31T08:00|2031-05-30T08:00|FREQ=MONTHLY;BYMONTHDAY=30",
                "FREQ=MONTHLY;BYDAY=1MO|2031-06-02T08:00|2031-06-10T08:00|FREQ=MONTHLY;BYDAY=2TU",
                "FREQ=MONTHLY;BYDAY=-1FR|2031-05-30T08:00|2031-05-29T08:00|FREQ=MONTHLY;BYDAY=-1TH",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1|2031-05-30T08:00|2031-05-31T08:00|FREQ=MONTHLY;BYMONTHDAY=31",
                "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24|2031-12-24T08:00|2031-12-23T08:00|FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=23",
                "FREQ=YEARLY|2031-12-24T08:00|2032-01-06T08:00|FREQ=YEARLY",
                "FREQ=YEARLY;BYMONTH=5;BYDAY=2SU|2031-05-11T08:00|2031-05-17T08:00|FREQ=YEARLY;BYMONTH=5;BYDAY=3SA",
                "freq=weekly;byday=tu|2031-05-06T08:00|2031-05-08T08:00|FREQ=WEEKLY;BYDAY=TH",
                // the end
                "FREQ=DAILY;UNTIL=20310509|2031-05-06T08:00|2031-05-06T21:00|FREQ=DAILY;UNTIL=20310509",
                "FREQ=DAILY;UNTIL=20310509T080000|2031-05-06T08:00|2031-05-06T21:00|FREQ=DAILY;UNTIL=20310509T210000",
                "FREQ=DAILY;UNTIL=20310509T060000Z|2031-05-06T08:00|2031-05-06T21:00|FREQ=DAILY;UNTIL=20310509T210000",
                "FREQ=DAILY;UNTIL=20310509T080000|2031-05-06T08:00|2031-05-06T07:00|FREQ=DAILY;UNTIL=20310509T080000",
            })
    void goesOn(String rrule, LocalDateTime coming, LocalDateTime startsAt, String moved) {
        assertThat(MovedRule.of(rrule, coming, coming, BERLIN, startsAt, NOW)).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        // four were before the one that is moved
        "FREQ=DAILY;COUNT=5, 2031-05-02T08:00, 2031-05-06T08:00, FREQ=DAILY;COUNT=1",
        "FREQ=DAILY;COUNT=10, 2031-05-03T08:00, 2031-05-06T08:00, FREQ=DAILY;COUNT=7",
        "FREQ=DAILY;COUNT=10, 2031-05-06T08:00, 2031-05-06T08:00, FREQ=DAILY;COUNT=10",
        "FREQ=HOURLY;COUNT=6, 2031-05-05T10:00, 2031-05-05T13:00, FREQ=HOURLY;COUNT=3",
    })
    void countsOn(String rrule, LocalDateTime startedAt, LocalDateTime coming, String moved) {
        assertThat(MovedRule.of(rrule, startedAt, coming, BERLIN, coming.plusMinutes(30), NOW))
                .isEqualTo(moved);
    }

    @Test
    void keepsWhatItMovesWithinWhatCanBeFollowed() {
        String moved = MovedRule.of(
                "FREQ=WEEKLY;BYDAY=MO,WE",
                LocalDateTime.parse("2031-05-05T18:00:00"),
                LocalDateTime.parse("2031-05-05T18:00:00"),
                BERLIN,
                LocalDateTime.parse("2031-05-06T07:00:00"),
                NOW);

        assertThat(Recurrence.of(moved, LocalDateTime.parse("2031-05-06T07:00:00"))
                        .nextAfter(NOW, BERLIN))
                .contains(Instant.parse("2031-05-07T05:00:00Z"));
    }

    @Test
    void refusesToTakeOneMinuteOutOfSeveralHours() {
        LocalDateTime coming = LocalDateTime.parse("2031-05-06T08:00:00");

        assertThatThrownBy(() -> MovedRule.of(
                        "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0", coming, coming, BERLIN, coming.plusMinutes(90), NOW))
                .isInstanceOf(InvalidRecurrence.class);
    }
}
