package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.language.time.Reading;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime HALF_PAST_SEVEN = LocalDateTime.parse("2031-05-06T07:30");
    private static final Instant DUE = Instant.parse("2031-05-06T05:30:00Z");

    @Test
    void isOfWholeSeconds() {
        assertThat(Moment.of(new Reading.Once(HALF_PAST_SEVEN.plusNanos(7), BERLIN, true, DUE)))
                .isEqualTo(new Moment(HALF_PAST_SEVEN, null, BERLIN, true));
    }

    @Test
    void keepsTheRule() {
        assertThat(Moment.of(new Reading.Repeating(HALF_PAST_SEVEN, "FREQ=DAILY", BERLIN, false, DUE)))
                .isEqualTo(new Moment(HALF_PAST_SEVEN, "FREQ=DAILY", BERLIN, false));
    }

    @Test
    void isNothingThatIsStillToBeAsked() {
        assertThatThrownBy(() -> Moment.of(new Reading.Refused(Reading.Reason.OVER)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
