package dev.pluto.memory.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When memories are cleaned up. */
@ConfigMapping(prefix = "pluto.memory.retention")
interface RetentionConfig {
    /** How often the memories of each person are looked through for what is too old or too much; what expires goes at once. */
    @WithDefault("P1D")
    Duration every();
}
