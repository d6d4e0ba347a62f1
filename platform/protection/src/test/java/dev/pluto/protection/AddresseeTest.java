package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddresseeTest {

    private static final UUID ANNA = UUID.randomUUID();
    private static final String HASH = "0123456789abcdef".repeat(4);

    private final EventSeal seal = new EventSeal(KeyFixture.config(KeyFixture.NEW));

    @Test
    void namesTopicPersonAndMessage() {
        UUID message = UUID.randomUUID();

        assertThat(Addressee.of("message-received", ANNA, message))
                .isEqualTo(new Addressee("message-received", ANNA.toString(), message.toString()));
    }

    /** Whatever JSON would escape, or would end the text it stands in. */
    @ParameterizedTest
    @ValueSource(strings = {"\"", "a\",\"sub\":\"b", "\\", "{", "\n", "UPPER", "ü", "a b", "a.b", "a/b", "a_b"})
    void takesNothingThatCouldForgeAHeader(String text) {
        assertThatThrownBy(() -> new Addressee(text, "b", "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Addressee("a", text, "c")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Addressee("a", "b", text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotQuoteWhatItRefuses() {
        assertThatThrownBy(() -> Addressee.ofEntry("contact", "+14155550100")).hasMessageNotContaining("4155550100");
    }

    @Test
    void keepsEntriesOfTheCacheApart() {
        String profile = seal.seal(CacheEntries.profile(ANNA), "{}");
        String contact = seal.seal(CacheEntries.contact(HASH), ANNA.toString());

        assertThat(seal.open(CacheEntries.profile(ANNA), profile)).isEqualTo("{}");
        assertThat(seal.open(CacheEntries.contact(HASH), contact)).isEqualTo(ANNA.toString());
        assertThatThrownBy(() -> seal.open(CacheEntries.profile(UUID.randomUUID()), profile))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> seal.open(CacheEntries.contact(HASH.replace('0', '1')), contact))
                .isInstanceOf(SealBroken.class);
        // of the same person, but another kind of entry
        assertThatThrownBy(() -> seal.open(CacheEntries.contact(ANNA.toString()), profile))
                .isInstanceOf(SealBroken.class);
    }
}
