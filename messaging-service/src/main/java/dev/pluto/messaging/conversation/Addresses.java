package dev.pluto.messaging.conversation;

/**
 * Between which two numbers a conversation is held.
 *
 * @param peer the person's, as the provider wrote it
 * @param ours from which they are answered
 */
public record Addresses(String peer, String ours) {

    @Override
    public String toString() {
        return "Addresses";
    }
}
