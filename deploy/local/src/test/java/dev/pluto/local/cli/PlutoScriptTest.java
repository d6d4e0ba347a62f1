package dev.pluto.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell script at the root, in a house of its own where Java and Maven only say that they were called. */
@Execution(ExecutionMode.CONCURRENT)
class PlutoScriptTest {

    private static final Path ROOT = Path.of(System.getProperty("pluto.build.root"));
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path home;

    private record Result(int code, String out) {}

    @BeforeEach
    void buildHouse() throws IOException {
        Files.copy(ROOT.resolve("pluto"), home.resolve("pluto"));
        Files.copy(ROOT.resolve("pom.xml"), home.resolve("pom.xml"));
        for (String service : List.of("identity", "messaging", "memory", "scheduler")) {
            write(service + "-service/target/quarkus-app/quarkus-run.jar", "");
        }
        write("deploy/local/target/classes/one", "");
        write("deploy/local/target/launcher.classpath", "libraries");
        write("deploy/local/target/built", "");
        program("jdk/bin/javac", "");
        program("maven", "touch \"$PLUTO_HOME/maven-was-called\"; exit 1");
        java("exit 0");
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            }
        }
    }

    /** Those that run here, as Maven knows them. */
    static Stream<String> modules() throws IOException {
        return Files.readAllLines(ROOT.resolve("pom.xml")).stream()
                .map(String::strip)
                .filter(line -> line.startsWith("<module>"))
                .map(line -> line.substring(8, line.indexOf("</")))
                .filter(module -> !module.matches("deploy/(load|api|clients|seed)(/.*)?"));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void buildsWhenAnyModuleHasNewerSources(String module) throws Exception {
        write(module + "/src/main/java/Newer.java", "");

        assertThat(pluto("", "up").out()).contains("The build failed");
        assertThat(home.resolve("maven-was-called")).exists();
    }

    @Test
    void buildsNothingWhereNothingIsNewer() throws Exception {
        assertThat(pluto("", "up").code()).isZero();
        assertThat(home.resolve("maven-was-called")).doesNotExist();
    }

    @Test
    void buildsNothingFromUnderWhatRuns() throws Exception {
        write("platform/events/src/main/java/Newer.java", "");
        java("echo 'Pluto at http://localhost:8080, up for 3 min'");

        Result result = pluto("", "up", "-d");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("Pluto runs already");
        assertThat(home.resolve("maven-was-called")).doesNotExist();
    }

    @Test
    void seedsNothingWhereNothingRuns() throws Exception {
        java("echo 'Pluto is not running' >&2; exit 3");

        Result result = pluto("", "seed");

        assertThat(result.code()).isEqualTo(3);
        assertThat(result.out()).contains("Pluto is not running");
        assertThat(home.resolve("maven-was-called")).doesNotExist();
    }

    @Test
    void leavesTheLogOfTheRunningOneAlone() throws Exception {
        write("data/logs/launcher.log", "of the running one");
        java("echo 'Pluto runs already: http://localhost:8080 (process 17)' >&2; exit 1");

        Result result = pluto("", "up", "-d");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("Pluto runs already: http://localhost:8080 (process 17)");
        assertThat(home.resolve("data/logs")).isDirectoryNotContaining("glob:**/launcher.[0-9]*");
        assertThat(home.resolve("data/logs/launcher.log")).hasContent("of the running one");
    }

    @Test
    void showsHowItStartsUntilItRunsWhateverItsLogIsCalledBy() throws Exception {
        java("""
                echo 'Pluto is starting'
                mv "$PLUTO_LOG" "$PLUTO_DATA/logs/launcher.log"
                printf '\\nPluto runs at http://localhost:8080\\n\\nData stays in .pluto.\\n'
                exec sleep 3""");

        Result result = pluto("", "up", "-d");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("Pluto is starting\n\nPluto runs at http://localhost:8080\n\nData stays in");
        assertThat(home.resolve("data/logs/launcher.log")).content().contains("Pluto is starting", "Pluto runs at");
    }

    @Test
    void givesLauncherFolderOfItsOwnForTemporaryFiles() throws Exception {
        java("echo \"$*\"");
        Path scratch = home.resolve("data/run/launcher/tmp");

        assertThat(pluto("", "up").out()).contains("-Djava.io.tmpdir=" + scratch);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(scratch)))
                .isEqualTo("rwx------");
    }

    @Test
    void handsStandardInputOnAndNothingOfItToTheListOfProcesses() throws Exception {
        java("echo \"$*\"; cat");

        String out = pluto("for nobody's eyes\n", "text", "+14155550142", "-").out();

        assertThat(out).contains("dev.pluto.local.cli.Cli text +14155550142 -\nfor nobody's eyes\n");
    }

    private Result pluto(String typed, String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of("/bin/sh", home.resolve("pluto").toString()), Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME", home.resolve("jdk").toString(),
                        "PLUTO_MAVEN", home.resolve("maven").toString(),
                        "PLUTO_DATA", home.resolve("data").toString()));
        // to a file: who is started in the background would keep a pipe open
        Path output = Files.createTempFile(home, "output", "");
        Process process = builder.redirectOutput(output.toFile()).start();
        process.getOutputStream().write(typed.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        return new Result(process.waitFor(), Files.readString(output));
    }

    private void java(String script) throws IOException {
        program("jdk/bin/java", "[ \"$1\" != -version ] || { echo 'openjdk version \"17.0.1\"'; exit 0; }\n" + script);
    }

    private void program(String path, String script) throws IOException {
        write(path, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(home.resolve(path), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void write(String path, String text) throws IOException {
        Path file = home.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
