package dev.pluto.contracts;

/**
 * Somebody has made contact.
 *
 * @param contact the number as the provider wrote it, up to 512 characters; personal data
 * @param channel {@code sms}, {@code voice}, ...
 */
@SnakeCase
public record ActivationRequest(
        @Required String contact, @Required String channel) {
    @Override
    public String toString() {
        return "ActivationRequest[" + channel + "]";
    }
}
