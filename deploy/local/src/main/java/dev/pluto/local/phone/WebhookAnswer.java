package dev.pluto.local.phone;

import java.time.Duration;

/**
 * What the edge answered to a webhook.
 *
 * @param sid the message or call the webhook was about
 * @param status 0 when there was no answer at all
 * @param body TwiML, or problem+json
 * @param took from the last attempt's first byte out to its last byte in
 */
public record WebhookAnswer(String sid, int status, String body, Duration took) {

    public boolean accepted() {
        return status >= 200 && status < 300;
    }
}
