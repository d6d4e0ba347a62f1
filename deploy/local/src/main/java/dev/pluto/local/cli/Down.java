package dev.pluto.local.cli;

import dev.pluto.local.control.RunFile;
import dev.pluto.local.suite.RunFolder;
import dev.pluto.servers.Leftovers;
import dev.pluto.servers.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks the running suite to stop and waits until it has. What a killed run has left behind is ended as well. */
final class Down {

    private static final Duration TO_ANSWER = Duration.ofSeconds(5);
    private static final Duration TO_STOP = Duration.ofSeconds(60);
    private static final Duration TO_OBEY = Duration.ofSeconds(20);
    private static final long POLL_MILLIS = 100;

    private final Path data;
    private final Streams streams;

    Down(Path data, Streams streams) {
        this.data = data;
        this.streams = streams;
    }

    int run() throws IOException, InterruptedException {
        Optional<RunningSuite> suite = RunningSuite.find(data);
        return suite.isPresent() ? stop(suite.get()) : endLeftovers("Pluto is not running.");
    }

    private int stop(RunningSuite suite) throws IOException, InterruptedException {
        if (asks() && awaitEnd(suite, TO_STOP)) {
            streams.out().println("Pluto is stopped.");
            return 0;
        }
        // it does not listen yet, or not any more: a signal says the same
        suite.process().ifPresent(ProcessHandle::destroy);
        if (awaitEnd(suite, TO_OBEY)) {
            streams.out().println("Pluto is stopped.");
            return 0;
        }
        suite.process().ifPresent(ProcessHandle::destroyForcibly);
        if (!awaitEnd(suite, TO_OBEY)) {
            streams.out().println("still stopping, process " + suite.pid());
            return 1;
        }
        return endLeftovers("Pluto did not react and was ended.");
    }

    private boolean asks() {
        try {
            return new Remote(data, streams.together(), TO_ANSWER).run(List.of("down")) == 0;
        } catch (IOException deaf) {
            return false;
        }
    }

    private static boolean awaitEnd(RunningSuite suite, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (suite.isAlive() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
        return !suite.isAlive();
    }

    /** Only under the lock of the data folder: a run that is just starting has processes, too. */
    private int endLeftovers(String otherwise) {
        if (!Files.exists(RunFolder.processes(data))) {
            streams.out().println(otherwise);
            return 0;
        }
        Optional<RunFile> taken = RunFile.take(data);
        if (taken.isEmpty()) {
            streams.out().println("Pluto is just starting or stopping; try again in a moment.");
            return 1;
        }
        try {
            int ended = Leftovers.in(RunFolder.processes(data)).end();
            streams.out()
                    .println(ended == 0 ? otherwise : otherwise + " Ended " + ended + " processes it had left behind.");
            return 0;
        } catch (ServerFailure failure) {
            streams.out().println(failure.getMessage());
            return 1;
        } finally {
            taken.get().close();
        }
    }
}
