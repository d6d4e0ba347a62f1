package dev.pluto.protection;

import static dev.pluto.protection.ProtectedDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection, so that whatever a transaction left on it the next one would get. */
class TransactionsTest {

    private static final Scope SERVICE = Scope.service("test");

    private static ProtectedDatabase database;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private Transactions transactions;

    @BeforeAll
    static void make() {
        database = ProtectedDatabase.with(1);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void oneNoteEach() {
        database.probe().update("truncate note");
        transactions = database.transactions();
        await(transactions.sql(SERVICE, tx -> add(tx, anna).chain(() -> add(tx, ben))));
    }

    @Test
    void showsAPersonTheirRowsOnly() {
        assertThat(seenBy(Scope.person(anna))).isEqualTo(1);
        assertThat(seenBy(Scope.person(UUID.randomUUID()))).isZero();
    }

    @Test
    void showsServicesAndOperatorsEveryRow() {
        assertThat(seenBy(SERVICE)).isEqualTo(2);
        assertThat(seenBy(Scope.operator("o-1"))).isEqualTo(2);
    }

    @Test
    void showsNobodyElseAnything() {
        assertThat(seenBy(new Scope.Named(""))).isZero();
        assertThat(seenBy(new Scope.Named("service"))).isZero();
        assertThat(seenBy(new Scope.Named("a service:relay"))).isZero();
    }

    @Test
    void leavesNoScopeBehindOnTheConnection() {
        for (Scope scope : List.of(SERVICE, Scope.person(anna))) {
            seenBy(scope);

            assertThat(await(database.pool().query("select 1 from note").execute())
                            .rowCount())
                    .as("seen after %s", scope)
                    .isZero();
        }
    }

    @Test
    void writesNoRowOfSomebodyElse() {
        assertThatThrownBy(() -> await(transactions.sql(Scope.person(anna), tx -> add(tx, ben))))
                .isInstanceOf(PgException.class)
                .hasMessageContaining("row-level security");
        assertThat(await(transactions.sql(Scope.person(anna), TransactionsTest::forget)))
                .isEqualTo(1);
        assertThat(seenBy(SERVICE)).isEqualTo(1);
    }

    @Test
    void takesBackEverythingWhenTheWorkFails() {
        assertThatThrownBy(() -> await(transactions.sql(
                        SERVICE,
                        tx -> add(tx, anna)
                                .chain(() ->
                                        Uni.createFrom().failure(new IllegalStateException("on second thoughts"))))))
                .hasMessage("on second thoughts");
        assertThatThrownBy(() -> await(transactions.sql(SERVICE, tx -> {
                    throw new IllegalStateException("at once");
                })))
                .hasMessage("at once");

        assertThat(seenBy(SERVICE)).isEqualTo(2);
    }

    @Test
    void tellsWhyAndNotThatTheTransactionIsOver() {
        assertThatThrownBy(() -> await(transactions.sql(
                        SERVICE,
                        tx -> Uni.combine()
                                .all()
                                .unis(tx.query("select 1 / 0").execute(), add(tx, anna))
                                .discardItems())))
                .isInstanceOf(PgException.class)
                .hasMessageContaining("division by zero");

        assertThat(seenBy(SERVICE)).isEqualTo(2);
    }

    /** A statement that failed spoils the transaction, whatever the work makes of it. */
    @Test
    void commitsNothingBehindAFailedStatement() {
        assertThatThrownBy(() -> await(transactions.sql(
                SERVICE,
                tx -> add(tx, anna)
                        .chain(() -> tx.query("select 1 / 0").execute())
                        .onFailure()
                        .recoverWithNull())));

        assertThat(seenBy(SERVICE)).isEqualTo(2);
    }

    @Test
    void takesAnotherConnectionWhenOneDies() {
        assertThatThrownBy(() -> await(transactions.sql(
                SERVICE,
                tx -> add(tx, anna)
                        .chain(() -> tx.query("select pg_terminate_backend(pg_backend_pid())")
                                .execute()))));

        assertThat(await(transactions
                        .sql(SERVICE, TransactionsTest::count)
                        .onFailure()
                        .retry()
                        .atMost(1)))
                .as("seen by the next, or by who tries again where the dead one had not been missed yet")
                .isEqualTo(2);
    }

    /** A scope is data and not text of the statement. */
    @Test
    void takesAnyNameForWhatItIs() {
        String name = "service:it's'); drop table note; --";

        String set = await(transactions.sql(
                new Scope.Named(name),
                tx -> tx.query("select current_setting('pluto.scope')")
                        .execute()
                        .map(rows -> rows.iterator().next().getString(0))));

        assertThat(set).isEqualTo(name);
        assertThat(seenBy(SERVICE)).isEqualTo(2);
    }

    @Test
    void namesScopesAsThePoliciesReadThem() {
        assertThat(Scope.service("relay").name()).isEqualTo("service:relay");
        assertThat(Scope.operator("o-1").name()).isEqualTo("operator:o-1");
        assertThat(Scope.operator("o-1").userId()).isEmpty();
        assertThat(Scope.person(anna).name()).isEmpty();
        assertThat(Scope.person(anna).userId()).isEqualTo(anna.toString());
    }

    private long seenBy(Scope scope) {
        return await(transactions.sql(scope, TransactionsTest::count));
    }

    private static Uni<Long> count(SqlConnection tx) {
        return tx.query("select count(*) from note")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Uni<Void> add(SqlConnection tx, UUID user) {
        return tx.preparedQuery("insert into note (id, user_id) values ($1, $2)")
                .execute(Tuple.of(UUID.randomUUID(), user))
                .replaceWithVoid();
    }

    private static Uni<Integer> forget(SqlConnection tx) {
        return tx.query("delete from note").execute().map(rows -> rows.rowCount());
    }
}
