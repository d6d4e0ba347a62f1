package dev.pluto.memory.memory;

import dev.pluto.memory.person.Purge;
import dev.pluto.memory.person.Purge.Ageing;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets texts that are to be forgotten go for good, once that cannot be undone any more. */
@ApplicationScoped
class MemoryPurge extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(MemoryPurge.class);
    /** Longer than a wish to forget can be taken back. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(11);

    private final Purge purge;

    MemoryPurge(Transactions transactions, Clock clock, Timer timer) {
        this.purge = new Purge(
                LOG,
                transactions,
                clock,
                timer,
                "memory-purge",
                List.of(new Ageing(Memories.DELETE_FORGOTTEN, FORGOTTEN)));
    }

    @Override
    protected WorkLoop loop() {
        return purge.loop();
    }

    Uni<Integer> purge() {
        return purge.purge();
    }
}
