package dev.pluto.protection;

import java.util.List;
import java.util.stream.Stream;

/** The master keys of a service. */
final class MasterKeys {

    private MasterKeys() {}

    /** The one that seals, then older ones that may have. */
    static List<Key> of(ProtectionConfig config) {
        return Stream.concat(
                        Stream.of(config.masterKey()),
                        config.previousMasterKeys().stream().flatMap(List::stream))
                .map(key -> Key.ofBase64("pluto.protection.master-key", key))
                .toList();
    }
}
