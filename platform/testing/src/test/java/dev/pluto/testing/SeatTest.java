package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.servers.ProcessIdentity;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeatTest {
    private static final ProcessIdentity THIS = ProcessIdentity.ofThisProcess();

    @TempDir
    Path folder;

    @Test
    void isOneForEachProcessAtOnceAndFreeAgainWhenItEnds() throws Exception {
        Path build = folder.resolve("4711");
        Process other = new ProcessBuilder("sleep", "120").start();
        try {
            ProcessIdentity sits = ProcessIdentity.of(other.pid()).orElseThrow();

            assertThat(Seat.of(build, sits)).isEqualTo(build);
            assertThat(Seat.of(build, THIS)).isEqualTo(folder.resolve("4711.2"));
            assertThat(Seat.of(build, sits)).isEqualTo(build);
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(Seat.of(build, THIS)).isEqualTo(build);
    }

    @Test
    void isNotTakenByWhomHasOnlyTheSameNumber() throws Exception {
        Path build = folder.resolve("4711");

        assertThat(Seat.of(build, new ProcessIdentity(THIS.pid(), "another:1"))).isEqualTo(build);
        assertThat(Seat.of(build, THIS)).isEqualTo(build);
    }
}
