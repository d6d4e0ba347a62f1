package dev.pluto.work;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How background work gives way to what somebody waits for. */
@ConfigMapping(prefix = "pluto.precedence")
public interface PrecedenceConfig {

    /** Foreground work that takes longer, or an event loop that comes so late, makes background work give way. */
    @WithDefault("25ms")
    Duration budget();

    /** From one look at the foreground to the next. */
    @WithDefault("100ms")
    Duration look();

    /** What is left of the share of background work after a look that found the foreground over its budget. */
    @WithDefault("0.5")
    double keep();

    /** What the share gets back after a look that did not: with 0.02 at ten looks a second, all of it in five seconds. */
    @WithDefault("0.02")
    double growth();

    /**
     * The share that goes on in any case. Of 16 hands 0.02 is a third of one: it rests for twice as long as it works. 1 lets
     * nothing give way.
     */
    @WithDefault("0.02")
    double least();
}
