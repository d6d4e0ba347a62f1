package dev.pluto.identity.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors of the reference implementation (phc-winner-argon2, test.c, version 0x13): the RFC's own has a key and four lanes. */
class Argon2idTest {

    @ParameterizedTest
    @CsvSource({
        "65536, 2, password, somesalt, 09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
        "256, 2, password, somesalt, 9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe",
        "65536, 1, password, somesalt, f6a5adc1ba723dddef9b5ac1d464e180fcd9dffc9d1cbf76cca2fed795d9ca98",
        "65536, 2, differentpassword, somesalt, 0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde",
        "65536, 2, password, diffsalt, bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c",
    })
    void agreesWithTheReferenceImplementation(int memory, int passes, String password, String salt, String tag) {
        byte[] made = new Argon2id(memory, passes).tag(bytes(password), bytes(salt), 32);

        assertThat(HexFormat.of().formatHex(made)).isEqualTo(tag);
    }

    @Test
    void refusesCostsThatHoldAThreadForEver() {
        assertThatThrownBy(() -> new Argon2id(1 << 21, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2id(1024, 65)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Argon2id(1024, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
