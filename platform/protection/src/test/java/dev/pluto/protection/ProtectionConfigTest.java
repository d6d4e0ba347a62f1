package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectionConfigTest {

    private static final Map<String, String> LEAST = Map.of(
            "pluto.protection.master-key", KeyFixture.NEW,
            "pluto.protection.index-key", KeyFixture.OLD,
            "pluto.protection.event-key", KeyFixture.OLDEST);

    @Test
    void readsEachKeyByItsName() {
        ProtectionConfig config = read(LEAST);

        assertThat(config.masterKey()).isEqualTo(KeyFixture.NEW);
        assertThat(config.indexKey()).isEqualTo(KeyFixture.OLD);
        assertThat(config.eventKey()).isEqualTo(KeyFixture.OLDEST);
        assertThat(config.previousMasterKeys()).isEmpty();
        assertThat(config.previousEventKeys()).isEmpty();
    }

    @Test
    void readsOlderKeysInTheirOrder() {
        Map<String, String> rotated = new HashMap<>(LEAST);
        rotated.put("pluto.protection.previous-master-keys", KeyFixture.OLD + "," + KeyFixture.OLDEST);
        rotated.put("pluto.protection.previous-event-keys", KeyFixture.NEW);

        ProtectionConfig config = read(rotated);

        assertThat(config.previousEventKeys()).contains(List.of(KeyFixture.NEW));
        assertThat(MasterKeys.of(config))
                .extracting(Key::id)
                .containsExactly(id(KeyFixture.NEW), id(KeyFixture.OLD), id(KeyFixture.OLDEST));
    }

    /** A service without one must not start with a key it made up. */
    @ParameterizedTest
    @ValueSource(strings = {"master-key", "index-key", "event-key"})
    void hasNoDefaultForAKey(String name) {
        Map<String, String> incomplete = new HashMap<>(LEAST);
        incomplete.remove("pluto.protection." + name);

        assertThatThrownBy(() -> read(incomplete))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining(name);
    }

    @Test
    void refusesAnOlderKeyThatIsNone() {
        assertThatThrownBy(() -> MasterKeys.of(KeyFixture.config(KeyFixture.NEW, "c2hvcnQ=")))
                .hasMessage("pluto.protection.master-key must be 32 bytes in Base64");
    }

    private static ProtectionConfig read(Map<String, String> properties) {
        return Settings.of(properties).getConfigMapping(ProtectionConfig.class);
    }

    private static String id(String key) {
        return Key.ofBase64("key", key).id();
    }
}
