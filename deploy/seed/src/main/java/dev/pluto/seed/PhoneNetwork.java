package dev.pluto.seed;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tells Pluto of texts and calls as the phone network does, by signed webhooks (twilio.com/docs/usage/security). The same words
 * of the same person have the same name each time, so that Pluto takes them once only.
 */
final class PhoneNetwork {

    private static final String ALGORITHM = "HmacSHA1";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final SeedSettings settings;

    PhoneNetwork(SeedSettings settings) {
        this.settings = settings;
    }

    /** @throws SeedFailure when it is not taken */
    void text(String from, String words) {
        post(
                "/webhooks/twilio/sms",
                Map.of(
                        "MessageSid",
                        name("SM", from + words),
                        "AccountSid",
                        settings.account(),
                        "From",
                        from,
                        "To",
                        settings.number(),
                        "Body",
                        words,
                        "NumMedia",
                        "0"));
    }

    /** @throws SeedFailure when it is not answered */
    void call(String from) {
        post(
                "/webhooks/twilio/voice",
                Map.of(
                        "CallSid",
                        name("CA", from),
                        "AccountSid",
                        settings.account(),
                        "From",
                        from,
                        "To",
                        settings.number(),
                        "CallStatus",
                        "ringing",
                        "Direction",
                        "inbound"));
    }

    private static String name(String kind, String of) {
        UUID digest = UUID.nameUUIDFromBytes(of.getBytes(StandardCharsets.UTF_8));
        return kind + digest.toString().replace("-", "");
    }

    private void post(String path, Map<String, String> form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url() + path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header("X-Twilio-Signature", signature(settings.publicUrl() + path, form))
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"))))
                .build();
        try {
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new SeedFailure(
                        path + " answered " + status + ": are token, account and public URL the right ones?");
            }
        } catch (IOException e) {
            throw new SeedFailure(path + " did not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SeedFailure("interrupted", e);
        }
    }

    private String signature(String url, Map<String, String> form) {
        StringBuilder signed = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(settings.webhookToken().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
