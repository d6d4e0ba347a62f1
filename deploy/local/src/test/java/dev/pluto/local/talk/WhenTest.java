package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Dubai");

    /** A Saturday. */
    private static final ZonedDateTime SAID =
            LocalDateTime.parse("2026-11-28T14:00").atZone(ZONE);

    @ParameterizedTest
    @CsvSource({
        "today 18:00, 2026-11-28T18:00",
        "tomorrow 07:30, 2026-11-29T07:30",
        "tomorrow, 2026-11-29T09:00",
        "+25m, 2026-11-28T14:25",
        "+25m, 2026-11-28T14:26:59",
        "+1h30m, 2026-11-28T15:30",
        "+30s, 2026-11-28T14:00:30",
        "+2d 08:00, 2026-11-30T08:00",
        "next sat 11:00, 2026-12-05T11:00",
        "next sun 11:00, 2026-11-29T11:00",
        "day-of-month 28 15:00, 2026-11-28T15:00",
        "day-of-month 28 13:00, 2026-12-28T13:00",
        "day-of-month 31 09:00, 2026-12-31T09:00",
        "date 12-24 18:00, 2026-12-24T18:00",
        "date 01-01 12:00, 2027-01-01T12:00",
        "date 02-29 12:00, 2028-02-29T12:00",
        "first mon of next month 10:00, 2026-12-07T10:00",
        "last fri of next month 10:00, 2026-12-25T10:00",
        "2027-05-06 10:00, 2027-05-06T10:00"
    })
    void knowsTheMoment(String words, String moment) {
        assertThat(is(words, moment)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "today 18:00, 2026-11-28T18:01",
        "today 18:00, 2026-11-29T18:00",
        "+25m, 2026-11-28T14:27:01",
        "next sat 11:00, 2026-11-28T11:00",
        "next sat 11:00, 2026-12-12T11:00",
        "day-of-month 28 15:00, 2026-12-28T15:00",
        "first mon of next month 10:00, 2026-12-14T10:00"
    })
    void takesNoOther(String words, String moment) {
        assertThat(is(words, moment)).isFalse();
    }

    @Test
    void refusesWhatTheReadmeDoesNotName() {
        assertThatThrownBy(() -> When.of("some day")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> When.of("+5x")).isInstanceOf(RuntimeException.class);
    }

    private static boolean is(String words, String moment) {
        return When.of(words).is(LocalDateTime.parse(moment).atZone(ZONE), SAID, When.TOLERANCE);
    }
}
