package dev.pluto.protection;

import static dev.pluto.protection.ProtectedDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who was erased is not written of again, whoever writes and whenever (ADR 15). */
class DataSubjectsTest {

    private static final Scope SERVICE = Scope.service("test");
    private static final Duration UNDER_WAY = Duration.ofMillis(600);

    private static ProtectedDatabase database;
    private static Transactions transactions;

    private final DataSubjects subjects = new DataSubjects();
    private final PersonKeys keys =
            new PersonKeys(KeyFixture.config(KeyFixture.NEW), new RowByRow(new SimpleMeterRegistry()));
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID erasure = UUID.randomUUID();

    @BeforeAll
    static void make() {
        database = ProtectedDatabase.with(4);
        transactions = database.transactions();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void refusesTheRootOfWhoWasErasedToServicesAndToThePerson() {
        await(transactions.sql(SERVICE, this::write));
        await(transactions.sql(SERVICE, this::eraseAnna));

        assertThat(roots()).isZero();
        assertRefused(() -> await(transactions.sql(SERVICE, this::write)));
        assertRefused(() -> await(transactions.sql(Scope.person(anna), this::write)));
        assertThat(roots()).isZero();
    }

    @Test
    void makesNoKeyForWhoWasErasedAndThoseOfTheOthersAsEver() {
        await(transactions.sql(SERVICE, tx -> keys.of(tx, anna)));
        await(transactions.sql(SERVICE, this::eraseAnna));
        keys.forget(anna);

        var found = await(transactions.sql(SERVICE, tx -> keys.ofAll(tx, List.of(anna, ben))));

        assertThat(found).containsOnlyKeys(anna, ben);
        assertThat(found.get(anna)).satisfies(key -> assertThat(key.isLost()).isTrue());
        assertThat(found.get(ben)).satisfies(key -> assertThat(key.isLost()).isFalse());
        assertThat(roots()).isZero();
        assertRefused(() -> await(transactions.sql(SERVICE, tx -> keys.of(tx, anna))));
    }

    @Test
    @Timeout(600)
    void letsNobodySlipThroughWhileAnErasureIsUnderWay() {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<Void> erasing = transactions
                .sql(SERVICE, tx -> eraseAnna(tx).call(() -> later(begun)))
                .subscribeAsCompletionStage();
        begun.join();

        assertRefused(() -> await(transactions.sql(SERVICE, this::write)));

        erasing.join();
        assertThat(roots()).isZero();
    }

    @Test
    @Timeout(600)
    void takesWhatWasWrittenInTheSameMomentAndCommittedFirst() {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        CompletableFuture<RowSet<Row>> writing = transactions
                .sql(SERVICE, tx -> write(tx).call(() -> later(begun)))
                .subscribeAsCompletionStage();
        begun.join();

        await(transactions.sql(SERVICE, this::eraseAnna));

        writing.join();
        assertThat(roots()).isZero();
        assertThat(database.probe().number("select count(*) from person_key where user_id = ?", anna))
                .isZero();
    }

    /** The rest of a transaction whose statements are done: so long that the other one comes meanwhile. */
    private static Uni<Void> later(CompletableFuture<Void> begun) {
        begun.complete(null);
        return Uni.createFrom().voidItem().onItem().delayIt().by(UNDER_WAY);
    }

    private Uni<RowSet<Row>> write(SqlConnection tx) {
        return tx.preparedQuery("insert into person_key (user_id, wrapped, kek) values ($1, '\\x00', 'a')")
                .execute(Tuple.of(anna));
    }

    private Uni<Void> eraseAnna(SqlConnection tx) {
        return subjects.refuse(tx, anna, erasure).chain(() -> subjects.remove(tx, anna));
    }

    private static void assertRefused(Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        PgException.class,
                        refused -> assertThat(refused.getSqlState()).isEqualTo(DataSubjects.REFUSED));
    }

    private long roots() {
        return database.probe().number("select count(*) from data_subject where user_id = ?", anna);
    }
}
