package dev.pluto.messaging.conversation;

import dev.pluto.messaging.channel.MediaLink;
import dev.pluto.protection.PersonKey;
import dev.pluto.protection.ServiceKey;
import io.vertx.core.json.JsonArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Seals who sent a text, what it says and what came with it: under the person's key as the message and the conversation it may become, under
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
    private static final String MEDIA = "arrival.media";

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

    byte[] media(@Nullable PersonKey key, UUID id, List<MediaLink> media) {
        var links = new JsonArray();
        media.forEach(link -> links.add(link.address()).add(link.declaredType()));
        String text = links.encode();
        return key == null ? serviceKey.seal(MEDIA, id.toString(), text) : key.seal(MEDIA, id, text);
    }

    /** @throws dev.pluto.protection.SealBroken when the key does not open it */
    List<MediaLink> openMedia(@Nullable PersonKey key, UUID id, byte[] sealed) {
        var links = new JsonArray(
                key == null ? serviceKey.open(MEDIA, id.toString(), sealed) : key.open(MEDIA, id, sealed));
        return IntStream.range(0, links.size() / 2)
                .mapToObj(i -> new MediaLink(links.getString(2 * i), links.getString(2 * i + 1)))
                .toList();
    }
}
