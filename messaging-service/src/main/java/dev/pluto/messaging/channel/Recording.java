package dev.pluto.messaging.channel;

/**
 * What somebody said to a recorder.
 *
 * @param providerCallId the provider's id of the call it was left in
 * @param providerId the provider's id of the recording
 * @param sound where it lies
 */
public record Recording(String provider, String providerCallId, String providerId, MediaLink sound) {

    @Override
    public String toString() {
        return "Recording[" + providerId + "]";
    }
}
