package dev.pluto.identity.session;

import dev.pluto.access.EndedList;
import dev.pluto.access.RedisAway;
import dev.pluto.identity.session.SessionEnds.Ended;
import dev.pluto.identity.token.SessionTokens;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Tells everybody which sessions have ended, at once and until Redis has heard it: what was not told waits in the database. A Redis
 * that came back without its list is told all of it anew. Every replica does so; told twice it does no harm.
 */
@ApplicationScoped
class EndTeller extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(EndTeller.class);
    private static final Scope SCOPE = Scope.service("session");
    private static final Duration EVERY = Duration.ofMillis(500);
    private static final Duration CLEANING = Duration.ofMinutes(1);
    private static final int PAGE = 200;

    private final Transactions transactions;
    private final SessionEnds ends;
    private final EndedList list;
    private final Duration longest;
    private final Clock clock;
    private final WorkLoop loop;
    private Instant cleanAt = Instant.EPOCH;

    EndTeller(
            Transactions transactions,
            SessionEnds ends,
            EndedList list,
            SessionTokens tokens,
            Timer timer,
            Clock clock) {
        this.transactions = transactions;
        this.ends = ends;
        this.list = list;
        this.longest = tokens.longestLife();
        this.clock = clock;
        this.loop = new WorkLoop(LOG, timer, EVERY, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /** Some have ended. */
    void wake() {
        loop.wake();
    }

    private Uni<Next> step() {
        return cleaned()
                .chain(list::isWhole)
                .chain(whole -> whole ? tellAll() : begin())
                .onFailure(RedisAway.class)
                .recoverWithNull() // whoever reads the list says so in the log
                .replaceWith(Next.AFTER_PAUSE);
    }

    private Uni<Void> cleaned() {
        Instant now = clock.instant();
        if (now.isBefore(cleanAt)) {
            return Uni.createFrom().voidItem();
        }
        cleanAt = now.plus(CLEANING);
        return transactions.sql(SCOPE, tx -> ends.forget(tx, now.minus(longest)));
    }

    private Uni<Void> begin() {
        return transactions.sql(SCOPE, ends::tellAgain).chain(this::tellAll).chain(list::markWhole);
    }

    private Uni<Void> tellAll() {
        return transactions
                .sql(SCOPE, tx -> ends.untold(tx, PAGE))
                .chain(some -> some.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : tell(some)
                                .chain(() -> transactions.sql(SCOPE, tx -> ends.told(tx, some, clock.instant())))
                                .chain(() ->
                                        some.size() < PAGE ? Uni.createFrom().voidItem() : tellAll()));
    }

    private Uni<Void> tell(List<Ended> some) {
        return Multi.createFrom()
                .iterable(some)
                .onItem()
                .transformToUniAndConcatenate(
                        one -> list.add(one.session(), one.at().plus(longest), longest))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
