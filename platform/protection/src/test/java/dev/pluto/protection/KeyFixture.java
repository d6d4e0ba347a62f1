package dev.pluto.protection;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Keys of tests and a service's settings with them. */
final class KeyFixture {

    static final String OLDEST = base64(1);
    static final String OLD = base64(2);
    static final String NEW = base64(3);

    private KeyFixture() {}

    static Key random() {
        return new Key(AesGcm.random(Key.BYTES));
    }

    private static String base64(int seed) {
        byte[] bytes = new byte[Key.BYTES];
        Arrays.fill(bytes, (byte) seed);
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }

    /** A service whose keys were replaced: what the newest seals the older ones do not open. */
    static ProtectionConfig config(String newest, String... older) {
        return new ProtectionConfig() {
            @Override
            public String masterKey() {
                return newest;
            }

            @Override
            public Optional<List<String>> previousMasterKeys() {
                return older.length == 0 ? Optional.empty() : Optional.of(List.of(older));
            }

            @Override
            public String indexKey() {
                return newest;
            }

            @Override
            public String eventKey() {
                return newest;
            }

            @Override
            public Optional<List<String>> previousEventKeys() {
                return previousMasterKeys();
            }
        };
    }
}
