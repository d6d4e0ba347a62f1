package dev.pluto.local.monitoring;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pluto.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real one, as the system's package has it: reads the suite every second and judges its queries. */
public final class Prometheus implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client;
    private final Process process;
    private final String url;

    private Prometheus(HttpClient client, Process process, String url) {
        this.client = client;
        this.process = process;
        this.url = url;
    }

    /**
     * Starts one, with the chart's alerts; empty where none is installed.
     *
     * @param folder for its files
     * @param targets host and port by job
     */
    public static Optional<Prometheus> start(HttpClient client, Path folder, Map<String, String> targets)
            throws IOException {
        Files.createDirectories(folder);
        Path settings = Files.writeString(folder.resolve("prometheus.yml"), settings(targets));
        int port = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + settings,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port,
                        "--log.level=warn")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile());
        try {
            var started = new Prometheus(client, builder.start(), "http://127.0.0.1:" + port);
            started.awaitReady();
            return Optional.of(started);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** As the chart's ServiceMonitors name jobs. */
    private static String settings(Map<String, String> targets) {
        String jobs = targets.entrySet().stream()
                .map(target -> """
                      - job_name: %s
                        metrics_path: /q/metrics
                        static_configs: [{targets: ['%s'], labels: {namespace: pluto}}]
                    """.formatted(target.getKey(), target.getValue()))
                .collect(Collectors.joining());
        String rules = MonitoringFiles.alertFiles().stream()
                .map(file -> "'" + file + "'")
                .collect(Collectors.joining(", ", "[", "]"));
        return """
            global: {scrape_interval: 1s, evaluation_interval: 1s}
            rule_files: %s
            scrape_configs:
            %s\
            """.formatted(rules, jobs);
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("prometheus ended, see its log");
            }
            try {
                return get("/-/ready").statusCode() == 200;
            } catch (UncheckedIOException notYet) {
                return false;
            }
        });
    }

    /** Returns when it has read each of a number of targets again, so that what was counted until now is known to it. */
    public void awaitReadings(int targets) {
        String read = "count(timestamp(up) > %d)".formatted(Instant.now().getEpochSecond() + 2);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> ask(read).at("/result/0/value/1").asInt() == targets);
    }

    /** The answer's {@code data}; what Prometheus says is wrong with the query is the failure's message. */
    public JsonNode ask(String query) {
        return data("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    /** Its alerts and recordings with their health. */
    public JsonNode rules() {
        return data("/api/v1/rules");
    }

    private JsonNode data(String path) {
        try {
            JsonNode answer = JSON.readTree(get(path).body());
            if (!answer.path("status").asText().equals("success")) {
                throw new IllegalArgumentException(answer.path("error").asText());
            }
            return answer.path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(url + path))
                            .timeout(Duration.ofMinutes(3))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
