package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.protection.Vectors.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KeyedMacTest {

    private final Key key = KeyFixture.random();

    static Stream<Vector> valid() {
        return Vectors.of("hmac_sha256_test.json").filter(Vector::isValid);
    }

    static Stream<Vector> invalid() {
        return Vectors.of("hmac_sha256_test.json").filter(vector -> !vector.isValid());
    }

    @Test
    void hasAllVectorsOfItsSizes() {
        assertThat(valid()).hasSize(27);
        assertThat(invalid()).hasSize(54);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void codesAsOthersDo(Vector vector) {
        assertThat(new Key(vector.bytes("key")).forMac().of(vector.bytes("msg")))
                .isEqualTo(vector.bytes("tag"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void neverComesToAForgedCode(Vector vector) {
        assertThat(new Key(vector.bytes("key")).forMac().of(vector.bytes("msg")))
                .isNotEqualTo(vector.bytes("tag"));
    }

    /** RFC 2202, 3 and RFC 4231, 4.3: the second case of each. */
    @ParameterizedTest
    @CsvSource({
        "HmacSHA1, effcdf6ae5eb2fa2d27416d5f184df9c259a7c79",
        "HmacSHA256, 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    })
    void codesTextAsTheStandardsSay(String algorithm, String code) {
        KeyedMac mac = new KeyedMac(algorithm, "Jefe".getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(mac.of("what do ya want for nothing?")))
                .isEqualTo(code);
    }

    @Test
    void takesTextAsUtf8() {
        KeyedMac mac = key.forMac();

        assertThat(mac.of("Grüße 👋")).isEqualTo(mac.of("Grüße 👋".getBytes(StandardCharsets.UTF_8)));
        assertThat(mac.of("Grüße 👋")).isNotEqualTo(mac.of("Gruesse 👋"));
    }

    @Test
    void forgetsOneTextBeforeTheNext() {
        KeyedMac mac = key.forMac();
        byte[] first = mac.of("hello");

        mac.of("something else");

        assertThat(mac.of("hello")).isEqualTo(first);
    }

    @Test
    void mixesNothingUpInManyThreads() {
        KeyedMac mac = key.forMac();

        long right = IntStream.range(0, 4000)
                .parallel()
                .filter(i -> Arrays.equals(mac.of("text " + i), key.mac("text " + i)))
                .count();

        assertThat(right).isEqualTo(4000);
    }

    @Test
    void refusesAnAlgorithmThereIsNot() {
        assertThatThrownBy(() -> new KeyedMac("HmacNone", new byte[32]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HmacNone");
    }
}
