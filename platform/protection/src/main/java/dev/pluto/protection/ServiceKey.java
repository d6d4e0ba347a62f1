package dev.pluto.protection;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Seals what belongs to no person yet, such as a text from a number nobody has looked up. */
@ApplicationScoped
public class ServiceKey {

    private final List<PersonKey> keys;

    ServiceKey(ProtectionConfig config) {
        keys = Stream.concat(
                        Stream.of(config.masterKey()),
                        config.previousMasterKeys().stream().flatMap(List::stream))
                .map(key -> Key.ofBase64("pluto.protection.master-key", key).derive("service"))
                .map(PersonKey::new)
                .toList();
    }

    /** Seals text for a field such as {@code arrival.text}. */
    public byte[] seal(String field, String clear) {
        return keys.get(0).sealBytes(field, clear.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens sealed text, also when it was sealed under an older master key.
     *
     * @throws SealBroken when no key opens it
     */
    public String open(String field, byte[] sealed) {
        return keys.stream()
                .flatMap(key -> tried(key, field, sealed).stream())
                .findFirst()
                .orElseThrow(SealBroken::new);
    }

    private static Optional<String> tried(PersonKey key, String field, byte[] sealed) {
        try {
            return Optional.of(key.open(field, sealed));
        } catch (SealBroken e) {
            return Optional.empty();
        }
    }
}
