package dev.pluto.protection;

import static dev.pluto.protection.ProtectedDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTrailTest {

    private static final Scope OPERATOR = Scope.operator("o-1");

    private static ProtectedDatabase database;
    private static Transactions transactions;

    private final AuditTrail trail = new AuditTrail(List.of(new Notes()));
    private final List<AuditLine> told = new CopyOnWriteArrayList<>();
    private final UUID anna = UUID.randomUUID();

    @BeforeAll
    static void make() {
        database = ProtectedDatabase.with(2);
        transactions = database.transactions();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @Test
    void keepsWhoDidWhatToWhoseData() {
        await(transactions.sql(OPERATOR, tx -> trail.record(tx, entry(anna))));

        assertThat(database.probe()
                        .rows("select actor, action, resource, reason from audit_entry where user_id = ?", anna))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .containsEntry("actor", "o-1")
                        .containsEntry("action", "profile.read")
                        .containsEntry("resource", "profile")
                        .containsEntry("reason", "asked by phone"));
    }

    @Test
    void keepsWhatIsNobodysData() {
        long before = count("user_id is null");

        await(transactions.sql(Scope.service("test"), tx -> trail.record(tx, entry(null))));

        assertThat(count("user_id is null")).isEqualTo(before + 1);
    }

    @Test
    void isWrittenOnlyWithTheDeedItTellsOf() {
        assertThatThrownBy(() -> await(transactions.sql(
                        OPERATOR,
                        tx -> trail.record(tx, entry(anna))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("no deed"))))))
                .hasMessage("no deed");

        assertThat(count("user_id = '" + anna + "'")).isZero();
    }

    @Test
    void showsAPersonWhatWasDoneToTheirsAndNothingElse() {
        UUID ben = UUID.randomUUID();
        await(transactions.sql(OPERATOR, tx -> trail.record(tx, entry(anna))));
        await(transactions.sql(OPERATOR, tx -> trail.record(tx, entry(null))));

        assertThat(changed(Scope.person(anna), "select 1 from audit_entry")).isOne();
        assertThat(changed(Scope.person(ben), "select 1 from audit_entry")).isZero();
    }

    @Test
    void letsAPersonAddWhatTheyDidToTheirOwnInTheirOwnName() {
        UUID ben = UUID.randomUUID();

        await(transactions.sql(Scope.person(anna), tx -> trail.record(tx, by(anna.toString(), anna))));

        assertThat(count("user_id = '" + anna + "'")).isOne();
        for (AuditEntry forged : List.of(entry(anna), by(ben.toString(), anna), by(anna.toString(), ben))) {
            assertThatThrownBy(() -> await(transactions.sql(Scope.person(anna), tx -> trail.record(tx, forged))))
                    .isInstanceOf(PgException.class)
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void tellsWhoListensOfEachLineInItsTransaction() {
        await(transactions.sql(OPERATOR, tx -> trail.record(tx, entry(anna))));

        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.entry()).isEqualTo(entry(anna));
            assertThat(count("id = '" + line.id() + "' and at = '" + line.at() + "'"))
                    .isOne();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"update audit_entry set reason = 'none'", "delete from audit_entry"})
    void isChangedAndDeletedByNobody(String sql) {
        await(transactions.sql(OPERATOR, tx -> trail.record(tx, entry(anna))));

        assertThat(changed(OPERATOR, sql)).isZero();
        assertThat(changed(Scope.service("test"), sql)).isZero();
        assertThat(count("user_id = '" + anna + "' and reason = 'asked by phone'"))
                .isEqualTo(1);
    }

    private static AuditEntry entry(@Nullable UUID user) {
        return by("o-1", user);
    }

    private static AuditEntry by(String actor, @Nullable UUID user) {
        return new AuditEntry(actor, "profile.read", user, "profile", "asked by phone");
    }

    private final class Notes implements AuditTeller {

        @Override
        public Uni<Void> added(SqlConnection tx, AuditLine line) {
            return Uni.createFrom().voidItem().invoke(() -> told.add(line));
        }

        @Override
        public Uni<Void> added(Mutiny.Session tx, AuditLine line) {
            return Uni.createFrom().voidItem().invoke(() -> told.add(line));
        }
    }

    private static int changed(Scope scope, String sql) {
        return await(transactions.sql(scope, tx -> tx.query(sql).execute().map(rows -> rows.rowCount())));
    }

    private static long count(String condition) {
        return database.probe().number("select count(*) from audit_entry where " + condition);
    }
}
