package dev.pluto.identity;

import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.TransactionWatch;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one request on a person costs in transactions, as {@link TransactionWatch} counts them. */
@QuarkusTest
class OneTransactionTest {

    private static TransactionWatch watch;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    @BeforeAll
    static void watchEveryLook() {
        watch = TransactionWatch.over(DatabaseProbe.ofThisTest(), "identity");
    }

    @AfterAll
    static void watchNoLonger() {
        watch.close();
    }

    @BeforeEach
    void forget() {
        watch.forget();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | {\"name\": \"Grace\", \"zone\": \"Europe/Zurich\"}",
                "/preferences | {\"wake_up_calls\": false}",
                "/style       | {\"emoji_usage\": false, \"signature_phrases\": [\"so be it\"]}",
            })
    void changesASettingInOneTransaction(String part, String patch) {
        UUID id = idOf(newcomer());
        forget();

        asking.person(id)
                .body(patch)
                .patch("/api/v1/users/{id}" + part, id)
                .then()
                .statusCode(200);
        assertThat(watch.ofPerson(id)).isEqualTo(1);

        service().body("{}").patch("/api/v1/users/{id}" + part, id).then().statusCode(200);
        assertThat(watch.inScope("service:messaging")).isEqualTo(1);
        assertThat(watch.ofPerson(id)).isEqualTo(1);
    }

    @Test
    void leavesTheEventInTheTransactionOfTheChange() {
        UUID id = idOf(newcomer());
        database.update("create table watch.told as select user_id, xmin::text as tx from outbox where false");
        database.update("create function watch.tell() returns trigger language plpgsql security definer as $$ begin"
                + " insert into watch.told values (new.user_id, pg_current_xact_id()::text); return new; end $$");
        database.update("create trigger told after insert on outbox for each row execute function watch.tell()");

        asking.person(id)
                .body("{\"wake_up_calls\": false}")
                .patch("/api/v1/users/{id}/preferences", id)
                .then()
                .statusCode(200);

        database.update("drop trigger told on outbox");
        Map<String, @Nullable Object> made = database.rows(
                        "select a.xmin::text as account, p.xmin::text as sheet, t.tx from account a"
                                + " join preference_sheet p using (user_id) join watch.told t using (user_id)"
                                + " where a.user_id = ?",
                        id)
                .get(0);
        assertThat(made).containsEntry("sheet", made.get("account")).containsEntry("tx", made.get("account"));
    }

    @Test
    void obeysABlockAndWritesItDownInOneTransaction() {
        UUID id = idOf(newcomer());
        forget();

        service()
                .body("{\"blocked\": true, \"revision\": 1, \"operator\": \"olga\"}")
                .put("/api/v1/internal/users/{id}/block", id)
                .then()
                .statusCode(200);

        assertThat(watch.inScope("service:messaging")).isEqualTo(1);
        Map<String, @Nullable Object> made = database.rows(
                        "select a.xmin::text as account, l.xmin::text as line from account a"
                                + " join audit_entry l using (user_id) where a.user_id = ? and l.action = 'account.block'",
                        id)
                .get(0);
        assertThat(made).containsEntry("line", made.get("account"));
    }

    @Test
    void showsAPersonToAnOperatorAndWritesItDownInOneTransaction() {
        String number = newNumber();
        UUID id = idOf(contact(number, "sms").jsonPath());
        forget();

        operator().get("/api/v1/users/{id}", id).then().statusCode(200);
        assertThat(watch.inScope("operator:operator-anna")).isEqualTo(1);
        forget();

        operator()
                .body(Map.of("phone_number", number))
                .post("/api/v1/users/search")
                .then()
                .statusCode(200);
        assertThat(watch.inScope("operator:operator-anna")).isEqualTo(1);
    }

    @Test
    void makesAndFindsAPersonInOneTransaction() {
        String number = newNumber();

        contact(number, "sms").then().statusCode(201);
        assertThat(watch.inScope("service:activation")).isEqualTo(1);
        forget();

        contact(number, "voice").then().statusCode(200);
        assertThat(watch.inScope("service:activation")).isEqualTo(1);
    }
}
