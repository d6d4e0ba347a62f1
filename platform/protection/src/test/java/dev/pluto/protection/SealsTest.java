package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SealsTest {

    private static final UUID ROW = UUID.randomUUID();
    private static final Addressee ANNA = Addressee.of("message-received", UUID.randomUUID(), ROW);
    private static final String OLD = key(1);
    private static final String NEW = key(2);

    @Test
    void opensWhatItSealed() {
        EventSeal seal = new EventSeal(config(NEW, List.of()));
        assertThat(seal.open(ANNA, seal.seal(ANNA, "Grüße 👋"))).isEqualTo("Grüße 👋");
    }

    @Test
    void neverSealsTheSameTextAlike() {
        EventSeal seal = new EventSeal(config(NEW, List.of()));
        assertThat(seal.seal(ANNA, "hello")).isNotEqualTo(seal.seal(ANNA, "hello"));
    }

    @Test
    void opensWhatAnOlderKeySealed() {
        // Given
        String sealed = new EventSeal(config(OLD, List.of())).seal(ANNA, "hello");

        // When
        String opened = new EventSeal(config(NEW, List.of(OLD))).open(ANNA, sealed);

        // Then
        assertThat(opened).isEqualTo("hello");
    }

    @Test
    void refusesAnAlteredSealAndAForeignKey() {
        // Given
        EventSeal seal = new EventSeal(config(NEW, List.of()));
        String sealed = seal.seal(ANNA, "hello");
        String altered = sealed.substring(0, sealed.length() - 2) + (sealed.endsWith("AA") ? "BB" : "AA");

        // Then
        assertThatThrownBy(() -> seal.open(ANNA, altered)).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.open(ANNA, "not a seal")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> new EventSeal(config(OLD, List.of())).open(ANNA, sealed))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesBytesMovedToAnotherField() {
        // Given
        PersonKey key = new PersonKey(new Key(AesGcm.random(Key.BYTES)));
        byte[] sealed = key.seal("message.text", ROW, "hello");

        // Then
        assertThat(key.open("message.text", ROW, sealed)).isEqualTo("hello");
        assertThatThrownBy(() -> key.open("profile.name", ROW, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesBytesMovedToAnotherRow() {
        // Given
        PersonKey key = new PersonKey(new Key(AesGcm.random(Key.BYTES)));
        ServiceKey service = new ServiceKey(config(NEW, List.of()));
        byte[] sealed = key.seal("message.text", ROW, "hello");
        byte[] ofService = service.seal("arrival.text", "one", "hello");

        // Then
        assertThatThrownBy(() -> key.open("message.text", UUID.randomUUID(), sealed))
                .isInstanceOf(SealBroken.class);
        assertThat(service.open("arrival.text", "one", ofService)).isEqualTo("hello");
        assertThatThrownBy(() -> service.open("arrival.text", "other", ofService))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesTextsForAnotherTopicPersonOrMessage() {
        // Given
        EventSeal seal = new EventSeal(config(NEW, List.of()));
        UUID anna = UUID.randomUUID();
        String sealed = seal.seal(Addressee.of("message-received", anna, ROW), "hello");

        // Then
        Stream.of(
                        Addressee.of("outbound-requested", anna, ROW),
                        Addressee.of("message-received", UUID.randomUUID(), ROW),
                        Addressee.of("message-received", anna, UUID.randomUUID()))
                .forEach(other -> assertThatThrownBy(() -> seal.open(other, sealed))
                        .as("%s", other)
                        .isInstanceOf(SealBroken.class));
    }

    @Test
    void addressesOnlyTextsThatNamedNobody() {
        // Given
        EventSeal seal = new EventSeal(config(OLD, List.of()));
        EventSeal rotated = new EventSeal(config(NEW, List.of(OLD)));
        String before = sealedForNobody(OLD, "hello");
        String foreign = seal.seal(Addressee.ofEntry("profile", "somebody"), "hello");

        // Then
        assertThatThrownBy(() -> seal.open(ANNA, before)).isInstanceOf(SealBroken.class);
        assertThat(rotated.open(ANNA, rotated.readdressed(ANNA, before))).isEqualTo("hello");
        assertThat(seal.readdressed(ANNA, foreign)).isEqualTo(foreign);
    }

    /** As releases until November 2026 sealed. */
    private static String sealedForNobody(String key, String clear) {
        Key own = Key.ofBase64("key", key);
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + own.id() + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        byte[] sealed =
                AesGcm.seal(own, header.getBytes(StandardCharsets.US_ASCII), clear.getBytes(StandardCharsets.UTF_8));
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        int end = sealed.length - AesGcm.TAG;
        return header + ".."
                + url.encodeToString(Arrays.copyOf(sealed, AesGcm.NONCE)) + "."
                + url.encodeToString(Arrays.copyOfRange(sealed, AesGcm.NONCE, end)) + "."
                + url.encodeToString(Arrays.copyOfRange(sealed, end, sealed.length));
    }

    @Test
    void losesOnlyTheKeyThatDoesNotUnwrap() {
        // Given
        var rows = new RowByRow(new SimpleMeterRegistry());
        PersonKeys keys = new PersonKeys(config(NEW, List.of()), rows);
        UUID person = UUID.randomUUID();
        byte[] wrapped = keys.freshWrapped(person).getBytes();
        byte[] altered = wrapped.clone();
        altered[30] ^= 1;
        String kek = Key.ofBase64("master", NEW).id();

        // When
        PersonKey whole = keys.unwrapped(person, wrapped, kek);
        PersonKey lost = keys.unwrapped(person, altered, kek);

        // Then
        assertThat(whole.open("message.text", ROW, whole.seal("message.text", ROW, "hello")))
                .isEqualTo("hello");
        assertThat(whole.isLost()).isFalse();
        assertThat(lost.isLost()).isTrue();
        assertThat(keys.unwrapped(UUID.randomUUID(), wrapped, kek).isLost()).isTrue();
        assertThat(lost.isLocked()).isFalse();
        assertThat(keys.unwrapped(person, wrapped, "another master key"))
                .matches(PersonKey::isLost)
                .matches(PersonKey::isLocked);
        assertThatThrownBy(() -> lost.open("message.text", ROW, whole.seal("message.text", ROW, "hello")))
                .isInstanceOf(SealBroken.class);
        // sealing with it would make bytes that nobody ever opens
        assertThatThrownBy(() -> lost.seal("message.text", ROW, "hello")).isInstanceOf(SealBroken.class);
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
        Arrays.fill(bytes, (byte) seed);
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
