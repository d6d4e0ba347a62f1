package dev.pluto.identity.activity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How exactly it is known when somebody was last seen. */
@ConfigMapping(prefix = "pluto.activity")
interface ActivityConfig {

    /** {@code last_seen} moves at most once in this time, so that a chat is not a write per text. */
    @WithDefault("PT1M")
    Duration lastSeenInterval();
}
