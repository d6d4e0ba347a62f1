package dev.pluto.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.cli.RemoteProbe;
import io.vertx.core.json.JsonObject;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The real launcher with the real servers, without the services. */
@Execution(ExecutionMode.CONCURRENT)
class LauncherTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    // a process that is being killed may still write while the folder is deleted
    @TempDir(cleanup = CleanupMode.NEVER)
    private Path data;

    private final List<Process> started = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void forgetNothing() {
        started.clear();
    }

    @AfterEach
    void stopWhatIsLeft() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(180, TimeUnit.SECONDS);
        }
    }

    @Test
    void leavesNoProcessBehindWhenKilled() throws Exception {
        Process launcher = launch("0");
        awaitWelcome(launcher);
        List<ProcessHandle> family = launcher.descendants().toList();

        launcher.destroyForcibly();

        assertThat(family).hasSizeGreaterThanOrEqualTo(4);
        await(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void startsCrashedServerAgainAndSaysSo() throws Exception {
        Process launcher = launch("0");
        awaitWelcome(launcher);
        ProcessHandle redis = childRunning(launcher, "redis-server");

        redis.destroyForcibly();

        await(() -> output().contains("Redis ended unexpectedly") && output().contains("Redis runs again"));
        await(() -> statusOf("Redis").equals("running"));
    }

    @Test
    void refusesSecondRunOnSameDataAndStopsInOrder() throws Exception {
        Process launcher = launch("0");
        awaitWelcome(launcher);
        List<ProcessHandle> family = launcher.descendants().toList();

        Process second = launch("0", "second.log");

        assertThat(second.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(1);
        assertThat(Files.readString(data.resolve("second.log"))).contains("Pluto runs already");
        launcher.destroy();
        assertThat(launcher.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("Stopped.");
        assertThat(family).noneMatch(ProcessHandle::isAlive);
        assertThat(data.resolve("run/launcher.properties")).doesNotExist();
    }

    @Test
    void endsOrphansOfLauncherAndReaperThatWereBothKilled() throws Exception {
        Process first = launch("0");
        awaitWelcome(first);
        List<ProcessHandle> family = first.descendants().toList();
        ProcessHandle reaper = processNamed(first, "pluto-reaper");
        reaper.destroyForcibly();
        await(() -> !reaper.isAlive());
        first.destroyForcibly().waitFor();
        assertThat(family).anyMatch(ProcessHandle::isAlive);

        Process second = launch("0");
        awaitWelcome(second);

        await(() -> family.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(output()).contains("ended 3 processes that an earlier run had left behind");
    }

    @Test
    void letsDownEndOrphansAsWell() throws Exception {
        Process launcher = launch("0");
        awaitWelcome(launcher);
        List<ProcessHandle> family = launcher.descendants().toList();
        ProcessHandle reaper = processNamed(launcher, "pluto-reaper");
        reaper.destroyForcibly();
        await(() -> !reaper.isAlive());
        launcher.destroyForcibly().waitFor();

        RemoteProbe.Result down = RemoteProbe.down(data);

        assertThat(down.code()).isZero();
        assertThat(down.out()).isEqualTo("Pluto is not running. Ended 3 processes it had left behind.\n");
        await(() -> family.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void sparesStrangersWhoHaveTheNumbersOfTheRunThatWasKilled() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "120").start();
        started.add(stranger);
        Path run = Files.createDirectories(data.resolve("run"));
        Files.writeString(run.resolve("launcher.properties"), "pid=" + stranger.pid() + "\nbirth=other:1\n");
        Files.writeString(run.resolve("processes"), "began " + stranger.pid() + " other:1 KILL\n");

        assertThat(RemoteProbe.down(data).out()).isEqualTo("Pluto is not running.\n");
        Process launcher = launch("0");
        awaitWelcome(launcher);
        assertThat(RemoteProbe.down(data).code()).isZero();

        assertThat(launcher.waitFor(180, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void givesTheLogItsNameOnlyWhereTheRunBegins() throws Exception {
        Path logs = Files.createDirectories(data.resolve("logs"));
        Files.writeString(logs.resolve("launcher.log"), "of the run before");
        Files.writeString(logs.resolve("launcher.17.log"), "of this run");
        environment.put("PLUTO_LOG", logs.resolve("launcher.17.log").toString());
        Process launcher = launch("0");
        awaitWelcome(launcher);

        Files.writeString(logs.resolve("launcher.18.log"), "of a try");
        environment.put("PLUTO_LOG", logs.resolve("launcher.18.log").toString());
        assertThat(launch("0", "second.log").waitFor()).isEqualTo(1);

        assertThat(logs.resolve("launcher.previous.log")).hasContent("of the run before");
        assertThat(logs.resolve("launcher.log")).hasContent("of this run");
        assertThat(logs.resolve("launcher.18.log")).hasContent("of a try");
    }

    @Test
    void namesTakenPortAndStartsNothing() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process launcher = launch(Integer.toString(taken.getLocalPort()));

            assertThat(launcher.waitFor(180, TimeUnit.SECONDS)).isTrue();
            assertThat(launcher.exitValue()).isEqualTo(1);
            assertThat(output()).contains("port " + taken.getLocalPort() + " is taken", "PLUTO_PORT=");
        }
    }

    @Test
    void keepsSecretsAndControlToTheOwner() throws Exception {
        Process launcher = launch("0");
        awaitWelcome(launcher);

        assertThat(modeOf("secrets.properties")).isEqualTo("rw-------");
        assertThat(modeOf("run/launcher.properties")).isEqualTo("rw-------");
        HttpRequest stranger = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + description().getProperty("control.port") + "/run"))
                .POST(HttpRequest.BodyPublishers.ofString("down"))
                .build();
        assertThat(CLIENT.send(stranger, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
    }

    private Process launch(String port) throws IOException {
        return launch(port, "output.log");
    }

    private Process launch(String port, String log) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dpluto.servers.brief=" + System.getProperty("pluto.servers.brief"),
                        Launcher.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(data.resolve(log).toFile());
        builder.environment()
                .putAll(Map.of(
                        "CLASSPATH", classPath(),
                        "PLUTO_HOME", System.getProperty("pluto.build.root", "../.."),
                        "PLUTO_DATA", data.toString(),
                        "PLUTO_PORT", port,
                        "PLUTO_SERVICES", ""));
        builder.environment().putAll(environment);
        Process process = builder.start();
        started.add(process);
        return process;
    }

    /** Surefire starts its JVM with a jar that only points to the class path. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator);
    }

    private void awaitWelcome(Process launcher) throws InterruptedException {
        await(() -> output().contains("Pluto runs at") || !launcher.isAlive());
        assertThat(launcher.isAlive()).as(this::output).isTrue();
    }

    private String output() {
        try {
            return Files.readString(data.resolve("output.log"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String modeOf(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    private Properties description() {
        return RunFile.read(data);
    }

    private String statusOf(String part) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(description().getProperty("edge") + "/status.json"))
                .build();
        try {
            String json =
                    CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new JsonObject(json)
                    .getJsonArray("parts").stream()
                            .map(JsonObject.class::cast)
                            .filter(line -> line.getString("name").equals(part))
                            .map(line -> line.getString("state"))
                            .findFirst()
                            .orElse("");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static ProcessHandle childRunning(Process launcher, String program) {
        Stream<ProcessHandle> family = launcher.descendants();
        return family.filter(process -> process.info().command().orElse("").contains(program))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process of " + program));
    }

    private static ProcessHandle processNamed(Process launcher, String word) {
        Stream<ProcessHandle> family = launcher.descendants();
        return family.filter(process -> process.info().commandLine().orElse("").contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no process named " + word));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time out").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
