package dev.pluto.memory.embedding;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How meaning is computed. */
@ConfigMapping(prefix = "pluto.memory.embedding")
public interface EmbeddingConfig {
    /** Threads that compute vectors of memories; each takes one core while there is a backlog. */
    @WithDefault("1")
    int threads();

    /** Threads kept free for questions, so that a backlog never delays an answer. */
    @WithDefault("1")
    int queryThreads();

    /** Questions that may wait for a thread; one more is answered by words alone. */
    @WithDefault("64")
    int waitingQueries();

    /** How many vectors of questions are kept. */
    @WithDefault("2000")
    long cachedQueries();

    /** How long a kept vector of a question lives after its last use. */
    @WithDefault("PT30M")
    Duration cachedQueryTtl();

    /** How long recall waits for the vector of a question before it goes on with words alone. */
    @WithDefault("PT0.5S")
    Duration queryDeadline();

    /** Memories taken from the backlog at once. */
    @WithDefault("32")
    int batchSize();

    /** Time after which a batch whose worker died is taken again. */
    @WithDefault("PT2M")
    Duration lease();

    /** Attempts after which a text is left to be found by its words only. */
    @WithDefault("5")
    int attempts();
}
