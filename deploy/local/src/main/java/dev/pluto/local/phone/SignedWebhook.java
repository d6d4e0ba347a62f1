package dev.pluto.local.phone;

/**
 * A webhook ready to be posted by somebody else, a load generator for one.
 *
 * @param url the public one, which the signature covers; it may be posted to another address of the same service
 * @param contentType of the body
 * @param body form-encoded
 * @param signature value of {@code X-Twilio-Signature}
 */
public record SignedWebhook(String url, String contentType, String body, String signature) {

    /** Leaves number and text out. */
    @Override
    public String toString() {
        return "SignedWebhook[" + url + "]";
    }
}
