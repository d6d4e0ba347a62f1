package dev.pluto.local.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the running suite to stop and waits until it has. */
final class Down {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long POLL_MILLIS = 100;

    private final Path data;
    private final PrintStream out;

    Down(Path data, PrintStream out) {
        this.data = data;
        this.out = out;
    }

    int run() throws IOException, InterruptedException {
        Optional<RunningSuite> found = RunningSuite.find(data);
        if (found.isEmpty()) {
            out.println("Pluto is not running.");
            return 0;
        }
        RunningSuite suite = found.get();
        try {
            new Remote(data, out, out).run(List.of("down"));
        } catch (IOException deaf) {
            // it does not listen yet, or not any more: a signal says the same
            ProcessHandle.of(suite.pid()).ifPresent(ProcessHandle::destroy);
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (suite.isAlive() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        out.println(suite.isAlive() ? "still stopping, process " + suite.pid() : "Pluto is stopped.");
        return suite.isAlive() ? 1 : 0;
    }
}
