package dev.pluto.checks.run;

import dev.pluto.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service's program, run here with the environment that the chart gives its pod, and nothing else of this machine's. */
final class RenderedPod {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofMinutes(1)).build();

    private final String name;
    private final Process process;
    private final Path log;
    private final int port;
    private final int health;

    private RenderedPod(String name, Process process, Path log, int port, int health) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.port = port;
        this.health = health;
    }

    /** @param port where the others look for it; its management port is a free one */
    static RenderedPod start(String name, Path jar, Map<String, String> environment, int port, Path folder) {
        int health = Ports.free();
        Path log = folder.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + folder,
                        "-jar",
                        jar.toString()))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_HOST",
                        "127.0.0.1",
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "QUARKUS_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "QUARKUS_MANAGEMENT_PORT",
                        Integer.toString(health)));
        try {
            return new RenderedPod(name, builder.start(), log, port, health);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process process() {
        return process;
    }

    int port() {
        return port;
    }

    /** What it answers at a path of its management port; 0 when it does not. */
    int asked(String path) throws InterruptedException {
        return status("http://127.0.0.1:" + health + path);
    }

    /** What anybody answers; 0 when nobody does. */
    static int status(String url) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofMinutes(1))
                .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException none) {
            return 0;
        }
    }

    /** Returns when it says that it is ready. */
    RenderedPod awaitReady(Duration within) throws InterruptedException {
        long deadline = System.nanoTime() + within.toNanos();
        while (asked("/q/health/ready") != 200) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new AssertionError(name + " does not become ready:\n" + said());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return this;
    }

    /** Its exit code. */
    int awaitEnd(Duration within) throws InterruptedException {
        if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError(name + " does not end:\n" + said());
        }
        return process.exitValue();
    }

    /** SIGTERM, as the kubelet sends it. */
    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** The end of its log. */
    String said() {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 6_000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
