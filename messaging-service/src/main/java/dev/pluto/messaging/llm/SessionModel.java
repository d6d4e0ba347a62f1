package dev.pluto.messaging.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * A model server with sessions: {@code POST /scenario} {@code {"scenario"}} answers a cookie {@code session_id}, {@code POST /chat}
 * {@code {"message", "max_tokens"}} with it answers {@code {"response"}}, both with basic authentication. Every question has a session of its
 * own, whose cookie is known to that question alone.
 */
final class SessionModel implements LanguageModel {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COOKIE = "session_id=";
    private static final int OK = 200;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;
    private final String authorization;
    private final int tokens;
    private final Duration deadline;

    SessionModel(String url, ModelConfig config) {
        this.url = url;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString(config.key().orElse("").getBytes(StandardCharsets.UTF_8));
        this.tokens = config.answerTokens();
        this.deadline = config.deadline();
    }

    @Override
    public Multi<Piece> ask(Prompt prompt) {
        String message = prompt.turns().get(prompt.turns().size() - 1).text();
        return post("/scenario", "", Map.of("scenario", scenario(prompt)))
                .map(SessionModel::cookie)
                .flatMap(cookie -> post("/chat", cookie, Map.of("message", message, "max_tokens", tokens)))
                .<Piece>map(answer -> new Piece.Words(words(answer)))
                .toMulti();
    }

    /** Its one text has what other protocols keep apart: what to do, and what was said before. */
    private static String scenario(Prompt prompt) {
        return prompt.turns().subList(0, prompt.turns().size() - 1).stream()
                .map(turn -> (turn.isPerson() ? "Person: " : "Pluto: ") + turn.text())
                .collect(Collectors.joining("\n", prompt.system() + "\n", ""));
    }

    private Uni<HttpResponse<String>> post(String path, String cookie, Map<String, Object> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(deadline)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.valueToTree(body).toString()));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return Uni.createFrom().emitter(emitter -> {
            CompletableFuture<HttpResponse<String>> answer =
                    http.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            emitter.onTermination(() -> answer.cancel(true));
            answer.whenComplete((response, failure) -> {
                if (failure != null) {
                    emitter.fail(failure);
                } else if (response.statusCode() != OK) {
                    emitter.fail(new IllegalStateException("the model server answered " + response.statusCode()));
                } else {
                    emitter.complete(response);
                }
            });
        });
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(COOKIE))
                .map(cookie -> cookie.indexOf(';') < 0 ? cookie : cookie.substring(0, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the model server gave no session"));
    }

    private static String words(HttpResponse<String> answer) {
        try {
            JsonNode response = JSON.readTree(answer.body()).path("response");
            return response.asText("");
        } catch (IOException e) {
            throw new UncheckedIOException("the model server's answer is no JSON", e);
        }
    }
}
