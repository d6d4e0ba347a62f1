package dev.pluto.identity.profile;

import dev.pluto.identity.account.EndedNumbers;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Sees to it that Redis finds nobody by a number they had once. */
@ApplicationScoped
public class ReleasedNumbers {

    private static final Logger LOG = Logger.getLogger(ReleasedNumbers.class);

    private final Transactions transactions;
    private final EndedNumbers numbers;
    private final ProfileCache cache;

    ReleasedNumbers(Transactions transactions, EndedNumbers numbers, ProfileCache cache) {
        this.transactions = transactions;
        this.numbers = numbers;
        this.cache = cache;
    }

    /** Once a change is committed. Never fails: a Redis that is away is healed by the event. */
    public Uni<Void> release(UUID userId) {
        return releaseOrFail(userId)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "A number that was given up may be found in Redis until its event comes (%s)",
                        failure.getClass().getSimpleName()))
                .onFailure()
                .recoverWithNull();
    }

    /** Fails while Redis is away. */
    Uni<Void> releaseOrFail(UUID userId) {
        return transactions
                .sql(Scope.person(userId), tx -> numbers.of(tx, userId))
                .chain(ended -> Multi.createFrom()
                        .iterable(ended)
                        .onItem()
                        .transformToUniAndConcatenate(one -> cache.release(one.number(), one.at()))
                        .collect()
                        .asList())
                .replaceWithVoid();
    }
}
