package dev.pluto.local.suite;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a service says of itself at its management port. */
final class ServiceHealth {

    private static final Duration READY_ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final int NO_ANSWER = 0;

    private final HttpClient client;
    private final String url;

    /** @param url of its management port */
    ServiceHealth(HttpClient client, String url) {
        this.client = client;
        this.url = url;
    }

    boolean isReady() {
        return status("ready", READY_ANSWER_WITHIN) == 200;
    }

    /** Whether it says anything at all, be it that it is down. */
    boolean answers(Duration within) {
        return status("live", within) != NO_ANSWER;
    }

    private int status(String check, Duration within) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/q/health/" + check))
                .timeout(within)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException none) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SuiteFailure("interrupted while asking " + url + " for its health", e);
        }
    }
}
