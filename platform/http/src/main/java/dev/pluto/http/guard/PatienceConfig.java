package dev.pluto.http.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long this service waits for what a client has begun to send. Between requests it is {@code quarkus.http.idle-timeout}. */
@ConfigMapping(prefix = "pluto.http.patience")
interface PatienceConfig {

    /** For the whole head of a connection's first request, from the moment it is open. */
    @WithDefault("10S")
    Duration head();

    /** For a whole body, from the end of the head; 408 after that. A large one gets a second more for every {@link #bytesPerSecond()}. */
    @WithDefault("20S")
    Duration body();

    /** The slowest a large body may come. */
    @WithDefault("8192")
    int bytesPerSecond();

    /**
     * Requests half sent from one address, over which who has waited longest is closed. Generous: behind the edge all of the
     * world has its address.
     */
    @WithDefault("1024")
    int waitingPerAddress();
}
