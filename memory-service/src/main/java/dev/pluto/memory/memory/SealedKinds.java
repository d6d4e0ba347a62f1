package dev.pluto.memory.memory;

import dev.pluto.language.Pieces;
import dev.pluto.language.sensitive.SensitiveKind;
import dev.pluto.protection.PersonKey;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a memory is sensitive, as it is stored: words with a comma between them, sealed. */
final class SealedKinds {
    /** Associated data of the sealed value. */
    static final String FIELD = "memory.kinds";

    private static final String SEPARATOR = ",";

    private SealedKinds() {}

    /** Null where there is none. */
    static byte @Nullable [] of(PersonKey key, UUID memoryId, Collection<SensitiveKind> kinds) {
        return kinds.isEmpty()
                ? null
                : key.seal(
                        FIELD,
                        memoryId,
                        kinds.stream().map(SensitiveKind::word).collect(Collectors.joining(SEPARATOR)));
    }

    /** @throws IllegalStateException when it does not open */
    static List<String> open(PersonKey key, UUID memoryId, byte @Nullable [] sealed) {
        return sealed == null ? List.of() : List.of(Pieces.of(key.open(FIELD, memoryId, sealed), SEPARATOR));
    }
}
