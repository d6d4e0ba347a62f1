package dev.pluto.identity.client;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.access.Roles;
import dev.pluto.identity.token.PersonTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClientResourceTest {

    private static final String CLIENTS = "/api/v1/oauth/clients";

    private final String id = "app-" + UUID.randomUUID().toString().substring(0, 18);

    @Inject
    PersonTokens tokens;

    private RequestSpecification admin() {
        return as(tokens.of("olga", Roles.ADMIN));
    }

    private JsonObject draft() {
        return new JsonObject()
                .put("client_id", id)
                .put("name", "The calendar")
                .put("redirect_uris", new JsonArray().add("https://calendar.example/back"))
                .put("scopes", new JsonArray().add("openid").add("profile"))
                .put("type", "confidential");
    }

    @Test
    void anAdminRegistersChangesAndRemovesApplications() {
        String secret = admin().body(draft().encode())
                .post(CLIENTS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .header("Location", CLIENTS + "/" + id)
                .body("client.is_active", equalTo(true))
                .body("client_secret", hasLength(43))
                .extract()
                .path("client_secret");
        admin().body(draft().encode()).post(CLIENTS).then().statusCode(409).body("code", equalTo("client:exists"));

        operator().get(CLIENTS).then().statusCode(200).body("items.client_id", hasItem(id));
        String shown = operator()
                .get(CLIENTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(shown).doesNotContain(secret, "secret");

        admin().body(draft().put("name", "A better calendar").encode())
                .put(CLIENTS + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("A better calendar"));
        admin().body(draft().put("type", "public").encode())
                .put(CLIENTS + "/" + id)
                .then()
                .statusCode(422);
        admin().body(draft().put("client_id", "another").encode())
                .put(CLIENTS + "/" + id)
                .then()
                .statusCode(422);

        admin().post(CLIENTS + "/" + id + "/secret").then().statusCode(200).body("client_secret", not(equalTo(secret)));

        admin().delete(CLIENTS + "/" + id).then().statusCode(204);
        admin().delete(CLIENTS + "/" + id).then().statusCode(404);
        admin().get(CLIENTS + "/" + id).then().statusCode(404);
    }

    @Test
    void aPublicOneHasNoSecret() {
        admin().body(draft().put("type", "public").encode())
                .post(CLIENTS)
                .then()
                .statusCode(201)
                .body("client_secret", nullValue());
        admin().post(CLIENTS + "/" + id + "/secret").then().statusCode(409).body("code", equalTo("client:public"));
    }

    @Test
    void nobodyElseDoes() {
        operator().body(draft().encode()).post(CLIENTS).then().statusCode(403);
        as(tokens.of("sue", Roles.SUPPORT)).get(CLIENTS).then().statusCode(403);
        as(tokens.of(UUID.randomUUID())).get(CLIENTS).then().statusCode(403);
    }

    @Test
    void refusesWhatCannotBeRight() {
        for (JsonObject wrong : List.of(
                draft().put("client_id", "pluto"),
                draft().put("client_id", "pluto-memory"),
                draft().put("client_id", "Capital"),
                draft().put("name", " "),
                draft().put("name", "two\nlines"),
                draft().put("redirect_uris", new JsonArray()),
                draft().put("redirect_uris", new JsonArray().add("http://calendar.example/back")),
                draft().put("scopes", new JsonArray()),
                draft().put("scopes", new JsonArray().add("profile:read")),
                draft().put("scopes", new JsonArray().add("sessions:manage")),
                draft().put("type", "secret"),
                draft().put("client_secret", "chosen by myself"))) {
            admin().body(wrong.encode()).post(CLIENTS).then().statusCode(422).body("code", equalTo("request:invalid"));
        }
    }
}
