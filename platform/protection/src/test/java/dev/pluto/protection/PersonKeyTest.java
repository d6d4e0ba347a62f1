package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonKeyTest {

    private static final UUID ROW = UUID.randomUUID();
    private static final String FIELD = "message.text";
    private static final String MASTER = Key.ofBase64("master", KeyFixture.NEW).id();

    private final PersonKey key = new PersonKey(KeyFixture.random());
    private final PersonKeys keys =
            new PersonKeys(KeyFixture.config(KeyFixture.NEW), new RowByRow(new SimpleMeterRegistry()));

    @Test
    void opensWhatItSealedTextAndBytes() {
        byte[] vector = {0, -1, 127, -128};

        assertThat(key.open(FIELD, ROW, key.seal(FIELD, ROW, "Grüße 👋"))).isEqualTo("Grüße 👋");
        assertThat(key.openBytes(FIELD, ROW, key.sealBytes(FIELD, ROW, vector))).isEqualTo(vector);
        assertThat(key.open(FIELD, ROW, key.sealBytes(FIELD, ROW, "hello".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("hello");
    }

    @Test
    void refusesBytesMovedToAnotherField() {
        byte[] sealed = key.seal(FIELD, ROW, "hello");

        assertThatThrownBy(() -> key.open("profile.name", ROW, sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesBytesMovedToAnotherRow() {
        byte[] sealed = key.seal(FIELD, ROW, "hello");

        assertThatThrownBy(() -> key.open(FIELD, UUID.randomUUID(), sealed)).isInstanceOf(SealBroken.class);
    }

    @Test
    void refusesBytesOfAnotherPersonOrCutShort() {
        byte[] sealed = key.seal(FIELD, ROW, "hello");

        assertThatThrownBy(() -> new PersonKey(KeyFixture.random()).open(FIELD, ROW, sealed))
                .isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> key.open(FIELD, ROW, Arrays.copyOf(sealed, 20)))
                .isInstanceOf(SealBroken.class);
    }

    @Test
    void saysNothingOfWhatItCouldNotOpen() {
        assertThatThrownBy(() -> key.open(FIELD, ROW, "hello, this is clear".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SealBroken.class)
                .hasMessage("the seal does not open")
                .hasNoCause();
        assertThat(key).hasToString("PersonKey");
    }

    @Test
    void codesAreOfOnePersonAndOnePurpose() {
        byte[] code = key.codes("message.word").of("tea");

        assertThat(key.codes("message.word").of("tea")).isEqualTo(code);
        assertThat(key.codes("another.word").of("tea")).isNotEqualTo(code);
        assertThat(new PersonKey(KeyFixture.random()).codes("message.word").of("tea"))
                .isNotEqualTo(code);
        assertThatThrownBy(() -> PersonKey.lost().codes("message.word")).isInstanceOf(SealBroken.class);
    }

    @Test
    void losesOnlyTheKeyThatDoesNotUnwrap() {
        // Given
        UUID person = UUID.randomUUID();
        byte[] wrapped = keys.freshWrapped(person).getBytes();
        byte[] altered = wrapped.clone();
        altered[30] ^= 1;

        // When
        PersonKey whole = keys.unwrapped(person, wrapped, MASTER);
        PersonKey lost = keys.unwrapped(person, altered, MASTER);

        // Then
        assertThat(whole.open(FIELD, ROW, whole.seal(FIELD, ROW, "hello"))).isEqualTo("hello");
        assertThat(whole.isLost()).isFalse();
        assertThat(lost.isLost()).isTrue();
        assertThat(lost.isLocked()).isFalse();
        assertThat(keys.unwrapped(UUID.randomUUID(), wrapped, MASTER).isLost())
                .as("moved to another person")
                .isTrue();
        assertThat(keys.unwrapped(person, Arrays.copyOf(wrapped, 20), MASTER).isLost())
                .isTrue();
        assertThat(keys.unwrapped(person, wrapped, "another master key"))
                .matches(PersonKey::isLost)
                .matches(PersonKey::isLocked);
    }

    @Test
    void neitherOpensNorSealsWhenLost() {
        byte[] sealed = key.seal(FIELD, ROW, "hello");

        assertThatThrownBy(() -> PersonKey.lost().open(FIELD, ROW, sealed)).isInstanceOf(SealBroken.class);
        // sealing with it would make bytes that nobody ever opens
        assertThatThrownBy(() -> PersonKey.lost().seal(FIELD, ROW, "hello")).isInstanceOf(SealBroken.class);
        assertThatThrownBy(() -> PersonKey.locked().sealBytes(FIELD, ROW, sealed))
                .isInstanceOf(SealBroken.class);
    }
}
