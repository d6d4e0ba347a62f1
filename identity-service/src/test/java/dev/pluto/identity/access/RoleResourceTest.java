package dev.pluto.identity.access;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.access.Roles;
import dev.pluto.identity.Asking;
import dev.pluto.identity.RedisDoor;
import dev.pluto.identity.token.PersonTokens;
import dev.pluto.testing.DatabaseProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Roles that are made, granted, acted in and taken, by whoever decides about those who run Pluto. */
@QuarkusTest
class RoleResourceTest {

    private static final String ROLES = "/api/v1/roles";

    /** A second, on a machine that has nothing else to do. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final Duration A_WHILE = Duration.ofMinutes(3);

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private final String name = "shift-" + UUID.randomUUID().toString().substring(0, 8);

    private UUID anna;
    private String admin;

    @Inject
    PersonTokens tokens;

    @BeforeEach
    void register() {
        anna = registered(email);
        admin = tokens.of("chief", Roles.ADMIN);
    }

    @AfterEach
    void open() {
        RedisDoor.open();
    }

    private static JsonObject role(String name, @Nullable String parent, String... permissions) {
        return new JsonObject()
                .put("name", name)
                .put("parent", parent)
                .put("permissions", new JsonArray(List.of(permissions)));
    }

    private String made(JsonObject role) {
        return as(admin)
                .body(role.encode())
                .post(ROLES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response grant(String token, UUID person, JsonObject draft) {
        return as(token).body(draft.encode()).post("/api/v1/users/{id}/roles", person);
    }

    private void granted(String roleId) {
        grant(admin, anna, new JsonObject().put("role_id", roleId)).then().statusCode(201);
    }

    private String signedIn() {
        return login(signIn(email, PASSWORD)).then().statusCode(200).extract().path("access_token");
    }

    private static Response act(String token, String role) {
        return as(token).body(new JsonObject().put("role", role).encode()).post("/api/v1/auth/act");
    }

    private String acting(String role) {
        return act(signedIn(), role).then().statusCode(200).extract().path("access_token");
    }

    private static int audit(String token) {
        return as(token).get("/api/v1/users?limit=1").statusCode();
    }

    private static void refused(Response answer, int status, String code) {
        answer.then().statusCode(status).body("code", equalTo(code));
    }

    private static void becomes(int status, String token) {
        await().atMost(SOON).untilAsserted(() -> assertThat(audit(token)).isEqualTo(status));
    }

    @Test
    void showsTheShippedRolesAndWhatThereIsToAllow() {
        as(admin)
                .get(ROLES)
                .then()
                .statusCode(200)
                .body("items.findAll { it.shipped }.name", contains("admin", "operator", "support"))
                .body("items.find { it.name == 'operator' }.parent", equalTo("support"))
                .body("items.find { it.name == 'operator' }.all_permissions", hasItems("users:list", "blocks:write"))
                .body("items.find { it.name == 'operator' }.permissions", not(hasItem("users:list")));
        as(admin)
                .get("/api/v1/permissions")
                .then()
                .statusCode(200)
                .body("items.permission", hasItems("tasks:write", "roles:write"))
                .body("items.find { it.permission == 'tasks:write' }.action", equalTo("write"));
    }

    @Test
    void whoIsGrantedARoleActsInItUntilItIsTaken() {
        String id = made(role(name, null, "users:list", "profiles:read"));
        granted(id);
        String token = acting(name);

        becomes(200, token);
        as(token).get("/api/v1/users/me").then().statusCode(403);
        as(token).get("/api/v1/audit").then().statusCode(403);
        as(admin)
                .get("/api/v1/users/{id}/roles", anna)
                .then()
                .body("items", hasSize(1))
                .body("items[0].role", equalTo(name))
                .body("items[0].assigned_by", equalTo("operator:chief"))
                .body("items[0].last_used_at", notNullValue());
        assertThat(database.number("select count(*) from audit_entry where actor = ?", anna.toString()))
                .as("what they did, in their name")
                .isPositive();

        as(admin).delete("/api/v1/users/{id}/roles/{role}", anna, id).then().statusCode(204);

        becomes(401, token);
        refused(act(signedIn(), name), 403, "auth:role.not-granted");
        as(admin).delete("/api/v1/users/{id}/roles/{role}", anna, id).then().statusCode(404);
    }

    @Test
    void theWordOfAnEndpointOpensItAndNoOtherIsNeeded() {
        granted(made(role(name, null, "users:list")));
        String lister = acting(name);
        becomes(200, lister);
        as(lister).get("/api/v1/users/{id}", anna).then().statusCode(403);

        String reader = inRole("sign-ins:read");
        as(reader).get("/api/v1/users/{id}/sign-ins", anna).then().statusCode(200);
        as(reader).get("/api/v1/audit").then().statusCode(403);

        String searcher = inRole("users:search");
        as(searcher)
                .body(new JsonObject().put("email", email).encode())
                .post("/api/v1/users/search")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));

        String ender = inRole("sessions:end");
        as(ender)
                .delete("/api/v1/users/{id}/sessions", Asking.idOf(Asking.newcomer()))
                .then()
                .statusCode(204);
    }

    /** A token of somebody who acts in a role with one word alone. */
    private String inRole(String permission) {
        String role = name + "-" + permission.replace(':', '-');
        granted(made(role(role, null, permission)));
        return await().atMost(SOON)
                .until(
                        () -> acting(role),
                        token -> as(token).get("/api/v1/users/me").statusCode() == 403);
    }

