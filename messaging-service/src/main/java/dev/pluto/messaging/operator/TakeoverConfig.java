package dev.pluto.messaging.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How operators hold conversations. */
@ConfigMapping(prefix = "pluto.takeover")
interface TakeoverConfig {

    /** How long a conversation is held from taking it, or from the operator's last message, unless a time is asked for. */
    @WithDefault("15m")
    Duration lease();

    /** The longest time that can be asked for. */
    @WithDefault("4h")
    Duration longest();
}
