package dev.pluto.messaging.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long messaging waits for what others know about people. */
@ConfigMapping(prefix = "pluto.people")
interface PeopleConfig {

    /** How long a look into Redis may take. A text that comes later than that is resolved after it was acknowledged. */
    @WithDefault("30ms")
    Duration redisDeadline();

    /** How long Redis is left alone after it failed several times in a row. */
    @WithDefault("2s")
    Duration redisPause();

    /** Failures in a row after which Redis is left alone. */
    @WithDefault("3")
    int redisFailures();

    /** How long identity may take. */
    @WithDefault("3s")
    Duration identityDeadline();
}
