package dev.pluto.protection;

import dev.pluto.servers.PlutoDatabase;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.TestServers;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** A real database with the tables of this module and a table {@code note} of persons, and a pool as a service has it. */
final class ProtectedDatabase implements AutoCloseable {

    private static final String SERVICE = "memory";
    private static final String OWNER = PlutoDatabase.ownerRole(SERVICE);
    private static final String APP = PlutoDatabase.appRole(SERVICE);
    private static final String SECRET = "pluto-test-secret";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String NOTE = """
            create table note (id uuid primary key, user_id uuid, text bytea, answer bytea);
            alter table note enable row level security;
            alter table note force row level security;
            create policy person on note using (pluto_may_see(user_id)) with check (pluto_may_see(user_id));
            grant select, insert, update, delete on note to %s""".formatted(APP);

    private final PlutoDatabase database = PlutoDatabase.create(
            TestServers.shared(),
            "pluto_protection_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet(),
            role -> SECRET);
    private final Vertx vertx = Vertx.vertx();
    private final Pool pool;

    private ProtectedDatabase(int connections) {
        flyway().load().migrate();
        probe().update("set role " + OWNER + "; " + NOTE);
        PgConnectOptions login =
                PgConnectOptions.fromUri(database.reactiveUrl()).setUser(APP).setPassword(SECRET);
        pool = Pool.newInstance(PgBuilder.pool()
                .using(vertx)
                .connectingTo(login)
                .with(new PoolOptions().setMaxSize(connections))
                .build());
    }

    /** @param connections of the pool; with one, each transaction gets what the one before left of it */
    static ProtectedDatabase with(int connections) {
        return new ProtectedDatabase(connections);
    }

    Transactions transactions() {
        return new Transactions(pool);
    }

    /** Without a scope, as nothing in the services has it. */
    Pool pool() {
        return pool;
    }

    /** Sees all rows. */
    DatabaseProbe probe() {
        return DatabaseProbe.of(database, SERVICE);
    }

    /** As the service migrates at its start; the caller may add to it. */
    FluentConfiguration flyway() {
        return Flyway.configure().dataSource(database.jdbcUrl(), OWNER, SECRET).locations("classpath:db/protection");
    }

    static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    @Override
    public void close() {
        await(pool.close());
        vertx.close().toCompletionStage().toCompletableFuture().join();
        database.drop();
    }
}
