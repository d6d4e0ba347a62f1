package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Stream;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSealTest {

    private static final UUID ROW = UUID.randomUUID();
    private static final Addressee ANNA = Addressee.of("message-received", UUID.randomUUID(), ROW);
    private static final String OLD = KeyFixture.OLD;
    private static final String NEW = KeyFixture.NEW;

    private final EventSeal seal = new EventSeal(KeyFixture.config(NEW));

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open(ANNA, seal.seal(ANNA, "Grüße 👋"))).isEqualTo("Grüße 👋");
        assertThat(seal.open(ANNA, seal.seal(ANNA, ""))).isEmpty();
    }

    @Test
    void neverSealsTheSameTextAlike() {
        assertThat(seal.seal(ANNA, "hello")).isNotEqualTo(seal.seal(ANNA, "hello"));
    }

    @Test
    void opensWhatAnyOlderKeySealedAndSealsUnderTheNewest() {
        // Given
        EventSeal rotated = new EventSeal(KeyFixture.config(NEW, OLD, KeyFixture.OLDEST));
        String old = new EventSeal(KeyFixture.config(OLD)).seal(ANNA, "hello");
        String oldest = new EventSeal(KeyFixture.config(KeyFixture.OLDEST)).seal(ANNA, "hi");

        // Then
        assertThat(rotated.open(ANNA, old)).isEqualTo("hello");
        assertThat(rotated.open(ANNA, oldest)).isEqualTo("hi");
        assertThat(seal.open(ANNA, rotated.seal(ANNA, "new"))).isEqualTo("new");
        assertThatThrownBy(() -> seal.open(ANNA, old)).isInstanceOf(SealBroken.class);
    }

    @Test
    void opensInALibraryThatKnowsOnlyTheStandard() throws JoseException {
        String sealed = seal.seal(ANNA, "Grüße 👋");

        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setCompactSerialization(sealed);
        jwe.setKey(new AesKey(Base64.getDecoder().decode(NEW)));

        assertThat(jwe.getPlaintextString()).isEqualTo("Grüße 👋");
        assertThat(jwe.getAlgorithmHeaderValue()).isEqualTo("dir");
        assertThat(jwe.getEncryptionMethodHeaderParameter()).isEqualTo("A256GCM");
        assertThat(jwe.getKeyIdHeaderValue()).isEqualTo(Key.ofBase64("key", NEW).id());
        assertThat(jwe.getHeader("aud")).isEqualTo("message-received");
        assertThat(jwe.getHeader("sub")).isEqualTo(ANNA.subject());
        assertThat(jwe.getHeader("jti")).isEqualTo(ROW.toString());
    }

    @Test
    void refusesEveryAlteredCharacter() {
        String sealed = seal.seal(ANNA, "hello");

        for (int i = 0; i < sealed.length(); i++) {
            String altered = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'g' : 'A') + sealed.substring(i + 1);
            assertBroken(ANNA, altered);
        }
    }

    @Test
    void refusesASealCutShortAnywhere() {
        String sealed = seal.seal(ANNA, "hello");

        for (int length = 0; length < sealed.length(); length++) {
            assertBroken(ANNA, sealed.substring(0, length));
        }
    }

    @Test
    void refusesAForeignKey() {
        String sealed = seal.seal(ANNA, "hello");

        assertThatThrownBy(() -> new EventSeal(KeyFixture.config(OLD)).open(ANNA, sealed))
                .isInstanceOf(SealBroken.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not a seal",
                "",
                ".",
                "....",
                // {"alg":"none"}, which some libraries took for "open to all"
                "eyJhbGciOiJub25lIn0..AAAAAAAAAAAAAAAA.aGVsbG8.AAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatIsNoSealOfOurs(String text) {
        assertBroken(ANNA, text);
    }

    @Test
    void refusesOtherFormsOfTheSameSeal() {
        String sealed = seal.seal(ANNA, "hello");
        String[] parts = sealed.split("\\.", -1);

        assertBroken(ANNA, sealed + ".");
        assertBroken(ANNA, sealed + "=");
        assertBroken(ANNA, joined(parts[0], "key", parts[2], parts[3], parts[4]));
        assertBroken(ANNA, joined(parts[0], "", parts[2] + "AAAA", parts[3], parts[4]));
        assertBroken(ANNA, joined(parts[0], "", "", parts[3], parts[4]));
        assertBroken(ANNA, joined(parts[0], "", parts[2], parts[3], ""));
        assertBroken(ANNA, joined(parts[0], "", parts[2], parts[3], parts[4].substring(0, 16)));
        assertBroken(ANNA, joined(parts[0], "", parts[2], "*", parts[4]));
        // all bytes there, divided in another place
        assertBroken(
                ANNA, joined(parts[0], "", parts[2].substring(0, 12), parts[2].substring(12) + parts[3], parts[4]));
    }

    @Test
    void refusesTextsForAnotherTopicPersonOrMessage() {
        // Given
        UUID anna = UUID.randomUUID();
        String sealed = seal.seal(Addressee.of("message-received", anna, ROW), "hello");

        // Then
        Stream.of(
                        Addressee.of("outbound-requested", anna, ROW),
                        Addressee.of("message-received", UUID.randomUUID(), ROW),
                        Addressee.of("message-received", anna, UUID.randomUUID()))
                .forEach(other -> assertBroken(other, sealed));
    }

    @Test
    void refusesATextUnderAHeaderThatNamesSomebodyElse() {
        Addressee ben = Addressee.of("message-received", UUID.randomUUID(), ROW);
        String[] forAnna = seal.seal(ANNA, "hello").split("\\.", -1);
        String[] forBen = seal.seal(ben, "good evening").split("\\.", -1);

        assertBroken(ben, joined(forBen[0], "", forAnna[2], forAnna[3], forAnna[4]));
    }

    @Test
    void addressesOnlyTextsThatNamedNobody() {
        // Given
        EventSeal before = new EventSeal(KeyFixture.config(OLD));
        EventSeal rotated = new EventSeal(KeyFixture.config(NEW, OLD));
        String legacy = sealedForNobody(OLD, "hello");
        String foreign = before.seal(Addressee.ofEntry("profile", "somebody"), "hello");

        // Then
        assertThatThrownBy(() -> before.open(ANNA, legacy)).isInstanceOf(SealBroken.class);
        assertThat(rotated.open(ANNA, rotated.readdressed(ANNA, legacy))).isEqualTo("hello");
        assertThat(before.readdressed(ANNA, foreign)).isEqualTo(foreign);
        assertThat(before.readdressed(ANNA, "no seal")).isEqualTo("no seal");
        assertThat(seal.readdressed(ANNA, legacy)).as("under no key of ours").isEqualTo(legacy);
    }

    @Test
    void addressesNoTextThatWasAltered() {
        String legacy = sealedForNobody(NEW, "hello");
        String altered = legacy.substring(0, legacy.length() - 2) + (legacy.endsWith("AA") ? "BB" : "AA");

        assertThatThrownBy(() -> seal.readdressed(ANNA, altered)).isInstanceOf(SealBroken.class);
    }

    /** As releases until November 2026 sealed. */
    private static String sealedForNobody(String key, String clear) {
        Key own = Key.ofBase64("key", key);
        Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
        String header = url.encodeToString(("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"kid\":\"" + own.id() + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        byte[] sealed =
                AesGcm.seal(own, header.getBytes(StandardCharsets.US_ASCII), clear.getBytes(StandardCharsets.UTF_8));
        int end = sealed.length - AesGcm.TAG;
        return joined(
                header,
                "",
                url.encodeToString(Arrays.copyOf(sealed, AesGcm.NONCE)),
                url.encodeToString(Arrays.copyOfRange(sealed, AesGcm.NONCE, end)),
                url.encodeToString(Arrays.copyOfRange(sealed, end, sealed.length)));
    }

    private static String joined(String... parts) {
        return String.join(".", parts);
    }

    private void assertBroken(Addressee addressee, String jwe) {
        assertThatThrownBy(() -> seal.open(addressee, jwe)).as("%s", jwe).isInstanceOf(SealBroken.class);
    }
}
