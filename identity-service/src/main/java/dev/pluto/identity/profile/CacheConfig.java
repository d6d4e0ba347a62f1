package dev.pluto.identity.profile;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How profiles are kept in Redis. */
@ConfigMapping(prefix = "pluto.profile.cache")
interface CacheConfig {

    /** How long an entry lives after its last change. */
    @WithDefault("PT24H")
    Duration ttl();

    /** How long anybody waits for Redis before going on without it. */
    @WithDefault("0.1S")
    Duration deadline();
}
