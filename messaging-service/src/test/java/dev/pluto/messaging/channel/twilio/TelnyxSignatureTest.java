package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.testing.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelnyxSignatureTest {

    private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");
    private static final byte[] BODY = "CallSid=v3%3Aabc&From=%2B14155550142".getBytes(StandardCharsets.UTF_8);
    private static final KeyPair KEYS = keys();

    private final TelnyxSignature signature = of(Optional.of(published(KEYS)));

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As the portal shows it: the last 32 bytes of what Java writes. */
    private static String published(KeyPair keys) {
        byte[] encoded = keys.getPublic().getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
    }

    private static TelnyxSignature of(Optional<String> key) {
        return new TelnyxSignature(
                new TelnyxConfig() {
                    @Override
                    public Optional<String> publicKey() {
                        return key;
                    }

                    @Override
                    public Optional<String> accountSid() {
                        return Optional.empty();
                    }
                },
                TestClock.at(NOW));
    }

    private static String at(long seconds) {
        return Long.toString(NOW.getEpochSecond() + seconds);
    }

    private static String signed(KeyPair keys, String timestamp, byte[] body) throws Exception {
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update((timestamp + "|").getBytes(StandardCharsets.US_ASCII));
        signer.update(body);
        return Base64.getEncoder().encodeToString(signer.sign());
    }

    @Test
    void fitsWhatWasSignedLately() throws Exception {
        assertThat(signature.isValid(at(0), BODY, signed(KEYS, at(0), BODY))).isTrue();
        assertThat(signature.isValid(at(-299), BODY, signed(KEYS, at(-299), BODY)))
                .isTrue();
        assertThat(signature.isValid(at(0), new byte[0], signed(KEYS, at(0), new byte[0])))
                .as("a handshake")
                .isTrue();
    }

    @Test
    void fitsNothingElse() throws Exception {
        String valid = signed(KEYS, at(0), BODY);

        assertThat(signature.isValid(at(0), "CallSid=v3%3Aabd".getBytes(StandardCharsets.UTF_8), valid))
                .isFalse();
        assertThat(signature.isValid(at(1), BODY, valid)).isFalse();
        assertThat(signature.isValid(at(0), BODY, signed(keys(), at(0), BODY))).isFalse();
        assertThat(signature.isValid(at(-301), BODY, signed(KEYS, at(-301), BODY)))
                .as("seen before")
                .isFalse();
        assertThat(signature.isValid(at(301), BODY, signed(KEYS, at(301), BODY)))
                .isFalse();
        assertThat(signature.isValid(at(0), BODY, "no base64!")).isFalse();
        assertThat(signature.isValid(at(0), BODY, null)).isFalse();
        assertThat(signature.isValid(null, BODY, valid)).isFalse();
        assertThat(of(Optional.empty()).isValid(at(0), BODY, valid)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "now", "-1", "99999999999999999999", "1.5"})
    void fitsNoTimeThatIsNone(String timestamp) throws Exception {
        assertThat(signature.isValid(timestamp, BODY, signed(KEYS, timestamp, BODY)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "AAAA"})
    void takesNoKeyThatIsNone(String key) {
        assertThatThrownBy(() -> of(Optional.of(key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pluto.telnyx.public-key");
    }
}
