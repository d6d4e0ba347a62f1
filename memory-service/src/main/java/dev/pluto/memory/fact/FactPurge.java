package dev.pluto.memory.fact;

import dev.pluto.memory.person.Purge;
import dev.pluto.memory.person.Purge.Ageing;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets what is to be forgotten go for good, once that cannot be undone any more. */
@ApplicationScoped
class FactPurge {
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

    void start(@Observes StartupEvent event) {
        purge.start();
    }

    void stop(@Observes ShutdownEvent event) {
        purge.stop();
    }

    Uni<Integer> purge() {
        return purge.purge();
    }
}
