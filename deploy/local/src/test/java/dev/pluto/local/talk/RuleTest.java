package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Dubai");

    /** A Saturday. */
    private static final LocalDateTime SAID = LocalDateTime.parse("2026-11-28T14:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily 08:00 | FREQ=DAILY | 2026-11-29T08:00",
                "daily 20:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU | 2026-11-28T20:00",
                "daily | FREQ=DAILY | 2026-11-29T10:15",
                "daily 08:00,20:00 | FREQ=DAILY;BYHOUR=8,20 | 2026-11-28T20:00",
                "daily 12:00 for 5 | FREQ=DAILY;COUNT=5 | 2026-11-29T12:00",
                "daily 12:00 for 5 | FREQ=DAILY;UNTIL=20261203T235959 | 2026-11-29T12:00",
                "every MO,TU,WE,TH,FR 07:00 | FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR | 2026-11-30T07:00",
                "every 2 weeks WE 07:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 2026-12-02T07:00",
                "every 2 weeks WE 07:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 2026-12-09T07:00",
                "monthly 1,15 09:00 | FREQ=MONTHLY;BYMONTHDAY=1,15 | 2026-12-01T09:00",
                "monthly 1SA 10:00 | FREQ=MONTHLY;BYDAY=1SA | 2026-12-05T10:00",
                "monthly -1FR 16:00 | FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1 | 2026-12-25T16:00",
                "monthly -1 16:00 | FREQ=MONTHLY;BYMONTHDAY=-1 | 2026-11-30T16:00",
                "every 3 months 1 11:00 | FREQ=MONTHLY;INTERVAL=3 | 2026-12-01T11:00",
                "yearly 05-09 08:00 | FREQ=YEARLY | 2027-05-09T08:00",
                "hourly until today 20:00 | FREQ=HOURLY;UNTIL=20261128T200000 | 2026-11-28T15:00",
                "hourly until today 20:00 | FREQ=HOURLY;COUNT=6 | 2026-11-28T15:00",
                "every 4 hours from today 15:00 | FREQ=HOURLY;INTERVAL=4 | 2026-11-28T15:00",
                "every 2 hours between 09:00 and 17:00 | FREQ=DAILY;BYHOUR=9,11,13,15,17 | 2026-11-28T15:00"
            })
    void knowsARuleByItsMoments(String words, String rrule, String start) {
        assertThat(gives(words, rrule, start)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "daily 08:00 | FREQ=DAILY | 2026-11-29T09:00",
                "daily 08:00 | FREQ=DAILY;COUNT=5 | 2026-11-29T08:00",
                "daily 08:00 | FREQ=DAILY | 2026-11-30T08:00",
                "daily 12:00 for 5 | FREQ=DAILY;COUNT=4 | 2026-11-29T12:00",
                "daily 12:00 for 5 | FREQ=DAILY | 2026-11-29T12:00",
                "every MO,WE 07:30 | FREQ=WEEKLY;BYDAY=MO | 2026-11-30T07:30",
                "every 2 weeks WE 07:00 | FREQ=WEEKLY;BYDAY=WE | 2026-12-02T07:00",
                "every 2 weeks WE 07:00 | FREQ=WEEKLY;INTERVAL=2;BYDAY=WE | 2026-12-16T07:00",
                "monthly 1,15 09:00 | FREQ=MONTHLY;BYMONTHDAY=15 | 2026-12-15T09:00",
                "monthly 1SA 10:00 | FREQ=WEEKLY;BYDAY=SA | 2026-12-05T10:00",
                "yearly 05-09 08:00 | FREQ=YEARLY | 2027-05-10T08:00",
                "hourly until today 20:00 | FREQ=HOURLY | 2026-11-28T15:00",
                "hourly until today 20:00 | FREQ=HOURLY;UNTIL=20261128T180000 | 2026-11-28T15:00",
                "every 4 hours from today 15:00 | FREQ=HOURLY;INTERVAL=4 | 2026-11-28T18:00",
                "every 2 hours between 09:00 and 17:00 | FREQ=HOURLY;INTERVAL=2 | 2026-11-28T15:00"
            })
    void takesNoOther(String words, String rrule, String start) {
        assertThat(gives(words, rrule, start)).isFalse();
    }

    @Test
    void mayBeginLaterWhereTheBeginningIsJudgedByItself() {
        LocalDateTime start = LocalDateTime.parse("2026-12-01T08:00");
        Moments later = Moments.after(SAID, "FREQ=DAILY", start, ZONE);

        assertThat(Rule.of("daily 08:00").gives(later, SAID, true)).isTrue();
        assertThat(Rule.of("daily 08:00").gives(later, SAID, false)).isFalse();
    }

    @Test
    void isNoSingleMoment() {
        Moments once = Moments.once(LocalDateTime.parse("2026-11-29T08:00"));

        assertThat(Rule.of("daily 08:00").gives(once, SAID, false)).isFalse();
    }

    @Test
    void refusesWhatTheReadmeDoesNotName() {
        assertThatThrownBy(() -> Rule.of("now and then")).isInstanceOf(RuntimeException.class);
    }

    private static boolean gives(String words, String rrule, String start) {
        return Rule.of(words).gives(Moments.after(SAID, rrule, LocalDateTime.parse(start), ZONE), SAID, false);
    }
}
