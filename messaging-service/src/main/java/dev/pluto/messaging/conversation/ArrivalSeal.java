package dev.pluto.messaging.conversation;

import dev.pluto.protection.PersonKey;
import dev.pluto.protection.ServiceKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seals who sent a text and what it says: under the person's key as the message and the conversation it may become, under
 * the service's while nobody knows whose it is. A key that is null stands for the service's.
 */
@ApplicationScoped
class ArrivalSeal {

    /** The field of a conversation's {@code peer_sealed}. */
    static final String PEER = "conversation.peer";

    /** The field of a message's {@code text_sealed}. */
    static final String MESSAGE = "message.text";

    private static final String NOBODYS_SENDER = "arrival.sender";
    private static final String NOBODYS_TEXT = "arrival.text";

    private final ServiceKey serviceKey;

    ArrivalSeal(ServiceKey serviceKey) {
        this.serviceKey = serviceKey;
    }

    byte[] sender(@Nullable PersonKey key, UUID id, String sender) {
        return key == null ? serviceKey.seal(NOBODYS_SENDER, id.toString(), sender) : key.seal(PEER, id, sender);
    }

    byte[] text(@Nullable PersonKey key, UUID id, String text) {
        return key == null ? serviceKey.seal(NOBODYS_TEXT, id.toString(), text) : key.seal(MESSAGE, id, text);
    }

    /** @throws dev.pluto.protection.SealBroken when the key does not open it */
    String openSender(@Nullable PersonKey key, UUID id, byte[] sealed) {
        return key == null ? serviceKey.open(NOBODYS_SENDER, id.toString(), sealed) : key.open(PEER, id, sealed);
    }

    /** @throws dev.pluto.protection.SealBroken when the key does not open it */
    String openText(@Nullable PersonKey key, UUID id, byte[] sealed) {
        return key == null ? serviceKey.open(NOBODYS_TEXT, id.toString(), sealed) : key.open(MESSAGE, id, sealed);
    }
}
