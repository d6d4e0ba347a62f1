package dev.pluto.messaging.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How conversations are looked on at. */
@ConfigMapping(prefix = "pluto.live")
interface LiveConfig {

    /** How often the database is asked what is new, once for all streams of a replica, while there are any. */
    @WithDefault("500ms")
    Duration poll();

    /** A stream that says nothing for so long gives a sign of life, so that nobody between gives up on it. */
    @WithDefault("10s")
    Duration heartbeat();

    /** Streams of one replica; further ones are refused with 503. Fails closed. */
    @WithDefault("100")
    int streams();

    /** Streams of one caller at one replica; further ones are refused with 429. Fails closed. */
    @WithDefault("10")
    int perCaller();
}
