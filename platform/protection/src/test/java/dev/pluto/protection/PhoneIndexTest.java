package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneIndexTest {

    private final BlindIndex blind = new BlindIndex(KeyFixture.config(KeyFixture.NEW));
    private final PhoneIndex index = new PhoneIndex(blind);

    @ParameterizedTest
    @CsvSource({
        "+556181234567, +5561981234567",
        "+5215512345678, +525512345678",
        "+541123456789, +5491123456789",
        "+22997123456, +2290197123456"
    })
    void findsOnePhoneUnderBothSpellings(String before, String today) {
        assertThat(index.of(before)).isEqualTo(index.of(today));
        assertThat(index.hexOf(before)).isEqualTo(HexFormat.of().formatHex(index.of(today)));
        // what was stored under either spelling, before there was one index for both
        assertThat(index.allOf(before))
                .hasSize(2)
                .containsExactlyElementsOf(index.allOf(today))
                .contains(blind.of("phone", before), blind.of("phone", today));
    }

    @Test
    void hasOneIndexForANumberOfOneSpelling() {
        assertThat(index.allOf("+14155550100")).containsExactly(index.of("+14155550100"));
        assertThat(index.of("+14155550100")).isNotEqualTo(index.of("+14155550101"));
    }

    /** A reply goes to the address it came from, so two spellings are two addresses. */
    @Test
    void keepsAddressesApartThatAreOnePhone() {
        assertThat(index.ofAddress("+556181234567")).isNotEqualTo(index.ofAddress("+5561981234567"));
        assertThat(index.ofAddress("whatsapp:+14155550100")).isNotEqualTo(index.ofAddress("+14155550100"));
    }

    @Test
    void takesASenderThatIsNoNumberAsItIs() {
        assertThat(index.hexOf("ANONYMOUS")).isEqualTo(blind.hexOf("phone", "ANONYMOUS"));
    }
}
