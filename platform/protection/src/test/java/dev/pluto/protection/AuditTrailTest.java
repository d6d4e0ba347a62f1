package dev.pluto.protection;

import static dev.pluto.protection.ProtectedDatabase.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.UUID;
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

    private final AuditTrail trail = new AuditTrail();
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
    void isNotForPersonsToWriteOrRead() {
        await(transactions.sql(OPERATOR, tx -> trail.record(tx, entry(anna))));

        assertThatThrownBy(() -> await(transactions.sql(Scope.person(anna), tx -> trail.record(tx, entry(anna)))))
                .isInstanceOf(PgException.class)
                .hasMessageContaining("row-level security");
        assertThat(changed(Scope.person(anna), "select 1 from audit_entry")).isZero();
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
        return new AuditEntry("o-1", "profile.read", user, "profile", "asked by phone");
    }

    private static int changed(Scope scope, String sql) {
        return await(transactions.sql(scope, tx -> tx.query(sql).execute().map(rows -> rows.rowCount())));
    }

    private static long count(String condition) {
        return database.probe().number("select count(*) from audit_entry where " + condition);
    }
}
