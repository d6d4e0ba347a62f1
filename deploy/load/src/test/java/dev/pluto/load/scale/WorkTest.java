package dev.pluto.load.scale;

import static dev.pluto.load.scale.ScaleFixture.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WorkTest {

    private static final Offset<Double> CLOSE = within(0.01);

    private final Work mean = ScaleFixture.size(PEOPLE).mean();

    @Test
    void addsUpWhatDeedsCost() {
        assertThat(mean.coresOf("messaging")).isEqualTo(10 * 0.030 + 10 * 0.010, CLOSE);
        assertThat(mean.coresOf("postgresql")).isEqualTo(0.05, CLOSE);
        assertThat(mean.writing()).isEqualTo(10 * 4 + 10 * 1, CLOSE);
        assertThat(mean.rowsWritten()).isEqualTo(10 * 3, CLOSE);
        assertThat(mean.recordBytes()).isEqualTo(10 * 1000 + 10 * 100, CLOSE);
        assertThat(mean.segments()).isEqualTo(10 * 1.5 + 10 * 1, CLOSE);
        assertThat(mean.eventsOf("message-sent")).isEqualTo(10, CLOSE);
    }

    /** Two inserted rows touch three indexes each, the updated one its own page: 7 pages a text, hardly two of them the same. */
    @Test
    void countsAnImageForEachPageTouchedWhereThereAreMany() {
        assertThat(mean.imageBytes()).isCloseTo(10 * 7 * 5000, within(10 * 7 * 5000 * 0.01));
    }

    @Test
    void imagesNoMorePagesThanThereAre() {
        Machines rarely = rarely(1e9);
        Size size = new Size(PEOPLE, ScaleFixture.measured(), ScaleFixture.use(), rarely);

        double pages = size.storage().pages("messaging.message");
        assertThat(size.mean().imageBytes()).isEqualTo(pages * 5000 / 1e9, CLOSE);
    }

    private static Machines rarely(double checkpointSeconds) {
        Machines m = ScaleFixture.machines();
        return new Machines(
                m.replicas(),
                m.sends(),
                m.sendSeconds(),
                m.coreShare(),
                checkpointSeconds,
                m.pageBytes(),
                m.bloat(),
                m.copies(),
                m.keptDays(),
                m.readers(),
                m.outboxes(),
                m.limits());
    }
}
