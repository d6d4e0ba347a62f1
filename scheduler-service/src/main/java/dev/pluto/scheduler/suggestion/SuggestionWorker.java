package dev.pluto.scheduler.suggestion;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks at the plans whose time has come: what nobody tells of, such as a suggestion that was missed. Every replica runs one. */
@ApplicationScoped
class SuggestionWorker extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(SuggestionWorker.class);
    private static final Scope SCOPE = Scope.service("suggestions");
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final SuggestionPlans plans;
    private final SuggestionService suggestions;
    private final WorkLoop loop;

    SuggestionWorker(Transactions transactions, SuggestionPlans plans, SuggestionService suggestions, Timer timer) {
        this.transactions = transactions;
        this.plans = plans;
        this.suggestions = suggestions;
        this.loop = new WorkLoop(LOG, timer, PAUSE, this::bite);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    private Uni<Next> bite() {
        return round().map(seen -> Next.atOnceIf(seen == BATCH));
    }

    /** @return how many plans were looked at; as many as a bite holds when there may be more */
    Uni<Integer> round() {
        return transactions.sql(SCOPE, tx -> plans.due(tx, BATCH)).chain(this::each);
    }

    /** Each alone: one that fails holds up none of the others, and comes up again. */
    private Uni<Integer> each(List<UUID> persons) {
        return Multi.createFrom()
                .iterable(persons)
                .onItem()
                .transformToUniAndConcatenate(this::look)
                .collect()
                .last()
                .replaceWith(persons.size());
    }

    private Uni<Void> look(UUID userId) {
        return transactions
                .sql(SCOPE, tx -> suggestions.look(tx, userId))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "The suggestions to %s cannot be planned now (%s)",
                        userId, failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }
}
