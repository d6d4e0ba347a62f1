package dev.pluto.messaging.flow;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Listens to server-sent events until it is closed. */
final class Listener implements AutoCloseable {

    private final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final AtomicBoolean over = new AtomicBoolean();
    private final HttpResponse<InputStream> answer;

    /** One event. */
    record Heard(String name, String id, JsonObject data) {}

    Listener(String path, String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        answer = HttpClient.newHttpClient()
                .sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    int status() {
        return answer.statusCode();
    }

    @Nullable
    String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    List<Heard> heard() {
        return List.copyOf(heard);
    }

    boolean isOver() {
        return over.get();
    }

    private void read() {
        List<String> event = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    note(event);
                    event.clear();
                } else {
                    event.add(line);
                }
            }
        } catch (IOException closed) {
            // as it has to
        }
        over.set(true);
    }

    private void note(List<String> event) {
        String data = member(event, "data");
        if (!data.isEmpty()) {
            heard.add(new Heard(member(event, "event"), member(event, "id"), new JsonObject(data)));
        }
    }

    private static String member(List<String> event, String name) {
        return event.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException closed) {
            // as it has to
        }
    }
}
