package dev.pluto.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * Tokens for a client registered at identity, asked for again half a minute before one ends (RFC 6749, 4.4). Written by hand: for
 * this one form the generator would bring a second HTTP client.
 */
public final class ClientCredentials implements Supplier<String> {

    private static final Duration EARLY = Duration.ofSeconds(30);
    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpRequest request;
    private final Clock clock;
    private String token = "";
    private Instant usableUntil = Instant.MIN;

    /** @param url the edge */
    public ClientCredentials(URI url, String client, String secret, Clock clock) {
        String pair = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        this.request = HttpRequest.newBuilder(URI.create(url + "/api/v1/auth/token"))
                .timeout(DEADLINE)
                .header("Authorization", "Basic " + pair)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        this.clock = clock;
    }

    /** @throws IllegalStateException when there is no token to be had */
    @Override
    public synchronized String get() {
        Instant now = clock.instant();
        if (!now.isBefore(usableUntil)) {
            JsonNode grant = ask();
            token = grant.path("access_token").asText();
            usableUntil = now.plusSeconds(grant.path("expires_in").asLong()).minus(EARLY);
        }
        return token;
    }

    private JsonNode ask() {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("no token: " + request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
