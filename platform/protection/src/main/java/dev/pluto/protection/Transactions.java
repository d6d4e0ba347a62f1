package dev.pluto.protection;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

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

    /** Plain SQL on the reactive client: for hot paths. */
    public <T> Uni<T> sql(Scope scope, Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(connection -> connection
                .preparedQuery(SET)
                .execute(Tuple.of(scope.userId(), scope.name()))
                .chain(set -> work.apply(connection)));
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
