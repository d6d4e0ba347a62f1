package dev.pluto.identity.access;

import dev.pluto.access.RedisAway;
import dev.pluto.access.RoleBook;
import dev.pluto.access.RoleBooks;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.work.LoopWorker;
import dev.pluto.work.Next;
import dev.pluto.work.Timer;
import dev.pluto.work.WorkLoop;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keeps the book of roles in Redis as the database has it: at once after a change, and again where Redis came back without it or with an
 * older one. Every replica does so; written twice it does no harm.
 */
@ApplicationScoped
class BookKeeper extends LoopWorker {

    private static final Logger LOG = Logger.getLogger(BookKeeper.class);
    private static final Scope SCOPE = Scope.service("roles");
    private static final Duration EVERY = Duration.ofMillis(500);

    private final Transactions transactions;
    private final RoleRows roles;
    private final GrantRows grants;
    private final RoleBooks books;
    private final WorkLoop loop;

    BookKeeper(Transactions transactions, RoleRows roles, GrantRows grants, RoleBooks books, Timer timer) {
        this.transactions = transactions;
        this.roles = roles;
        this.grants = grants;
        this.books = books;
        this.loop = new WorkLoop(LOG, timer, EVERY, this::step);
    }

    @Override
    protected WorkLoop loop() {
        return loop;
    }

    /** Something has changed. */
    void wake() {
        loop.wake();
    }

    private Uni<Next> step() {
        return books.version()
                .chain(there -> transactions
                        .sql(SCOPE, roles::version)
                        .chain(here -> there.equals(Optional.of(here))
                                ? Uni.createFrom().voidItem()
                                : write()))
                .onFailure(RedisAway.class)
                .recoverWithNull() // whoever reads the book says so in the log
                .replaceWith(Next.AFTER_PAUSE);
    }

    private Uni<Void> write() {
        return transactions.sql(SCOPE, this::book).chain(books::write);
    }

    private Uni<RoleBook> book(SqlConnection tx) {
        return roles.version(tx)
                .chain(version -> roles.all(tx)
                        .chain(all -> grants.ofActive(tx)
                                .map(granted -> new RoleBook(
                                        version,
                                        RoleRows.Kept.booked(all),
                                        granted.stream().map(RoleGrant::booked).toList()))));
    }
}
