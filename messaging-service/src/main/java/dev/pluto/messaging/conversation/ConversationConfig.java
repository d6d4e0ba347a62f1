package dev.pluto.messaging.conversation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What makes texts one conversation. The only source of it: whoever opens a conversation asks here. */
@ConfigMapping(prefix = "pluto.conversation")
public interface ConversationConfig {

    /** A conversation nobody said anything in for this long is closed; the next text, theirs or ours, opens a new one. */
    @WithDefault("24h")
    Duration idle();
}
