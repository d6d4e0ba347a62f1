package dev.pluto.identity.profile;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.clientToken;
import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.identity.Asking;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileResourceTest {

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Asking asking;

    @Test
    void aPersonReadsTheirOwnByIdAndAsMe() {
        JsonPath activation = newcomer();
        UUID id = idOf(activation);

        Response byId = asking.person(id).get("/api/v1/users/{id}", id);
        Response me = asking.person(id).get("/api/v1/users/me");

        assertThat(byId.statusCode()).isEqualTo(200);
        assertThat(byId.jsonPath().getMap("$")).isEqualTo(activation.getMap("user"));
        assertThat(me.jsonPath().getMap("$")).isEqualTo(activation.getMap("user"));
    }

    @Test
    void whatDoesNotOpenIsMissingFromAProfileAndAChangeHealsIt() {
        UUID id = idOf(newcomer());
        asking.person(id)
                .body("{\"name\":\"Anna\"}")
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(200);
        flipAByte("account", "name_sealed", id);
        flipAByte("style_sheet", "phrases_sealed", id);

        operator()
                .get("/api/v1/users/{id}", id)
                .then()
                .statusCode(200)
                .body("name", nullValue())
                .body("style_profile.signature_phrases", hasSize(0))
                .body("phone_number", notNullValue())
                .body("unreadable", equalTo(true));
        asking.person(id)
                .body("{\"zone\":\"Europe/Berlin\"}")
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Berlin"))
                .body("unreadable", equalTo(true));
        // what does not open was not overwritten by a change of something else: the byte turned back, it is there
        flipAByte("account", "name_sealed", id);
        operator().get("/api/v1/users/{id}", id).then().body("name", equalTo("Anna"));
        asking.person(id)
                .body("{\"signature_phrases\":[\"righto\"]}")
                .patch("/api/v1/users/{id}/style", id)
                .then()
                .statusCode(200)
                .body("style_profile.signature_phrases", contains("righto"))
                .body("unreadable", equalTo(false));
    }

    @Test
    void aPersonWhoseNumberDoesNotOpenIsStillFoundByIt() {
        String number = Asking.newNumber();
        UUID id = idOf(Asking.contact(number, "sms").jsonPath());
        flipAByte("contact", "value_sealed", id);

        Asking.contact(number, "sms")
                .then()
                .statusCode(200)
                .body("user.id", equalTo(id.toString()))
                .body("user.phone_number", nullValue())
                .body("user.unreadable", equalTo(true));
    }

    private void flipAByte(String table, String column, UUID person) {
        assertThat(database.update(
                        "update " + table + " set " + column + " = set_byte(" + column + ", 14, get_byte(" + column
                                + ", 14) # 1) where user_id = ?",
                        person))
                .isOne();
    }

    @Test
    void somebodyElsesAndNobodysProfileLookTheSameToAPerson() {
        UUID other = idOf(newcomer());
        UUID me = idOf(newcomer());

        Response others = asking.person(me).get("/api/v1/users/{id}", other);
        Response nobodys = asking.person(me).get("/api/v1/users/{id}", UUID.randomUUID());

        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.jsonPath().getString("code")).isEqualTo("request:not-found");
        assertThat(withoutTrace(others)).isEqualTo(withoutTrace(nobodys));
    }

    @Test
    void servicesReadAnyoneAndGet404ForNobody() {
        UUID id = idOf(newcomer());

        service().get("/api/v1/users/{id}", id).then().statusCode(200).body("id", equalTo(id.toString()));
        service().get("/api/v1/users/{id}", UUID.randomUUID()).then().statusCode(404);
        service().get("/api/v1/users/me").then().statusCode(403);
    }

    @Test
    void nobodyReadsWithoutAToken() {
        given().get("/api/v1/users/{id}", UUID.randomUUID()).then().statusCode(401);
        given().get("/api/v1/users/me").then().statusCode(401);
    }

    @Test
    void anOperatorsLookIsWrittenDown() {
        UUID id = idOf(newcomer());

        operator().get("/api/v1/users/{id}", id).then().statusCode(200);

        assertThat(looksAt(id)).isEqualTo(1);
    }

    @Test
    void anOperatorSeesNothingWhenTheLookCannotBeWrittenDown() {
        UUID id = idOf(newcomer());
        database.update("revoke insert on audit_entry from identity_app");
        try {
            int status = operator().get("/api/v1/users/{id}", id).statusCode();

            assertThat(status).isEqualTo(500);
        } finally {
            database.update("grant insert on audit_entry to identity_app");
        }
        assertThat(looksAt(id)).isZero();
    }

    @Test
    void anOperatorFindsAPersonByAnySpellingOfTheNumber() {
        JsonPath activation = newcomer();
        String national = activation.getString("user.phone_number").substring(2);
        UUID id = idOf(activation);

        operator()
                .body(Map.of("phone_number", "(" + national.substring(0, 3) + ") " + national.substring(3)))
                .post("/api/v1/users/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(id.toString()))
                .body("next_cursor", nullValue());

        assertThat(database.number(
                        "select count(*) from audit_entry where action = 'profile.search' and user_id = ?", id))
                .isEqualTo(1);
    }

    @Test
    void aSearchThatFindsNobodyIsWrittenDownToo() {
        long before = database.number("select count(*) from audit_entry where action = 'profile.search'");

        operator()
                .body(Map.of("phone_number", "+442079460958"))
                .post("/api/v1/users/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));

        assertThat(database.number("select count(*) from audit_entry where action = 'profile.search'"))
                .isEqualTo(before + 1);
    }

    @Test
    void searchIsForOperatorsAndForNumbers() {
        Map<String, String> search = Map.of("phone_number", "+442079460958");
        service().body(search).post("/api/v1/users/search").then().statusCode(403);
        asking.person(UUID.randomUUID())
                .body(search)
                .post("/api/v1/users/search")
                .then()
                .statusCode(403);
        as(clientToken("operator-anna"))
                .body(Map.of("phone_number", "anna"))
                .post("/api/v1/users/search")
                .then()
                .statusCode(422)
                .body("code", equalTo("request:invalid"));
    }

    private long looksAt(UUID id) {
        return database.number("select count(*) from audit_entry where action = 'profile.read' and user_id = ?", id);
    }

    private static Map<String, Object> withoutTrace(Response response) {
        Map<String, Object> body = response.jsonPath().getMap("$");
        body.remove("trace_id");
        body.remove("instance"); // what was asked for
        return body;
    }
}
