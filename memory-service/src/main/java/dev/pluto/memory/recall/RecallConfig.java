package dev.pluto.memory.recall;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much recall keeps at hand. */
@ConfigMapping(prefix = "pluto.memory.recall")
public interface RecallConfig {
    /** Heap for the indexes of all people together, in bytes; a memory takes about 1000. */
    @WithDefault("67108864")
    long indexBytes();

    /** Time without a question after which a person's index is dropped. */
    @WithDefault("PT1H")
    Duration indexTtl();

    /** Threads that decrypt and rank. */
    @WithDefault("2")
    int threads();

    /** How long after a start the service waits at most for a rehearsed search before it says that it is ready; not at all when zero. */
    @WithDefault("PT20S")
    Duration rehearsal();
}
