package dev.pluto.memory.list;

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

/** Lets what was taken off a list go for good, once it cannot be put back any more. */
@ApplicationScoped
class ListPurge {
    private static final Logger LOG = Logger.getLogger(ListPurge.class);

    private final Purge purge;

    ListPurge(Transactions transactions, Clock clock, Timer timer) {
        this.purge = new Purge(
                LOG,
                transactions,
                clock,
                timer,
                "memory-list-purge",
                List.of(
                        new Ageing(ListItems.DELETE_REMOVED, ListsService.UNDO),
                        new Ageing(ListDeeds.DELETE_OLD, ListDeeds.REPEATED)));
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
