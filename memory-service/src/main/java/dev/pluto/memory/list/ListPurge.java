package dev.pluto.memory.list;

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

/** Lets what was taken off a list go for good, once it cannot be put back any more. */
@ApplicationScoped
class ListPurge extends LoopWorker {
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

    @Override
    protected WorkLoop loop() {
        return purge.loop();
    }

    Uni<Integer> purge() {
        return purge.purge();
    }
}
