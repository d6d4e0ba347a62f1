package dev.pluto.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How events are relayed. */
@ConfigMapping(prefix = "pluto.outbox")
public interface OutboxConfig {

    /** Rests between two looks at an empty outbox. */
    @WithDefault("100ms")
    Duration poll();

    /** Most events published in one transaction. */
    @WithDefault("500")
    int batch();

    /** How long Kafka may take to take a batch before it is tried again. */
    @WithDefault("20s")
    Duration patience();

    /** Makes missing topics at start. Off where an operator of Kafka makes them. */
    @WithDefault("true")
    boolean createTopics();

    /** Partitions of a topic made at start. */
    @WithDefault("4")
    int partitions();

    /** How long it is remembered that an event had its effect. Longer than Kafka keeps events. */
    @WithDefault("14d")
    Duration inboxRetention();

    /** Rests between two looks for what may be forgotten. */
    @WithDefault("1h")
    Duration inboxCleaning();
}
