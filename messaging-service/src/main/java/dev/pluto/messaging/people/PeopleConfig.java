package dev.pluto.messaging.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long messaging waits for what others know about people. */
@ConfigMapping(prefix = "pluto.people")
interface PeopleConfig {

    /**
     * How long a look into Redis may take. A text whose look takes longer is resolved after it was acknowledged, which
     * costs several times the work: a deadline so short that mere load exceeds it makes an overload worse. Providers
     * wait for seconds.
     */
    @WithDefault("250ms")
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
