package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.protection.Vectors.Vector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmTest {

    private static final byte[] CELL = bytes("message.text/1");

    private final Key key = KeyFixture.random();

    static Stream<Vector> valid() {
        return Vectors.of("aes_gcm_test.json").filter(Vector::isValid);
    }

    static Stream<Vector> invalid() {
        return Vectors.of("aes_gcm_test.json").filter(vector -> !vector.isValid());
    }

    @Test
    void hasAllVectorsOfItsSizes() {
        assertThat(valid()).hasSize(39);
        assertThat(invalid()).hasSize(27);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void sealsAsOthersDo(Vector vector) {
        byte[] sealed =
                AesGcm.sealWithNonce(keyOf(vector), vector.bytes("iv"), vector.bytes("aad"), vector.bytes("msg"));

        assertThat(sealed).isEqualTo(sealedOf(vector));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void opensWhatOthersSealed(Vector vector) {
        assertThat(AesGcm.open(keyOf(vector), vector.bytes("aad"), sealedOf(vector)))
                .isEqualTo(vector.bytes("msg"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void refusesWhatOthersForged(Vector vector) {
        assertBroken(keyOf(vector), vector.bytes("aad"), sealedOf(vector));
    }

    @Test
    void refusesEveryChangeOfABit() {
        byte[] sealed = AesGcm.seal(key, CELL, bytes("call the dentist"));

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            assertBroken(key, CELL, altered);
        }
    }

    @Test
    void refusesWhatWasCutShortOrGotLonger() {
        byte[] sealed = AesGcm.seal(key, CELL, bytes("call the dentist"));

        for (int length = 0; length < sealed.length; length++) {
            assertBroken(key, CELL, Arrays.copyOf(sealed, length));
        }
        assertBroken(key, CELL, Arrays.copyOf(sealed, sealed.length + 1));
    }

    @Test
    void refusesAnotherPlaceAndAnotherKey() {
        byte[] sealed = AesGcm.seal(key, CELL, bytes("call the dentist"));

        assertBroken(key, bytes("message.text/2"), sealed);
        assertBroken(key, bytes("message.text"), sealed);
        assertBroken(key, bytes(""), sealed);
        assertBroken(KeyFixture.random(), CELL, sealed);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 4096, 100_000})
    void opensWhatItSealedOfAnyLength(int length) {
        byte[] clear = AesGcm.random(length);

        byte[] sealed = AesGcm.seal(key, CELL, clear);

        assertThat(sealed).hasSize(AesGcm.NONCE + length + AesGcm.TAG);
        assertThat(AesGcm.open(key, CELL, sealed)).isEqualTo(clear);
    }

    @Test
    void neverTakesANonceTwice() {
        Set<String> nonces = new HashSet<>();

        for (int i = 0; i < 10_000; i++) {
            byte[] sealed = AesGcm.seal(key, CELL, new byte[0]);
            nonces.add(Arrays.toString(Arrays.copyOf(sealed, AesGcm.NONCE)));
        }

        assertThat(nonces).hasSize(10_000);
    }

    @Test
    void worksInManyThreadsAndAfterAFailureInEach() {
        byte[] sealed = AesGcm.seal(key, CELL, bytes("hello"));

        long opened = IntStream.range(0, 4000)
                .parallel()
                .filter(i -> {
                    assertBroken(key, bytes("elsewhere"), sealed);
                    byte[] own = bytes("text " + i);
                    return Arrays.equals(own, AesGcm.open(key, CELL, AesGcm.seal(key, CELL, own)));
                })
                .count();

        assertThat(opened).isEqualTo(4000);
    }

    private static Key keyOf(Vector vector) {
        return new Key(vector.bytes("key"));
    }

    private static byte[] sealedOf(Vector vector) {
        byte[] nonce = vector.bytes("iv");
        byte[] text = vector.bytes("ct");
        byte[] tag = vector.bytes("tag");
        byte[] sealed = Arrays.copyOf(nonce, nonce.length + text.length + tag.length);
        System.arraycopy(text, 0, sealed, nonce.length, text.length);
        System.arraycopy(tag, 0, sealed, nonce.length + text.length, tag.length);
        return sealed;
    }

    private static void assertBroken(Key key, byte[] associated, byte[] sealed) {
        assertThatThrownBy(() -> AesGcm.open(key, associated, sealed)).isInstanceOf(SealBroken.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
