package dev.pluto.protection;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** Keys, each 32 bytes in Base64. They come from a mounted secret, never from the image. */
@ConfigMapping(prefix = "pluto.protection")
public interface ProtectionConfig {

    /** Wraps the keys of persons. Each service has its own. */
    String masterKey();

    /** Older master keys that may still have wrapped a key, newest first. */
    Optional<List<String>> previousMasterKeys();

    /** Keys the blind index. Identity and messaging share it; changing it means indexing anew. */
    String indexKey();

    /** Seals text in events and values in Redis. Every service shares it. */
    String eventKey();

    /** Older event keys that events still in flight may be sealed with. */
    Optional<List<String>> previousEventKeys();
}
