package dev.pluto.load.scale;

import static dev.pluto.load.scale.ScaleFixture.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private final Use use = ScaleFixture.use();

    @Test
    void spreadsADayEvenlyForTheMean() {
        Moment mean = Moment.mean(PEOPLE, use);

        assertThat(mean.of("text")).isEqualTo(10, EXACT);
        assertThat(mean.of("digest")).isEqualTo(10, EXACT);
    }

    @Test
    void givesTheBusiestHourItsShareAndNoMorning() {
        Moment busiest = Moment.busiest(PEOPLE, use);

        assertThat(busiest.of("text")).isEqualTo(PEOPLE * 0.125 / 3600, EXACT);
        assertThat(busiest.of("digest")).isZero();
    }

    @Test
    void putsTheDigestsOfTheLargestZoneIntoTheirWindow() {
        Moment morning = Moment.morning(PEOPLE, use);

        assertThat(morning.of("digest")).isEqualTo(PEOPLE / 2 / 600, EXACT);
        assertThat(morning.of("text")).isEqualTo(10, EXACT);
    }
}
