package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {

    private static final String BASE64 = KeyFixture.NEW;

    @ParameterizedTest
    @ValueSource(ints = {0, 16, 31, 33, 64})
    void refusesAnyOtherLength(int length) {
        assertThatThrownBy(() -> new Key(new byte[length]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("32 bytes");
    }

    @Test
    void readsASettingWithTheLineEndOfItsFile() {
        assertThat(Key.ofBase64("key", " " + BASE64 + "\n").id())
                .isEqualTo(Key.ofBase64("key", BASE64).id());
    }

    /** The message reaches a log, a mistyped key is still nearly the key. */
    @ParameterizedTest
    @ValueSource(strings = {"", "correct horse battery staple", "c2hvcnQtYnV0LXNlY3JldA==", "c2Vj*cmV0"})
    void namesASettingThatIsNoKeyAndNotWhatIsInIt(String setting) {
        assertThatThrownBy(() -> Key.ofBase64("pluto.protection.event-key", setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pluto.protection.event-key must be 32 bytes in Base64")
                .hasNoCause();
    }

    @Test
    void isNamedByTheBeginOfItsDigest() throws NoSuchAlgorithmException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(BASE64));

        assertThat(Key.ofBase64("key", BASE64).id())
                .isEqualTo(HexFormat.of().formatHex(digest).substring(0, 16));
    }

    @Test
    void derivesKeysThatHaveNothingInCommon() {
        Key master = KeyFixture.random();

        assertThat(master.derive("service").bytes())
                .isEqualTo(master.derive("service").bytes())
                .isEqualTo(master.mac("pluto/service"))
                .isNotEqualTo(master.derive("other").bytes())
                .isNotEqualTo(master.bytes());
    }

    @Test
    void doesNotChangeWithTheArrayItWasMadeOfOrGave() {
        byte[] bytes = AesGcm.random(Key.BYTES);
        Key key = new Key(bytes);
        byte[] sealed = AesGcm.seal(key, new byte[0], new byte[] {7});
        String id = key.id();

        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(key.bytes(), (byte) 0);

        assertThat(key.id()).isEqualTo(id);
        assertThat(AesGcm.open(key, new byte[0], sealed)).containsExactly(7);
    }

    @Test
    void showsNoKeyInText() {
        Key key = Key.ofBase64("key", BASE64);

        assertThat(key.toString())
                .isEqualTo("Key[" + key.id() + "]")
                .doesNotContain(BASE64)
                .doesNotContain(HexFormat.of().formatHex(key.bytes()));
    }
}
