package dev.pluto.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class IdempotencyResourceTest {

    private static final String ANNA = "9b0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a11";
    private static final String BERT = "1c0e7c52-4e2a-4a53-8f4a-4d7f5c0f6a22";

    @Inject
    DataSource database;

    @TestHTTPResource
    URI url;

    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void countFromZero() {
        OrderResource.EFFECTS.set(0);
    }

    @Test
    void givesTheFirstAnswerAgain() {
        Response first = order(ANNA, key, "tea");
        Response second = order(ANNA, key, "tea");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.header("Idempotent-Replayed")).isNull();
        assertThat(first.path("what_was_ordered").toString()).isEqualTo("tea");
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.contentType()).startsWith("application/json");
        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .isNotNull();
        assertThat(OrderResource.EFFECTS).hasValue(1);
    }

    @Test
    void takesEffectEachTimeWithoutAKey() {
        person(ANNA).body("{\"what\":\"tea\"}").post("/sample/orders");
        person(ANNA).body("{\"what\":\"tea\"}").post("/sample/orders");

        assertThat(OrderResource.EFFECTS).hasValue(2);
    }

    @Test
    void refusesTheKeyForAnotherRequest() {
        order(ANNA, key, "tea");

        order(ANNA, key, "coffee").then().statusCode(422).body("code", equalTo("request:idempotency-key-reused"));
        assertThat(OrderResource.EFFECTS).hasValue(1);
    }

    @Test
    void keepsCallersApart() {
        order(ANNA, key, "tea");

        Response other = order(BERT, key, "tea");

        assertThat(other.header("Idempotent-Replayed")).isNull();
        assertThat(OrderResource.EFFECTS).hasValue(2);
    }

    @Test
    void keepsPathsApart() {
        cancel(UUID.randomUUID()).then().statusCode(200);
        UUID id = UUID.randomUUID();
        cancel(id).then().statusCode(200).body("id", equalTo(id.toString()));

        cancel(id).then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(OrderResource.EFFECTS).hasValue(2);
    }

    @Test
    void waitsForABodyThatComesInPieces() throws Exception {
        order(ANNA, key, "tea");
        String body = "{\"what\":\"coffee\"}";
        String head =
                "POST /sample/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + FakeIdentity.token(ANNA, "person") + "\r\nIdempotency-Key: " + key
                        + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n";

        String answer = RawHttp.send(url, head, body.substring(0, 5), body.substring(5));

        assertThat(answer).startsWith("HTTP/1.1 422").contains("request:idempotency-key-reused");
    }

    @Test
    void worksForBlockingEndpoints() {
        for (int i = 0; i < 2; i++) {
            person(ANNA)
                    .header("Idempotency-Key", key)
                    .body("{\"what\":\"tea\"}")
                    .post("/sample/orders/blocking")
                    .then()
                    .statusCode(200)
                    .header("Idempotent-Replayed", i == 0 ? nullValue() : notNullValue());
        }
        assertThat(OrderResource.EFFECTS).hasValue(1);
    }

    @Test
    void takesEffectOnceHoweverManyAskAtOnce() {
        List<CompletableFuture<Response>> all = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> order(ANNA, key, "slow")))
                .toList();
        List<Response> answers = all.stream().map(CompletableFuture::join).toList();

        assertThat(OrderResource.EFFECTS).hasValue(1);
        assertThat(answers.stream()
                        .filter(answer -> answer.header("Idempotent-Replayed") == null)
                        .filter(answer -> answer.statusCode() == 201))
                .hasSize(1);
        answers.stream()
                .filter(answer -> answer.statusCode() != 201)
                .forEach(answer -> answer.then()
                        .statusCode(409)
                        .header("Retry-After", "1")
                        .body("code", equalTo("request:idempotency-key-in-use")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "broken"})
    void freesTheKeyAfterAFailure(String what) {
        int status = order(ANNA, key, what).statusCode();

        Response second = order(ANNA, key, what);

        assertThat(second.statusCode()).isEqualTo(status).isGreaterThanOrEqualTo(422);
        assertThat(second.header("Idempotent-Replayed")).isNull();
        order(ANNA, key, "tea").then().statusCode(201);
    }

    @Test
    void freesTheKeyAfterABodyThatCannotBeRead() {
        person(ANNA)
                .header("Idempotency-Key", key)
                .body("{")
                .post("/sample/orders")
                .then()
                .statusCode(400);

        order(ANNA, key, "tea").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "umläut", ""})
    void refusesKeyOfAnotherForm(String odd) {
        order(ANNA, odd, "tea").then().statusCode(422).body("errors.pointer", contains("header:Idempotency-Key"));
        order(ANNA, "k".repeat(256), "tea").then().statusCode(422);
        order(ANNA, key + "k".repeat(255 - key.length()), "tea").then().statusCode(201);
    }

    @Test
    void looksAtTheTokenFirst() {
        given().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"what\":\"tea\"}")
                .post("/sample/orders")
                .then()
                .statusCode(401);
    }

    @Test
    void forgetsAfterADayAndTakesOverFromTheDead() throws SQLException {
        order(ANNA, key, "tea");
        sql("update idempotency_key set expires_at = now() - interval '1 second'");
        assertThat(order(ANNA, key, "coffee").header("Idempotent-Replayed")).isNull();

        sql("update idempotency_key set answer = null");
        order(ANNA, key, "coffee").then().statusCode(409);
        sql("update idempotency_key set claimed_until = now() - interval '1 second'");
        assertThat(order(ANNA, key, "coffee").statusCode()).isEqualTo(201);
    }

    @Test
    void sweepsWhatHasExpired() throws SQLException {
        order(ANNA, key, "tea");
        order(ANNA, key + "2", "tea");
        sql("update idempotency_key set expires_at = now() - interval '1 second'");

        order(ANNA, key + "3", "tea");

        assertThat(count("select count(*) from idempotency_key")).isEqualTo(1);
    }

    @Test
    void storesNothingInClearAndShowsNothingWithoutAScope() throws SQLException {
        order(ANNA, key, "secret-tea");

        assertThat(count("select count(*) from idempotency_key where encode(answer, 'escape') like '%secret-tea%'"))
                .isZero();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from idempotency_key")) {
            rows.next();
            assertThat(rows.getLong(1)).isZero();
        }
    }

    private Response cancel(UUID id) {
        return person(ANNA).header("Idempotency-Key", key).post("/sample/orders/" + id + "/cancellation");
    }

    private static Response order(String caller, String key, String what) {
        return person(caller)
                .header("Idempotency-Key", key)
                .body("{\"what\":\"" + what + "\"}")
                .post("/sample/orders");
    }

    private static RequestSpecification person(String id) {
        return given().auth().oauth2(FakeIdentity.token(id, "person")).contentType(ContentType.JSON);
    }

    private void sql(String statement) throws SQLException {
        inScope(connection -> connection.createStatement().executeUpdate(statement));
    }

    private long count(String query) throws SQLException {
        long[] found = new long[1];
        inScope(connection -> {
            ResultSet rows = connection.createStatement().executeQuery(query);
            rows.next();
            found[0] = rows.getLong(1);
        });
        return found[0];
    }

    private void inScope(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select set_config('pluto.scope', 'service:test', true)");
            work.on(connection);
            connection.commit();
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
