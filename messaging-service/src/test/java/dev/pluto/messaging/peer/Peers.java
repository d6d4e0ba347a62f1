package dev.pluto.messaging.peer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** All services next to ours, over real HTTP. */
public final class Peers implements QuarkusTestResourceLifecycleManager {

    public static final String AUTH_TOKEN = "the-auth-token-of-the-test-account";
    public static final String SECOND_TOKEN = "the-token-it-is-rotated-to";
    public static final String ACCOUNT = "AC00000000000000000000000000000001";
    public static final String OUR_NUMBER = "+15005550006";
    public static final String OUR_OTHER_NUMBER = "+15005550016";

    public static final IdentityPeer IDENTITY = new IdentityPeer();
    public static final MemoryPeer MEMORY = new MemoryPeer();
    public static final SchedulerPeer SCHEDULER = new SchedulerPeer();
    public static final TwilioPeer TWILIO = new TwilioPeer();

    @Override
    public Map<String, String> start() {
        return Map.ofEntries(
                Map.entry("pluto.identity-url", IDENTITY.start()),
                Map.entry("pluto.memory-url", MEMORY.start()),
                Map.entry("pluto.scheduler-url", SCHEDULER.start()),
                Map.entry("pluto.twilio.api-url", TWILIO.start()),
                Map.entry("pluto.twilio.account-sid", ACCOUNT),
                Map.entry("pluto.twilio.auth-token", AUTH_TOKEN),
                Map.entry("pluto.twilio.secondary-auth-token", SECOND_TOKEN),
                Map.entry("pluto.twilio.phone-number", OUR_NUMBER),
                Map.entry("pluto.twilio.phone-numbers", OUR_OTHER_NUMBER),
                // a busy machine must not look like a Redis or a service in trouble
                Map.entry("pluto.people.redis-deadline", "2s"),
                Map.entry("pluto.voice.recognition", "3s"),
                Map.entry("pluto.reply.debounce", "300ms"),
                Map.entry("pluto.reply.longest-wait", "1500ms"),
                Map.entry("pluto.reply.first-retry", "200ms"),
                Map.entry("pluto.reply.recall-deadline", "1500ms"),
                Map.entry("pluto.reply.model-deadline", "6s"),
                Map.entry("pluto.reply.apologies", "1"),
                Map.entry("pluto.dialogue.patience", "4s"),
                Map.entry("pluto.talk.deadline", "3s"),
                Map.entry("pluto.talk.vectors-deadline", "1500ms"),
                Map.entry("pluto.talk.vectors-pause", "400ms"),
                Map.entry("pluto.delivery.retry.first", "200ms"),
                Map.entry("pluto.media.poll", "300ms"),
                Map.entry("pluto.media.retry.first", "200ms"),
                Map.entry("pluto.media.most-bytes", "300000"),
                Map.entry("pluto.conversation.idle", "6h"),
                Map.entry("pluto.outbound.retry", "200ms"),
                Map.entry("pluto.outbound.listed-after", "600ms"),
                Map.entry("pluto.inbound.resolver.first-retry", "200ms"),
                Map.entry("pluto.inbound.resolver.longest-retry", "500ms"));
    }

    @Override
    public void stop() {
        IDENTITY.stop();
        MEMORY.stop();
        SCHEDULER.stop();
        TWILIO.stop();
    }
}
