package dev.pluto.messaging.suggestion;

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

/** Ends suggestions that nobody answered in time. Every replica runs one. */
@ApplicationScoped
class SuggestionEnd extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(SuggestionEnd.class);
    private static final Scope SCOPE = Scope.service("suggestions");
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final Suggestions suggestions;
    private final WorkLoop loop;

    SuggestionEnd(Transactions transactions, Suggestions suggestions, Timer timer) {
        this.transactions = transactions;
        this.suggestions = suggestions;
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> step() {
        return round().map(ended -> Next.atOnceIf(ended == BATCH));
    }

    /** @return how many were ended; as many as a step takes when there may be more */
    Uni<Integer> round() {
        return transactions.sql(SCOPE, tx -> suggestions.ignore(tx, BATCH));
    }
}
