package dev.pluto.messaging.channel;

/**
 * A picture or another file that came with a text, and lies with the provider yet.
 *
 * @param address its URL as the provider wrote it; nothing says that it is one, or the provider's
 * @param declaredType media type as the provider tells it, empty when it does not
 */
public record MediaLink(String address, String declaredType) {

    @Override
    public String toString() {
        return "MediaLink[" + declaredType + "]";
    }
}
