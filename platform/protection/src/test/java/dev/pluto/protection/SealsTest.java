package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealsTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void opensWhatItSealed() {
        EventSeal seal = new EventSeal(config(NEW, List.of()));
        assertThat(seal.open(seal.seal("Grüße 👋"))).isEqualTo("Grüße 👋");
    }

    @Test
    void neverSealsTheSameTextAlike() {
        EventSeal seal = new EventSeal(config(NEW, List.of()));
        assertThat(seal.seal("hello")).isNotEqualTo(seal.seal("hello"));
    }

    @Test
    void opensWhatAnOlderKeySealed() {
        // Given
        String sealed = new EventSeal(config(OLD, List.of())).seal("hello");

        // When
        String opened = new EventSeal(config(NEW, List.of(OLD))).open(sealed);

        // Then
        assertThat(opened).isEqualTo("hello");
    }

    @Test
    void refusesAnAlteredSealAndAForeignKey() {
        // Given
        EventSeal seal = new EventSeal(config(NEW, List.of()));
        String sealed = seal.seal("hello");
        String altered = sealed.substring(0, sealed.length() - 2) + (sealed.endsWith("AA") ? "BB" : "AA");

        // Then
        assertThatThrownBy(() -> seal.open(altered)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.open("not a seal")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> new EventSeal(config(OLD, List.of())).open(sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesBytesMovedToAnotherField() {
        // Given
        PersonKey key = new PersonKey(new Key(AesGcm.random(Key.BYTES)));
        byte[] sealed = key.seal("message.text", "hello");

        // Then
        assertThat(key.open("message.text", sealed)).isEqualTo("hello");
        assertThatThrownBy(() -> key.open("profile.name", sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void indexesByPurpose() {
        // Given
        BlindIndex index = new BlindIndex(config(NEW, List.of()));

        // Then
        assertThat(index.of("phone", "+14155550100")).isEqualTo(index.of("phone", "+14155550100"));
        assertThat(index.of("phone", "+14155550100")).isNotEqualTo(index.of("email", "+14155550100"));
        assertThat(index.hexOf("phone", "+14155550100")).hasSize(64);
    }

    @Test
    void showsNoKeyInText() {
        assertThat(new Key(Base64.getDecoder().decode(NEW)).toString()).doesNotContain(NEW);
    }

    private static String key(int seed) {
        byte[] bytes = new byte[Key.BYTES];
        java.util.Arrays.fill(bytes, (byte) seed);
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }

    private static ProtectionConfig config(String key, List<String> older) {
        return new ProtectionConfig() {
            @Override
            public String masterKey() {
                return key;
            }

            @Override
            public Optional<List<String>> previousMasterKeys() {
                return Optional.of(older);
            }

            @Override
            public String indexKey() {
                return key;
            }

            @Override
            public String eventKey() {
                return key;
            }

            @Override
            public Optional<List<String>> previousEventKeys() {
                return Optional.of(older);
            }
        };
    }
}
