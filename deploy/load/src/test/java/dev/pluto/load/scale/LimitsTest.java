package dev.pluto.load.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LimitsTest {

    private final Limits limits = new Limits(ScaleFixture.machines(), ScaleFixture::size);

    @Test
    void findsWhereEachIsReachedTheNearestFirst() {
        assertThat(limits.all()).extracting(Limits.Reached::name).containsExactly("sender", "database-size");
        double each = 1 / 1200.0 + 1.5 / 86_400;
        assertThat(limits.all().get(0).people()).isCloseTo(100 / each, within(1.0));
    }

    @Test
    void namesThoseThatSoManyPeopleAreBeyond() {
        assertThat(limits.below(1000)).isEmpty();
        assertThat(limits.below(1e6)).extracting(Limits.Reached::name).containsExactly("sender");
        assertThat(limits.below(1e9)).hasSize(2);
    }
}
