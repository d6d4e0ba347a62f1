package dev.pluto.memory.recall;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much recall keeps at hand. */
@ConfigMapping(prefix = "pluto.memory.recall")
public interface RecallConfig {
    /** Heap for the indexes of all people together, in bytes; a memory takes about 900. */
    @WithDefault("67108864")
    long indexBytes();

    /** Time without a question after which a person's index is dropped. */
    @WithDefault("PT1H")
    Duration indexTtl();

    /** Threads that decrypt and rank. */
    @WithDefault("2")
    int threads();
}
