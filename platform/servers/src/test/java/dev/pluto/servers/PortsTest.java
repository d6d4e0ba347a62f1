package dev.pluto.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PortsTest {

    /** Of twelve thousand, so that two who did not know of each other would be given some of the same. */
    private static final int MANY = 1_500;

    @Test
    void givesNoPortTwiceToWhicheverProcess() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        PortsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var told = other.inputReader(StandardCharsets.UTF_8)) {
            Set<String> theirs = Set.of(told.readLine().split(" "));

            Set<String> ours = new HashSet<>();
            IntStream.range(0, MANY).forEach(i -> ours.add(Integer.toString(Ports.free())));

            assertThat(theirs).hasSize(MANY);
            assertThat(ours).hasSize(MANY).doesNotContainAnyElementsOf(theirs);
        } finally {
            other.destroy();
            other.waitFor();
        }
    }

    /** Another process: tells what it was given, and goes on until it is ended. */
    public static void main(String[] args) throws InterruptedException {
        System.out.println(IntStream.range(0, MANY)
                .mapToObj(i -> Integer.toString(Ports.free()))
                .collect(Collectors.joining(" ")));
        Thread.sleep(60_000);
    }
}
