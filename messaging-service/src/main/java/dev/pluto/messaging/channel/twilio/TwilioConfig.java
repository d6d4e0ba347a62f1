package dev.pluto.messaging.channel.twilio;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The account at Twilio, or at whatever speaks its protocol. */
@ConfigMapping(prefix = "pluto.twilio")
interface TwilioConfig {

    /** Account id, {@code AC…}. */
    String accountSid();

    /** Auth token: signs webhooks and opens the REST API. */
    String authToken();

    /** A second token webhooks may be signed with while tokens are being rotated. */
    Optional<String> secondaryAuthToken();

    /** Base of the REST API. */
    @WithDefault("https://api.twilio.com")
    String apiUrl();

    /** Our number, E.164, for messages to people who have not written to one of our numbers. */
    String phoneNumber();

    /** All of our numbers that people write to and call, E.164 or short codes; {@link #phoneNumber()} is always one. */
    Optional<Set<String>> phoneNumbers();

    /** Hosts, with all below them, that pictures sent to us are fetched from beside the API's own. */
    @WithDefault("twilio.com,twiliocdn.com")
    Set<String> mediaHosts();

    /** How calls are talked in, those that come in and those we place. */
    @WithDefault("gather")
    Way calls();

    /** How words of a call come and go. */
    enum Way {
        /** By webhooks, turn by turn. */
        GATHER,
        /** By ConversationRelay on a WebSocket, which lets people break in. */
        RELAY,
        /** Not at all: whoever calls leaves a message, which is answered by text. */
        VOICEMAIL
    }

    /**
     * How long a call by relay is quiet, once what was said has been heard, before the person is asked whether they are there. The relay
     * does not tell of silence.
     */
    @WithDefault("8s")
    Duration relayQuiet();

    /** How long one call of the REST API may take. */
    @WithDefault("10s")
    Duration timeout();
}
