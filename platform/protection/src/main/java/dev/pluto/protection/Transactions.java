package dev.pluto.protection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The only way to a connection: begins, sets the scope, works, commits; rolls back when the work fails. */
@ApplicationScoped
public class Transactions {

    private static final String SET =
            "select set_config('pluto.user_id', $1, true), set_config('pluto.scope', $2, true)";
    private static final String SET_IN_SESSION =
            "select set_config('pluto.user_id', ?1, true) || set_config('pluto.scope', ?2, true)";

    private final Pool pool;

    Transactions(Pool pool) {
        this.pool = pool;
    }

    /**
     * Plain SQL on the reactive client: for hot paths. The transaction's begin, its scope and the first statement of the work are
     * sent one behind the other without waiting between; the database takes them in that order. It goes on to its end when nobody
     * waits for it any more.
     */
    public <T> Uni<T> sql(Scope scope, Function<SqlConnection, Uni<T>> work) {
        return pool.withConnection(connection -> Uni.combine()
                .all()
                .unis(
                        End.of(connection.begin()),
                        End.of(connection.preparedQuery(SET).execute(Tuple.of(scope.userId(), scope.name()))),
                        End.of(Uni.createFrom().deferred(() -> work.apply(connection))))
                .asTuple()
                .flatMap(ends -> ended(ends.getItem1(), ends.getItem2(), ends.getItem3())));
    }

    /** Commits when all three came to a good end. What failed first is told: what came behind it failed for its sake. */
    private static <T> Uni<T> ended(End<Transaction> begun, End<?> set, End<T> worked) {
        Throwable failure = Stream.of(begun, set, worked)
                .flatMap(end -> Optional.ofNullable(end.failure()).stream())
                .findFirst()
                .orElse(null);
        Transaction transaction = begun.item();
        if (failure == null && transaction != null) {
            return transaction.commit().replaceWith(worked.item());
        }
        Uni<T> failed = Uni.createFrom().failure(failure);
        return transaction == null
                ? failed
                : transaction.rollback().onItemOrFailure().transformToUni((item, again) -> failed);
    }

    /** How work ended: one of both. */
    private record End<T>(@Nullable T item, @Nullable Throwable failure) {

        static <T> Uni<End<T>> of(Uni<T> work) {
            return work.onItemOrFailure().transform(End::new);
        }
    }

    /**
     * A Hibernate Reactive session: for CRUD. Must run on a Vert.x context of its own, as requests and consumers do. It goes on
     * to its end when nobody waits for it any more: it can be closed in its context only, and who gives up is elsewhere.
     */
    public <T> Uni<T> session(Scope scope, Function<Mutiny.Session, Uni<T>> work) {
        return Uni.createFrom().deferred(() -> inSession(scope, work).memoize().indefinitely());
    }

    private static <T> Uni<T> inSession(Scope scope, Function<Mutiny.Session, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(SET_IN_SESSION, String.class)
                        .setParameter(1, scope.userId())
                        .setParameter(2, scope.name())
                        .getSingleResult()
                        .chain(set -> work.apply(session))));
    }
}
