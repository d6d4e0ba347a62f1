package dev.pluto.messaging.channel.twilio;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** An account at Telnyx, which tells of calls and talks in them as Twilio does (TeXML, Conversation Relay) and signs in its own way. */
@ConfigMapping(prefix = "pluto.telnyx")
interface TelnyxConfig {

    /** The account's public key, base64 of the 32 bytes of Ed25519; without it nothing of Telnyx's is taken. */
    Optional<String> publicKey();

    /** The account's id, as {@code AccountSid} of what comes from there. */
    Optional<String> accountSid();
}
