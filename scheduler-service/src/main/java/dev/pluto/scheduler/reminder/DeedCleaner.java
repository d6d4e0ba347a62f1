package dev.pluto.scheduler.reminder;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Forgets deeds a day after they were done. Every replica runs one. */
@ApplicationScoped
class DeedCleaner extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(DeedCleaner.class);
    private static final Scope SCOPE = Scope.service("deeds");
    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int BATCH = 1_000;

    private final Transactions transactions;
    private final Deeds deeds;
    private final WorkLoop loop;

    DeedCleaner(Transactions transactions, Deeds deeds, Timer timer) {
        this.transactions = transactions;
        this.deeds = deeds;
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::bite);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> bite() {
        return clean().map(forgotten -> Next.atOnceIf(forgotten == BATCH));
    }

    /** @return how many were forgotten; as many as a bite holds when there may be more */
    Uni<Integer> clean() {
        return transactions.sql(SCOPE, tx -> deeds.forgetOld(tx, BATCH));
    }
}
