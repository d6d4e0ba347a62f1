package dev.pluto.local.browser;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/** A browser without a window, with a profile of its own that goes with it. */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final Duration STARTING = Duration.ofMinutes(3);

    private final Process process;
    private final Path profile;
    private final DevTools tools;

    private Chromium(Process process, Path profile, DevTools tools) {
        this.process = process;
        this.profile = profile;
        this.tools = tools;
    }

    /**
     * Starts it.
     *
     * @throws TestAbortedException where there is none on this machine, which it says aloud
     */
    public static Chromium start() {
        Path program = find().orElseThrow(() -> {
            String missing = "NOT TESTED in a browser: no " + NAMES + " on the path; apt-get install chromium";
            System.err.println(missing);
            return new TestAbortedException(missing);
        });
        try {
            Path profile = Files.createTempDirectory("pluto-chromium");
            Path log = profile.resolve("log");
            Process process = new ProcessBuilder(arguments(program, profile))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            return new Chromium(process, profile, DevTools.at(HttpClient.newHttpClient(), address(process, profile)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its sandbox needs rights that root in a container does not have; the pages are our own. */
    private static List<String> arguments(Path program, Path profile) {
        return List.of(
                program.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
    }

    private static Optional<Path> find() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":"))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** It writes port and path of its protocol into its profile. */
    private static URI address(Process process, Path profile) throws IOException {
        Path written = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + STARTING.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            List<String> lines = Files.exists(written) ? Files.readAllLines(written) : List.of();
            if (lines.size() >= 2) {
                return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
            }
            pause();
        }
        process.destroyForcibly();
        throw new IllegalStateException("Chromium did not start: " + Files.readString(profile.resolve("log")));
    }

    private static void pause() {
        try {
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A tab of its own. */
    public Tab open() {
        String target = tools.call(null, "Target.createTarget", new JsonObject().put("url", "about:blank"))
                .getString("targetId");
        String session = tools.call(
                        null,
                        "Target.attachToTarget",
                        new JsonObject().put("targetId", target).put("flatten", true))
                .getString("sessionId");
        return new Tab(tools, session);
    }

    @Override
    public void close() {
        tools.close();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            try (Stream<Path> files = Files.walk(profile)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
