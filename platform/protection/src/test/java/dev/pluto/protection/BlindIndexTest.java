package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class BlindIndexTest {

    private static final String NUMBER = "+14155550100";

    private final BlindIndex index = new BlindIndex(KeyFixture.config(KeyFixture.NEW));

    @Test
    void isTheSameForTheSameValue() {
        BlindIndex ofAnotherService = new BlindIndex(KeyFixture.config(KeyFixture.NEW, KeyFixture.OLD));

        assertThat(index.of("phone", NUMBER)).hasSize(32).isEqualTo(ofAnotherService.of("phone", NUMBER));
        assertThat(index.hexOf("phone", NUMBER))
                .isEqualTo(HexFormat.of().formatHex(index.of("phone", NUMBER)))
                .hasSize(64);
    }

    @Test
    void tellsPurposesApart() {
        assertThat(index.of("phone", NUMBER)).isNotEqualTo(index.of("email", NUMBER));
        assertThat(index.of("phone", "2" + NUMBER)).isNotEqualTo(index.of("phone2", NUMBER));
    }

    @Test
    void cannotBeComputedWithoutTheKey() {
        BlindIndex other = new BlindIndex(KeyFixture.config(KeyFixture.OLD));

        assertThat(index.of("phone", NUMBER)).isNotEqualTo(other.of("phone", NUMBER));
    }

    /** What databases hold: computed in another way than here it would find nobody any more. */
    @Test
    void isHmacSha256OfPurposeAndValue() {
        KeyedMac mac = new KeyedMac("HmacSHA256", Base64.getDecoder().decode(KeyFixture.NEW));

        assertThat(index.of("phone", NUMBER)).isEqualTo(mac.of("phone\0" + NUMBER));
    }
}
