package dev.pluto.local.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Posts signed webhooks. Sends again after 5xx or no answer, as a Twilio number set to {@code #rc=5&rp=all} does; each attempt
 * carries the same idempotency token.
 */
final class WebhookSender {

    /** Twilio gives up on an answer after 15 s. */
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private static final String CONTENT_TYPE = "application/x-www-form-urlencoded; charset=utf-8";
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 250;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final PhoneAccount account;

    WebhookSender(PhoneAccount account) {
        this.account = account;
    }

    /** Never fails: the answer tells when there was none. */
    CompletableFuture<WebhookAnswer> send(String sid, String url, Form form) {
        SignedWebhook webhook = signed(url, form);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(DEADLINE)
                .header("Content-Type", webhook.contentType())
                .header("Accept", "*/*")
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Home-Region", "us1")
                .header("I-Twilio-Idempotency-Token", UUID.randomUUID().toString())
                .header("X-Twilio-Signature", webhook.signature())
                .POST(HttpRequest.BodyPublishers.ofString(webhook.body()))
                .build();
        return attempt(sid, request, 1);
    }

    /**
     * Opens a WebSocket that is signed as a request without parameters is.
     *
     * @param url {@code ws://…} or {@code wss://…}
     */
    CompletableFuture<WebSocket> connect(String url, WebSocket.Listener listener) {
        return client.newWebSocketBuilder()
                .connectTimeout(DEADLINE)
                .header("User-Agent", "TwilioProxy/1.1")
                .header("X-Twilio-Signature", signed(url, new Form()).signature())
                .buildAsync(URI.create(url), listener);
    }

    SignedWebhook signed(String url, Form form) {
        String signature = TwilioSignature.of(account.authToken(), url, form.parameters());
        return new SignedWebhook(url, CONTENT_TYPE, form.encoded(), signature);
    }

    private CompletableFuture<WebhookAnswer> attempt(String sid, HttpRequest request, int number) {
        long start = System.nanoTime();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .handle((response, failure) -> answer(sid, response, failure, start))
                .thenCompose(answer -> answer.status() > 0 && answer.status() < 500 || number >= ATTEMPTS
                        ? CompletableFuture.completedFuture(answer)
                        : later(number).thenCompose(pause -> attempt(sid, request, number + 1)));
    }

    private static CompletableFuture<@Nullable Void> later(int attempt) {
        long millis = FIRST_PAUSE_MILLIS << (attempt - 1);
        return CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
    }

    private static WebhookAnswer answer(
            String sid, @Nullable HttpResponse<String> response, @Nullable Throwable failure, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        if (response == null) {
            String reason = failure instanceof IOException ? "no connection" : "no answer";
            return new WebhookAnswer(sid, 0, reason, took);
        }
        return new WebhookAnswer(sid, response.statusCode(), response.body(), took);
    }
}
