package dev.pluto.messaging.tool;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tools wait for the other services. */
@ConfigMapping(prefix = "pluto.talk")
interface ToolConfig {

    /** How long another service may take for one deed or one look. Well below what the model may take for a whole answer. */
    @WithDefault("4s")
    Duration deadline();

    /** How long memory may take to turn texts into vectors: without them texts are read a little worse, and a person waits. */
    @WithDefault("150ms")
    Duration vectorsDeadline();

    /** Failures in a row after which vectors are not asked for. */
    @WithDefault("3")
    int vectorsFailures();

    /** How long they are not asked for then; one request after that is the test. */
    @WithDefault("5s")
    Duration vectorsPause();
}
