package dev.pluto.memory.retention;

import dev.pluto.memory.person.PersonLoop;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Cleans up after one person after the other. */
@ApplicationScoped
class CleanupWorker extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(CleanupWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final WorkLoop loop;

    CleanupWorker(Transactions transactions, Cleanup cleanup, Timer timer) {
        this.loop =
                new PersonLoop<>(LOG, timer, transactions, Scope.service("memory-retention"), PAUSE, cleanup).loop();
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }
}
