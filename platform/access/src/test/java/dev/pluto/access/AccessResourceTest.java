package dev.pluto.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @Test
    void writesAnOperatorsDeedDownInItsOwnTransaction() {
        post("/sample/keys/" + anna, Tokens.operator("ops")).statusCode(204);

        List<Map<String, @Nullable Object>> together = database.rows(
                "select a.actor, a.action, a.resource, a.reason from audit_entry a join person_key k"
                        + " on k.user_id = a.user_id and k.xmin = a.xmin where a.user_id = ?",
                anna);
        assertThat(together)
                .containsExactly(
                        Map.of("actor", "ops", "action", "key.make", "resource", "keys", "reason", "for the test"));
    }

    @Test
    void writesAnOperatorsDeedDownInTheirSession() {
        post("/sample/sessions/" + anna, Tokens.operator("ops")).statusCode(204);

        assertThat(database.number(
                        "select count(*) from audit_entry a join person_key k on k.user_id = a.user_id"
                                + " and k.xmin = a.xmin where a.user_id = ? and a.actor = 'ops' and a.reason = 'in a session'",
                        anna))
                .isOne();
        post("/sample/sessions/" + ben, Tokens.person(ben)).statusCode(204);
        post("/sample/sessions/" + ben, Tokens.person(anna)).statusCode(404);
        post("/sample/sessions/" + ben, SampleServers.service(Scopes.MEMORY_READ))
                .statusCode(403);
        assertThat(lines(ben)).isZero();
    }

    @Test
    void writesAnOperatorsSearchDownWhetherItFindsOrNot() {
        post("/sample/keys/" + anna, Tokens.person(anna)).statusCode(204);
        long before = ofNobody();

        get("/sample/searches/" + anna, Tokens.operator("ops")).body("found", equalTo(true));
        get("/sample/searches/" + ben, Tokens.operator("ops")).body("found", equalTo(false));
        get("/sample/searches/" + anna, Tokens.person(ben)).body("found", equalTo(false));
        get("/sample/searches/" + anna, SampleServers.service(Scopes.MEMORY_READ))
                .statusCode(403);

        assertThat(lines(anna)).isOne();
        assertThat(ofNobody()).isEqualTo(before + 1);
    }

    private long ofNobody() {
        return database.number("select count(*) from audit_entry where user_id is null and action = 'key.search'");
    }

    @Test
    void leavesNoLineOfWhatFailed() {
        post("/sample/keys/" + anna + "/in-vain", Tokens.operator("ops")).statusCode(409);

        assertThat(lines(anna)).isZero();
        assertThat(keys(anna)).isZero();
    }

    @Test
    void leavesALineOfWhatPersonsChangeAndNoneOfTheirLooks() {
        post("/sample/keys/" + anna, Tokens.person(anna)).statusCode(204);
        get("/sample/keys/" + anna, Tokens.person(anna)).body("whose", equalTo(anna.toString()));

        assertThat(keys(anna)).isOne();
        assertThat(database.rows("select actor, action from audit_entry where user_id = ?", anna))
                .containsExactly(Map.of("actor", anna.toString(), "action", "key.make"));
    }

    @Test
    void hidesFromAPersonWhatIsSomebodyElses() {
        post("/sample/keys/" + ben, Tokens.person(ben)).statusCode(204);

        post("/sample/keys/" + ben, Tokens.person(anna)).statusCode(404).body("code", equalTo("request:not-found"));
        get("/sample/keys/" + ben, Tokens.person(anna)).statusCode(404).body("code", equalTo("request:not-found"));
    }

    @Test
    void looksUpForAnOperatorWhoseThingItIs() {
        post("/sample/keys/" + anna, Tokens.person(anna)).statusCode(204);

        get("/sample/keys/" + anna, Tokens.operator("ops"))
                .statusCode(200)
                .body("owner", equalTo(anna.toString()))
                .body("whose", equalTo(anna.toString()));
        get("/sample/keys/" + ben, Tokens.operator("ops")).statusCode(404);

        assertThat(lines(anna)).isOne();
        assertThat(lines(ben)).isZero();
    }

    @Test
    void refusesWhatTheRoleDoesNotGrant() {
        for (String token : new String[] {Tokens.person(anna), SampleServers.service(Scopes.MEMORY_READ)}) {
            post("/sample/blocks/" + anna, token).statusCode(403).body("code", equalTo("access:forbidden"));
        }
        post("/sample/keys/" + anna, SampleServers.service(Scopes.MEMORY_READ))
                .statusCode(403)
                .body("code", equalTo("access:forbidden"));
        assertThat(keys(anna)).isZero();

        post("/sample/blocks/" + anna, Tokens.operator("ops")).statusCode(204);
        assertThat(lines(anna)).isOne();
    }

    @Test
    void grantsAServiceWhatItsScopesSay() {
        post("/sample/memories/" + anna, SampleServers.service(Scopes.MEMORY_WRITE))
                .statusCode(204);
        post("/sample/memories/" + anna, SampleServers.service(Scopes.MEMORY_READ))
                .statusCode(403)
                .body("code", equalTo("access:forbidden"));
        assertThat(lines(anna)).isZero();
    }

    /** What others did. */
    private long lines(UUID owner) {
        return database.number("select count(*) from audit_entry where user_id = ? and actor <> user_id::text", owner);
    }

    private long keys(UUID owner) {
        return database.number("select count(*) from person_key where user_id = ?", owner);
    }

    private static ValidatableResponse get(String path, String token) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static ValidatableResponse post(String path, String token) {
        return given().auth().oauth2(token).post(path).then();
    }
}
