package dev.pluto.scheduler.sweep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and how much is swept. */
@ConfigMapping(prefix = "pluto.scheduler.sweep")
interface SweepConfig {

    /** False on a replica that only answers requests. */
    @WithDefault("true")
    boolean enabled();

    /** Rest between two sweeps that found less than a full batch. */
    @WithDefault("PT0.25S")
    Duration interval();

    /** Rest after a sweep that failed, as while the database is away. */
    @WithDefault("PT2S")
    Duration pauseAfterFailure();

    /** Most tasks in one transaction. */
    @WithDefault("500")
    int batch();

    /** Transactions at once while what is due fills more than one. */
    @WithDefault("2")
    int parallelism();

    /** How often the backlog of due tasks is counted for the metrics. */
    @WithDefault("PT15S")
    Duration backlogInterval();

    /** No sweep succeeded for so long: the service says it is not ready. */
    @WithDefault("PT1M")
    Duration unhealthyAfter();
}
