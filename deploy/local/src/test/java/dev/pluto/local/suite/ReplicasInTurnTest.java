package dev.pluto.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplicasInTurnTest {

    private final Parts parts = new Parts(Progress.SILENT, LivenessProbe.USUAL);

    @Test
    void givesEachReplicaANameOfItsOwnAndTheirService() {
        List<Part> two = Part.MESSAGING.replicas(2);

        assertThat(two).extracting(Part::title).containsExactly("messaging-1", "messaging-2");
        assertThat(two).extracting(Part::serviceName).containsOnly("messaging");
        assertThat(two.get(0)).isLessThan(two.get(1)).isLessThan(Part.SCHEDULER);
    }

    @Test
    void leavesAServiceThatRunsOnceItsName() {
        assertThat(Part.MESSAGING.replicas(1)).containsExactly(Part.MESSAGING);
    }

    @Test
    void asksTheReplicasInTurn() {
        Replicas replicas = started(2);

        assertThat(replicas.addresses("memory").get(0))
                .isNotEqualTo(replicas.addresses("memory").get(0));
        assertThat(replicas.addresses("memory")).hasSize(2);
    }

    @Test
    void sendsNothingToAReplicaThatIsStopped() {
        Replicas replicas = started(2);

        parts.get(Part.MEMORY.replicas(2).get(0)).stop();

        assertThat(replicas.addresses("memory")).containsExactly(at(2));
        assertThat(replicas.addresses("memory")).containsExactly(at(2));
    }

    @Test
    void hasWhereToFailWhenNoneRuns() {
        Replicas replicas = started(1);

        parts.get(Part.MEMORY).stop();

        assertThat(replicas.addresses("memory")).containsExactly(at(1));
    }

    @Test
    void knowsNobodyOfAServiceThatIsNoPartOfTheSuite() {
        assertThat(started(2).addresses("identity")).isEmpty();
    }

    @Test
    void startsOneOfEachBeforeTheOthers() {
        Replicas replicas = new Replicas(parts, new SuiteTls(Optional.empty()), Set.of(Part.MEMORY, Part.MESSAGING), 3);

        assertThat(replicas.waves().get(0))
                .extracting(Part::title)
                .containsExactlyInAnyOrder("memory-1", "messaging-1");
        assertThat(replicas.waves().get(1)).hasSize(4);
    }

    private Replicas started(int count) {
        Replicas replicas = new Replicas(parts, new SuiteTls(Optional.empty()), Set.of(Part.MEMORY), count);
        int port = 0;
        for (Part replica : replicas.all()) {
            port++;
            parts.add(replica, new StandIn(port));
            parts.get(replica).start();
        }
        return replicas;
    }

    private static SocketAddress at(int port) {
        return SocketAddress.inetSocketAddress(port, "127.0.0.1");
    }

    /** Runs whenever it should. */
    private record StandIn(int port) implements Runner {

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public void kill() {}

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public boolean answers(Duration within) {
            return true;
        }

        @Override
        public long pid() {
            return 1;
        }

        @Override
        public Path logFile() {
            return Path.of("none.log");
        }
    }
}
