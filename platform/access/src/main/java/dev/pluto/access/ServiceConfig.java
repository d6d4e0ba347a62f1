package dev.pluto.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service proves to the others who it is. */
@ConfigMapping(prefix = "pluto.service")
interface ServiceConfig {

    /** The client id this service has at identity; also the subject of its tokens. */
    String clientId();

    /** The client secret that goes with it. */
    String clientSecret();

    /** How long before its end a token is no longer sent, so that it does not expire on the way. */
    @WithDefault("30S")
    Duration tokenMargin();

    /** How long a request waits for a new token before it fails with 503. */
    @WithDefault("3S")
    Duration tokenTimeout();
}