    @Test
    void nobodyGrantsWhatMayMoreThanThemselvesOnceItIsActive() {
        String parent = name + "-parent";
        made(role(parent, null, "memories:write").put("is_active", false));
        String child = made(role(name, parent, "users:list"));
        String sleeping = made(role(name + "-sleeping", null, "memories:write").put("is_active", false));
        granted(made(role(name + "-giver", null, "users:list", "grants:write", "grants:read")));
        UUID tom = Asking.idOf(Asking.newcomer());
        String giver = acting(name + "-giver");
        await().atMost(SOON)
                .until(() -> as(giver).get("/api/v1/users/{id}/roles", tom).statusCode() == 200);

        refused(grant(giver, tom, new JsonObject().put("role_id", sleeping)), 403, "role:beyond-own");
        refused(grant(giver, tom, new JsonObject().put("role_id", child)), 403, "role:beyond-own");
    }

    @Test
    void aChangedRoleCountsForTokensThatAreOut() {
        String id = made(role(name, null, "users:list", "profiles:read"));
        granted(id);
        String token = acting(name);
        becomes(200, token);

        as(admin)
                .body(role(name, null, "tasks:read").encode())
                .put(ROLES + "/{id}", id)
                .then()
                .statusCode(200);
        becomes(403, token);
        as(admin)
                .body(role(name, "support").encode())
                .put(ROLES + "/{id}", id)
                .then()
                .statusCode(200);
        becomes(200, token);
        as(admin)
                .body(role(name, "support").put("is_active", false).encode())
                .put(ROLES + "/{id}", id)
                .then()
                .statusCode(200)
                .body("all_permissions", hasSize(0));
        becomes(401, token);
    }

    @Test
    void aGrantEndsAndItsConditionsHold() {
        String id = made(role(name, null, "users:list", "profiles:read"));
        grant(
                        admin,
                        anna,
                        new JsonObject()
                                .put("role_id", id)
                                .put("expires_at", Instant.now().plusSeconds(5).toString()))
                .then()
                .statusCode(201);
        String token = acting(name);
        becomes(200, token);
        await().atMost(A_WHILE).untilAsserted(() -> assertThat(audit(token)).isEqualTo(401));
        refused(act(signedIn(), name), 403, "auth:role.not-granted");

        as(admin).delete("/api/v1/users/{id}/roles/{role}", anna, id).then().statusCode(204);
        grant(admin, anna, new JsonObject().put("role_id", id).put("conditions", new JsonObject().put("mfa", true)))
                .then()
                .statusCode(201)
                .body("conditions.mfa", equalTo(true));
        refused(act(signedIn(), name), 403, "auth:role.not-granted");
    }

