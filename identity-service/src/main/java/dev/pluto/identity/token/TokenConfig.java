package dev.pluto.identity.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tokens and the keys that sign them live. */
@ConfigMapping(prefix = "pluto.token")
interface TokenConfig {

    /** Life of an access token of a service or an operator's client. */
    @WithDefault("15M")
    Duration accessTtl();

    /** A key signs this long before the next one takes over. */
    @WithDefault("P30D")
    Duration rotateAfter();

    /** A new key is published this long before it signs; longer than any verifier caches the key set. */
    @WithDefault("PT1H")
    Duration publishBefore();

    /** How often a replica looks whether the keys have changed. Shorter than {@link #publishBefore()}. */
    @WithDefault("PT1M")
    Duration reloadEvery();

    /** How long verifiers may cache the key set and the discovery document. */
    @WithDefault("PT5M")
    Duration keysMaxAge();

    /**
     * Whether a service that asks for no audience and no scope gets a token all the same, as in the release before. Only while
     * replicas of that release are still there.
     */
    @WithDefault("false")
    boolean unscopedServices();

    /** How far a verifier's clock may be off. */
    @WithDefault("5S")
    Duration clockSkew();
}
