package dev.pluto.identity;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * Work that is done once however many ask for it while it is being done.
 *
 * <p>Everybody gets the result in the Vert.x context they asked in. Without that, those who joined would go on in the context
 * of the one who started, and would share its database session.
 *
 * @param <K> what the work is about
 * @param <V> its result
 */
public final class SingleFlight<K, V> {

    private final ConcurrentMap<K, Uni<V>> flights = new ConcurrentHashMap<>();

    /** The result of the work under way for this key, or of {@code work} when there is none. */
    public Uni<V> join(K key, Function<K, Uni<V>> work) {
        return Uni.createFrom()
                .deferred(() -> inOwnContext(flights.computeIfAbsent(key, absent -> started(absent, work))));
    }

    /** Lets nobody join the work under way any more: what it reads has changed. */
    public void close(K key) {
        flights.remove(key);
    }

    private Uni<V> started(K key, Function<K, Uni<V>> work) {
        return Uni.createFrom()
                .deferred(() -> work.apply(key))
                .onTermination()
                .invoke(() -> flights.remove(key))
                .memoize()
                .indefinitely();
    }

    /** The same result, in the context of now: a session of the database lives in one, and a deadline ends outside of any. */
    public static <V> Uni<V> inOwnContext(Uni<V> flight) {
        Context own = Vertx.currentContext();
        return own == null ? flight : flight.emitOn(MutinyHelper.executor(own));
    }
}
