package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ServiceKeyTest {

    private static final String FIELD = "arrival.text";

    private final ServiceKey service = new ServiceKey(KeyFixture.config(KeyFixture.NEW));
    private final ServiceKey rotated =
            new ServiceKey(KeyFixture.config(KeyFixture.NEW, KeyFixture.OLD, KeyFixture.OLDEST));

    @Test
    void opensWhatItSealed() {
        assertThat(service.open(FIELD, "one", service.seal(FIELD, "one", "Grüße 👋")))
                .isEqualTo("Grüße 👋");
    }

    @Test
    void refusesBytesMovedToAnotherRowOrField() {
        byte[] sealed = service.seal(FIELD, "one", "hello");

        assertThatThrownBy(() -> service.open(FIELD, "other", sealed)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> service.open("idempotency.answer", "one", sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesAlteredAndShortenedBytesUnderEachOfItsKeys() {
        byte[] sealed = rotated.seal(FIELD, "one", "hello");
        byte[] altered = sealed.clone();
        altered[AesGcm.NONCE] ^= 1;

        assertThatThrownBy(() -> rotated.open(FIELD, "one", altered)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> rotated.open(FIELD, "one", Arrays.copyOf(sealed, sealed.length - 1)))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> rotated.open(FIELD, "one", new byte[0])).isInstanceOf(SealBroken.class);
    }

    @Test
    void opensWhatEachOlderKeySealedAndSealsUnderTheNewest() {
        byte[] old = new ServiceKey(KeyFixture.config(KeyFixture.OLD)).seal(FIELD, "one", "old");
        byte[] oldest = new ServiceKey(KeyFixture.config(KeyFixture.OLDEST)).seal(FIELD, "one", "oldest");

        assertThat(rotated.open(FIELD, "one", old)).isEqualTo("old");
        assertThat(rotated.open(FIELD, "one", oldest)).isEqualTo("oldest");
        assertThat(service.open(FIELD, "one", rotated.seal(FIELD, "one", "new")))
                .isEqualTo("new");
        assertThatThrownBy(() -> service.open(FIELD, "one", old)).isInstanceOf(SealBroken.class);
    }

    /** Else a person's wrapped key and a service's text would be exchangeable. */
    @Test
    void isNotTheMasterKeyItself() {
        byte[] sealed = service.seal(FIELD, "one", "hello");

        assertThatThrownBy(() -> AesGcm.open(Key.ofBase64("key", KeyFixture.NEW), Cell.of(FIELD, "one"), sealed))
                .isInstanceOf(SealBroken.class);
    }

    /** Only the migration of old databases may take bytes that are bound to no row. */
    @Test
    void refusesTheFormThatNamedNoRow() {
        Key key = ServiceKey.derived(Key.ofBase64("key", KeyFixture.NEW));
        byte[] unbound = AesGcm.seal(key, Cell.unbound(FIELD), "hello".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> service.open(FIELD, "one", unbound)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> service.open(FIELD, "", unbound)).isInstanceOf(SealBroken.class);
    }
}
