package dev.pluto.memory.person;

import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Does something for one person after the other, each in one transaction that holds their row. Behind whom it fails for nobody waits: they are tried
 * again after all others.
 *
 * @param <P> somebody it is to be done for
 */
public final class PersonLoop<P> {

    private final Transactions transactions;
    private final Scope scope;
    private final Duty<P> duty;
    private final WorkLoop loop;
    private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

    /** What is done for each. */
    public interface Duty<P> {
        /** Holds the row of somebody it is due for; empty when there is nobody. @param without these */
        Uni<Optional<P>> due(SqlConnection tx, Collection<UUID> without);

        /** Who that is. */
        UUID idOf(P person);

        /** Does it. */
        Uni<Void> fulfil(SqlConnection tx, P person);
    }

    /**
     * A loop that has not begun.
     *
     * @param log of whose loop this is
     * @param pause when it was due for nobody
     */
    public PersonLoop(Logger log, Timer timer, Transactions transactions, Scope scope, Duration pause, Duty<P> duty) {
        this.transactions = transactions;
        this.scope = scope;
        this.duty = duty;
        this.loop = new WorkLoop(log, timer, pause, this::step);
    }

    /** What repeats it, for the bean that begins and ends it. */
    public WorkLoop loop() {
        return loop;
    }

    private Uni<Next> step() {
        return transactions.sql(scope, tx -> duty.due(tx, failed).chain(found -> step(tx, found)));
    }

    private Uni<Next> step(SqlConnection tx, Optional<P> found) {
        if (found.isEmpty()) {
            failed.clear();
            return Uni.createFrom().item(Next.AFTER_PAUSE);
        }
        P person = found.get();
        return duty.fulfil(tx, person)
                .onFailure()
                .invoke(() -> failed.add(duty.idOf(person)))
                .replaceWith(Next.AT_ONCE);
    }
}