    @Test
    void refusesCirclesAndWhatIsBeyondOnesOwn() {
        String id = made(role(name, "support"));
        String child = name + "-child";
        made(role(child, name));

        refused(as(admin).body(role(name, child).encode()).put(ROLES + "/{id}", id), 409, "role:cycle");
        refused(as(admin).body(role(name, null).encode()).post(ROLES), 409, "role:exists");
        refused(as(admin).body(role("operator", null).encode()).post(ROLES), 409, "role:exists");
        refused(as(admin).body(role("granted", null).encode()).post(ROLES), 409, "role:exists");
        refused(as(admin).body(role(name + "-x", "nobody").encode()).post(ROLES), 422, "request:invalid");
        refused(as(admin).body(role(name + "-x", "user").encode()).post(ROLES), 422, "request:invalid");
        refused(as(admin).body(role(name + "-x", null, "tasks:burn").encode()).post(ROLES), 422, "request:invalid");
        refused(as(admin).body(role(name + "-x", null, "account:read").encode()).post(ROLES), 403, "role:beyond-own");
        refused(as(admin).body(role("Big Name", null).encode()).post(ROLES), 422, "request:invalid");
        refused(as(admin).delete(ROLES + "/{id}", id), 409, "role:in-use");
        String operator = as(admin).get(ROLES).then().extract().path("items.find { it.name == 'operator' }.id");
        refused(as(admin).delete(ROLES + "/{id}", operator), 409, "role:shipped");
        refused(as(admin).body(role("operator", null).encode()).put(ROLES + "/{id}", operator), 409, "role:shipped");
        refused(
                as(tokens.of("ops", Roles.OPERATOR))
                        .body(role(name + "-y", null).encode())
                        .post(ROLES),
                403,
                "access:forbidden");
    }

    @Test
    void nobodyGrantsThemselvesOrToNobody() {
        String id = made(role(name, "admin"));
        granted(id);
        String token = acting(name);
        becomes(200, token);

        refused(grant(token, anna, new JsonObject().put("role_id", id)), 403, "role:own");
        refused(grant(admin, anna, new JsonObject().put("role_id", id)), 409, "role:granted");
        refused(grant(admin, UUID.randomUUID(), new JsonObject().put("role_id", id)), 404, "request:not-found");
        refused(
                grant(
                        admin,
                        anna,
                        new JsonObject().put("role_id", UUID.randomUUID().toString())),
                422,
                "request:invalid");
        refused(
                grant(admin, anna, new JsonObject().put("role_id", id).put("expires_at", "2020-01-01T00:00:00Z")),
                422,
                "request:invalid");
        refused(as(token).delete("/api/v1/users/{id}/roles/{role}", anna, id), 403, "role:own");
        refused(act(tokens.of(anna), name), 403, "auth:session.needed");
        refused(act(token, name), 403, "access:forbidden");
    }

    @Test
    void tellsWhoHasWhatAndWhatNobodyUses() {
        String id = made(role(name, null, "tasks:read"));
        granted(id);
        database.update("update role_grant set assigned_at = now() - interval '91 days' where user_id = ?", anna);

        as(admin)
                .get("/api/v1/roles/grants?unused_for_days=90&limit=200")
                .then()
                .statusCode(200)
                .body("items.findAll { it.role == '" + name + "' }.user_id", contains(anna.toString()))
                .body("items.last_used_at", everyItem(nullValue()));
        acting(name);
        as(admin)
                .get("/api/v1/roles/grants?unused_for_days=90&limit=200")
                .then()
                .body("items.role", not(hasItem(name)));
    }

    @Test
    void withoutRedisNobodyActsInARole() {
        String id = made(role(name, null, "users:list", "profiles:read"));
        granted(id);
        String token = acting(name);
        becomes(200, token);

        RedisDoor.close();

        await().atMost(A_WHILE).untilAsserted(() -> refused(as(token).get("/api/v1/users"), 503, "access:unsure"));
    }
}
