package dev.pluto.load.scale;

import static dev.pluto.load.scale.ScaleFixture.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SizeTest {

    private final Size size = ScaleFixture.size(PEOPLE);

    @Test
    void keepsRowsForAsLongAsTheirTableDoes() {
        assertThat(size.storage().rows())
                .containsEntry("messaging.account", PEOPLE)
                .containsEntry("messaging.message", PEOPLE * 2 * 365)
                .containsEntry("messaging.inbox", PEOPLE * 14);
        assertThat(size.storage().ofSchema("messaging"))
                .isEqualTo(PEOPLE * (200 + 2 * 365 * 500 + 14 * 100), within(1.0));
    }

    @Test
    void hasAsManyPartitionsAsReadersAreNeededToCatchUp() {
        double busiest = PEOPLE * 0.125 / 3600;

        assertThat(size.partitions("message-received")).isEqualTo(Math.ceil(busiest * 1.5 / 50));
        assertThat(size.partitions("outbound-requested")).isEqualTo(Math.ceil(720 * 1.5 / 100));
    }

    /** 30 texts a second with 30 ms, and 720 digests a second with 10 ms of the morning: 7.5 cores, of which a replica gives 1.1. */
    @Test
    void hasReplicasForTheBusiestOfProcessorsTopicsAndSends() {
        assertThat(size.coresOf("messaging")).isEqualTo(7.5, within(0.01));
        assertThat(size.replicas("messaging"))
                .isEqualTo(11); // what reads the digests' topic, more than 7 for processors
        assertThat(size.connections()).isEqualTo(110);
        assertThat(ScaleFixture.size(1).replicas("messaging")).isEqualTo(2);
    }

    @Test
    void takesTheMorningForWhatItIsLargestIn() {
        assertThat(size.demand("sender")).isEqualTo(720 + 15, within(0.01));
        assertThat(size.keptEventBytes()).isEqualTo((500 + 300 + 200) * PEOPLE * 7 * 3, within(1.0));
    }

    @Test
    void sharesDataAmongPrimaries() {
        assertThat(size.primaries()).isEqualTo(1);
        assertThat(ScaleFixture.size(100 * PEOPLE).primaries()).isEqualTo(4); // 31.7 TB
    }

    @Test
    void knowsEveryLimitOfTheFileOrSaysSo() {
        assertThatThrownBy(() -> size.demand("patience")).hasMessageContaining("patience");
    }
}
