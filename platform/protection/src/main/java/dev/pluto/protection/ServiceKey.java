package dev.pluto.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Seals what belongs to no person yet, such as a text from a number nobody has looked up. Field and row are authenticated
 * with it, as {@link PersonKey} does.
 */
@ApplicationScoped
public class ServiceKey {

    private final List<Key> keys;

    ServiceKey(ProtectionConfig config) {
        keys = MasterKeys.of(config).stream().map(ServiceKey::derived).toList();
    }

    static Key derived(Key master) {
        return master.derive("service");
    }

    /**
     * Seals text.
     *
     * @param field where it is kept, such as {@code arrival.text}
     * @param row what names the row it is kept in
     */
    public byte[] seal(String field, String row, String clear) {
        return AesGcm.seal(keys.get(0), Cell.of(field, row), clear.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens sealed text, also when it was sealed under an older master key.
     *
     * @throws SealBroken when no key opens it: it was altered, or moved to another field or row
     */
    public String open(String field, String row, byte[] sealed) {
        return keys.stream()
                .flatMap(key -> tried(key, Cell.of(field, row), sealed).stream())
                .findFirst()
                .orElseThrow(SealBroken::new);
    }

    private static Optional<String> tried(Key key, byte[] cell, byte[] sealed) {
        try {
            return Optional.of(new String(AesGcm.open(key, cell, sealed), StandardCharsets.UTF_8));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
