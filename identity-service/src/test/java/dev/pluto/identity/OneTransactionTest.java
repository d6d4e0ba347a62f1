package dev.pluto.identity;

import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What one request on a person costs in transactions. The database's own count, {@code xact_commit}, lags and counts the loops of
 * the service too; so every table is made to write down, where its policy asks who is looking, in which transaction that was:
 * a look counts as well as a change, and only those of the one who asks here.
 */
@QuarkusTest
class OneTransactionTest {

    private static final List<String> POLICIES = List.of("identity.pluto_in_scope()", "identity.pluto_may_see(uuid)");

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    @BeforeAll
    static void watchEveryLook() {
        DatabaseProbe database = DatabaseProbe.ofThisTest();
        database.update("create schema watch");
        database.update("grant usage on schema watch to public");
        database.update("create table watch.looked (tx xid8, scope text, person text)");
        database.update("create table watch.policy (definition text)");
        database.update("create function watch.look() returns boolean language plpgsql security definer as $$ begin"
                + " insert into watch.looked values (pg_current_xact_id(), current_setting('pluto.scope', true),"
                + " current_setting('pluto.user_id', true)); return true; end $$");
        for (String policy : POLICIES) {
            database.update("insert into watch.policy select pg_get_functiondef('" + policy + "'::regprocedure)");
        }
        database.update("create or replace function identity.pluto_in_scope() returns boolean language sql volatile"
                + " return watch.look() and coalesce(current_setting('pluto.scope', true), '')"
                + " like any (array['service:%', 'operator:%'])");
        database.update("create or replace function identity.pluto_may_see(owner uuid) returns boolean language sql"
                + " volatile return watch.look() and (owner = nullif(current_setting('pluto.user_id', true), '')::uuid"
                + " or identity.pluto_in_scope())");
    }

    @AfterAll
    static void watchNoLonger() {
        DatabaseProbe database = DatabaseProbe.ofThisTest();
        database.rows("select definition from watch.policy")
                .forEach(policy -> database.update(String.valueOf(policy.get("definition"))));
        database.update("drop schema watch cascade");
    }

    @BeforeEach
    void forget() {
        database.update("truncate watch.looked");
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
        assertThat(transactionsOf("person", id.toString())).isEqualTo(1);

        service().body("{}").patch("/api/v1/users/{id}" + part, id).then().statusCode(200);
        assertThat(transactionsOf("scope", "service:messaging")).isEqualTo(1);
        assertThat(transactionsOf("person", id.toString())).isEqualTo(1);
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

        assertThat(transactionsOf("scope", "service:block")).isEqualTo(1);
        Map<String, @Nullable Object> made = database.rows(
                        "select a.xmin::text as account, l.xmin::text as line from account a"
                                + " join audit_entry l using (user_id) where a.user_id = ?",
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
        assertThat(transactionsOf("scope", "operator:operator-anna")).isEqualTo(1);
        forget();

        operator()
                .body(Map.of("phone_number", number))
                .post("/api/v1/users/search")
                .then()
                .statusCode(200);
        assertThat(transactionsOf("scope", "operator:operator-anna")).isEqualTo(1);
    }

    @Test
    void makesAndFindsAPersonInOneTransaction() {
        String number = newNumber();

        contact(number, "sms").then().statusCode(201);
        assertThat(transactionsOf("scope", "service:activation")).isEqualTo(1);
        forget();

        contact(number, "voice").then().statusCode(200);
        assertThat(transactionsOf("scope", "service:activation")).isEqualTo(1);
    }

    private long transactionsOf(String column, String who) {
        return database.number("select count(distinct tx) from watch.looked where " + column + " = ?", who);
    }
}
