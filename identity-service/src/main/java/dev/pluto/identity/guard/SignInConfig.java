package dev.pluto.identity.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/**
 * What wrong secrets of clients and wrong passwords of persons cost: those of one client or person, and those from one address, are
 * answered with 429 and {@code Retry-After}.
 */
@ConfigMapping(prefix = "pluto.sign-in")
public interface SignInConfig {

    /** So many wrong ones in a row cost nothing. */
    @WithDefault("5")
    int free();

    /** So many wrong passwords in a row from one address cost nothing, of however many persons: people share addresses. */
    @WithDefault("50")
    int freePerAddress();

    /** The wait after the next one; it doubles with each. */
    @WithDefault("1S")
    Duration firstWait();

    /** The longest wait. */
    @WithDefault("PT5M")
    Duration longestWait();

    /** Nothing wrong for this long, and the count begins anew. */
    @WithDefault("PT1H")
    Duration forgetAfter();

    /** More wrong secrets of clients in a minute, from wherever, and none is free any more. */
    @WithDefault("300")
    int wrongPerMinute();

    /** So many pairs of client and address are remembered; the one unheard of longest is forgotten. */
    @WithDefault("10000")
    int remembered();
}
