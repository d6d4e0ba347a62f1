package dev.pluto.memory.fact;

import dev.pluto.memory.person.Purge;
import dev.pluto.memory.person.Purge.Ageing;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets what is to be forgotten go for good, once that cannot be undone any more. */
@ApplicationScoped
class FactPurge extends LoopWorker {
    private static final Logger LOG = Logger.getLogger(FactPurge.class);

    private final Purge purge;

    FactPurge(Transactions transactions, Clock clock, Timer timer) {
        this.purge = new Purge(
                LOG,
                transactions,
                clock,
                timer,
                "memory-fact-purge",
                List.of(
                        new Ageing(Facts.DELETE_RETRACTED, FactsService.UNDO),
                        new Ageing(FactDeeds.DELETE_OLD, FactDeeds.REPEATED)));
    }

    @Override
    protected WorkLoop loop() {
        return purge.loop();
    }

    Uni<Integer> purge() {
        return purge.purge();
    }
}
