package dev.pluto.identity.signin;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.refresh;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.pluto.identity.Asking;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PasswordResourceTest {

    private static final String OTHER = "seven geese over the harbour";

    @Inject
    Asking asking;

    private static JsonObject signedIn(String email) {
        return new JsonObject(
                login(signIn(email, PASSWORD)).then().statusCode(200).extract().asString());
    }

    private static ValidatableResponse change(JsonObject session, @Nullable String current, String next) {
        return as(session.getString("access_token"))
                .body(new JsonObject()
                        .put("current_password", current)
                        .put("new_password", next)
                        .encode())
                .put("/api/v1/auth/password")
                .then();
    }

    @Test
    void changesItAndSignsOutEverywhereElse() {
        String email = newEmail();
        registered(email);
        JsonObject elsewhere = signedIn(email);
        JsonObject here = signedIn(email);

        change(here, PASSWORD, OTHER).statusCode(204);

        login(signIn(email, PASSWORD)).then().statusCode(401);
        login(signIn(email, OTHER)).then().statusCode(200);
        refresh(elsewhere.getString("refresh_token"))
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:session.ended"));
        refresh(here.getString("refresh_token")).then().statusCode(200);
    }

    @Test
    void changesNothingForWhoDoesNotKnowThePresentOne() {
        String email = newEmail();
        registered(email);
        JsonObject session = signedIn(email);

        for (int i = 0; i < 6; i++) {
            change(session, i % 2 == 0 ? null : "wrong horse battery", OTHER)
                    .statusCode(403)
                    .body("code", equalTo("auth:credentials.wrong"));
        }
        change(session, PASSWORD, OTHER).statusCode(429);
        login(signIn(email, PASSWORD)).then().statusCode(200);
    }

    @Test
    void judgesTheNewOne() {
        String email = newEmail();
        registered(email);
        JsonObject session = signedIn(email);

        change(session, PASSWORD, "password1234567")
                .statusCode(422)
                .body("code", equalTo("auth:password.refused"))
                .body("reasons", hasItem("common"));
        change(session, PASSWORD, email).statusCode(422).body("reasons", hasItem("similar"));
        login(signIn(email, PASSWORD)).then().statusCode(200);
    }

    @Test
    void isForWhoHasSignedIn() {
        asking.person(Asking.idOf(Asking.newcomer()))
                .body(new JsonObject().put("new_password", OTHER).encode())
                .put("/api/v1/auth/password")
                .then()
                .statusCode(403)
                .body("code", equalTo("auth:session.needed"));
        Asking.operator().body("{}").put("/api/v1/auth/password").then().statusCode(403);
    }
}
