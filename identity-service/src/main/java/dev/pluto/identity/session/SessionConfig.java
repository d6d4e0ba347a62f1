package dev.pluto.identity.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long persons stay signed in. */
@ConfigMapping(prefix = "pluto.session")
public interface SessionConfig {

    /** Unused for this long it ends. Longer than an access token lives, or using it would not keep it. */
    @WithDefault("PT1H")
    Duration idleTimeout();

    /** However much it is used it ends after this. */
    @WithDefault("PT24H")
    Duration absoluteTimeout();

    /** A refresh token that was replaced so shortly ago still gives a new one: a second tab, an answer that was lost. */
    @WithDefault("PT30S")
    Duration grace();

    /**
     * Changes of password, factors, number, address and security settings want the person to have shown who they are so recently: by
     * signing in, or again to step-up.
     */
    @WithDefault("PT10M")
    Duration freshFor();

    /** Sessions of one person at once; the one unused longest ends for the next. */
    @WithDefault("10")
    int most();
}
