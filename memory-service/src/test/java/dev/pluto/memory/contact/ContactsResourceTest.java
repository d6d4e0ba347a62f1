package dev.pluto.memory.contact;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ContactsResourceTest {
    private static final String CONTACTS = "/api/v1/contacts";

    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void makesContactAndRelationOfWhatIsSaid() {
        told("My sister Clara lives in Lisbon");
        told("my boss is Tom");

        JsonPath all = list("");

        assertThat(all.getList("items.name")).containsExactly("Clara", "Tom");
        assertThat(all.getList("items.relation")).containsExactly("sister", "boss");
        assertThat(all.getList("items.category")).containsExactly("family", "work");
        assertThat(all.getList("items.source")).containsOnly("told");
        assertThat(list("?category=work").getList("items.name")).containsExactly("Tom");
        assertThat(list("?q=cla").getList("items.category")).containsExactly("family");
        JsonPath around = get("/api/v1/relationships");
        assertThat(around.getList("edges.relation")).containsExactlyInAnyOrder("sister", "boss");
        asPerson(anna)
                .get("/api/v1/relationships?around=" + all.getString("items[0].id"))
                .then()
                .statusCode(200)
                .body("edges.relation", equalTo(List.of("sister", "lives_in")))
                .body("nodes.find { it.kind == 'place' }.name", equalTo("Lisbon"));
        asPerson(anna)
                .get("/api/v1/relationships?around=" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void followsWhatChangesAndWhatIsTakenBack() {
        told("my boss is Tom");
        String id = list("").getString("items[0].id");
        told("my new boss is Petra");

        assertThat(list("").getList("items.name")).containsExactly("Petra");
        assertThat(list("").getString("items[0].id")).isEqualTo(id);
    }

    @Test
    void writesDownChangesAndDeletes() {
        told("My sister Clara lives in Lisbon");
        String id = list("").getString("items[0].id");

        asPerson(anna)
                .body(Map.of("name", "Clara Silva", "relation", "sister", "phone_numbers", List.of("+351912345678")))
                .put(CONTACTS + "/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("Clara Silva"))
                .body("phone_numbers", contains("+351912345678"))
                .body("source", equalTo("written"));
        assertThat(list("?q=912345678").getList("items.id")).containsExactly(id);
        String ben = asPerson(anna)
                .body(Map.of("name", "Ben", "category", "work"))
                .post(CONTACTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(list("").getList("items.name")).containsExactly("Ben", "Clara Silva");

        asPerson(anna).delete(CONTACTS + "/" + id).then().statusCode(204);
        asPerson(anna).delete(CONTACTS + "/" + ben).then().statusCode(204);
        asPerson(anna).delete(CONTACTS + "/" + ben).then().statusCode(404);
        told("My sister Clara is a nurse");

        assertThat(list("").getList("items")).isEmpty();
    }

    @Test
    void joinsTwoWhenAskedTo() {
        String written = asPerson(anna)
                .body(Map.of("name", "Clara", "phone_numbers", List.of("+351912345678")))
                .post(CONTACTS)
                .then()
                .statusCode(201)
                .body("maybe_same", empty())
                .extract()
                .path("id");
        told("my sister is called Clara");
        JsonPath both = list("");
        assertThat(both.getList("items")).hasSize(2);
        String told = both.getString("items.find { it.source == 'told' }.id");
        assertThat(both.getList("items.find { it.id == '" + written + "' }.maybe_same"))
                .containsExactly(told);

        asPerson(anna)
                .body(Map.of("contact_id", told))
                .post(CONTACTS + "/" + written + "/join")
                .then()
                .statusCode(200)
                .body("relation", equalTo("sister"))
                .body("phone_numbers", contains("+351912345678"))
                .body("maybe_same", empty());

        assertThat(list("").getList("items.id")).containsExactly(written);
        asPerson(anna)
                .body(Map.of("contact_id", written))
                .post(CONTACTS + "/" + written + "/join")
                .then()
                .statusCode(422);
    }

    @Test
    void tellsNobodyOfAnother() {
        UUID tom = UUID.randomUUID();
        told("My sister Clara lives in Lisbon");
        String id = list("").getString("items[0].id");

        asPerson(tom).get(CONTACTS + "/" + id).then().statusCode(404);
        asPerson(tom).delete(CONTACTS + "/" + id).then().statusCode(404);
        asPerson(tom).get(CONTACTS).then().statusCode(200).body("items", hasSize(0));
        asPerson(tom).get("/api/v1/relationships?around=" + anna).then().statusCode(404);
        as(Tokens.operator("olga"))
                .get(CONTACTS + "?user_id=" + anna)
                .then()
                .statusCode(200)
                .body("items.name", contains("Clara"));
        assertThat(database.number(
                        "select count(*) from audit_entry where user_id = ? and action = 'contact.list' and actor = 'olga'",
                        anna))
                .isOne();
    }

    @Test
    void showsOperatorsWithoutReasonNobodyOfASensitiveMemory() {
        String memory = tell(anna, "My therapist is Dr Bloom", Map.of("sensitive", true));
        told("My therapist is Dr Bloom");
        database.update("update fact set memory_id = ? where user_id = ?", UUID.fromString(memory), anna);

        String path = CONTACTS + "?user_id=" + anna;
        as(Tokens.operator("olga")).get(path).then().statusCode(200).body("items", hasSize(0));
        as(Tokens.operator("olga"))
                .header("Access-Reason", "They asked us to look")
                .get(path)
                .then()
                .statusCode(200)
                .body("items.name", contains("Dr Bloom"));
        assertThat(list("").getList("items.evidence.flatten()")).containsExactly(memory);
    }

    @Test
    void keepsNamesSealed() {
        asPerson(anna)
                .body(Map.of("name", "Wilhelmina", "relation", "quillmaker"))
                .post(CONTACTS)
                .then()
                .statusCode(201);

        assertThat(database.number(
                        "select count(*) from contact c where user_id = ? and position('Wilhelmina'::bytea in sealed_body) = 0",
                        anna))
                .isOne();
    }

    @Test
    void refusesWhoIsNobody() {
        List<Map<String, Object>> wrongs = List.of(
                Map.of(),
                Map.of("name", "  "),
                Map.of("name", "x".repeat(101)),
                Map.of("name", "Ben", "category", "friends"),
                Map.of("name", "Ben", "phone_numbers", List.of("0177 12")));
        for (Map<String, Object> wrong : wrongs) {
            asPerson(anna).body(wrong).post(CONTACTS).then().statusCode(422);
        }
        asPerson(anna).get(CONTACTS + "?category=friends").then().statusCode(422);
        asPerson(anna).get(CONTACTS + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void forgetsContactsWithTheirSubject() {
        told("My ex Ben moved to Leeds");
        String id = list("").getString("items[0].id");
        asPerson(anna)
                .body(Map.of("name", "Ben", "relation", "ex"))
                .put(CONTACTS + "/" + id)
                .then()
                .statusCode(200);
        String token = asPerson(anna)
                .body(Map.of("subject", "my ex"))
                .post("/api/v1/memories/forgettings/preview")
                .then()
                .statusCode(200)
                .body("contacts", equalTo(1))
                .extract()
                .path("token");

        asPerson(anna)
                .body(Map.of("token", token))
                .post("/api/v1/memories/forgettings")
                .then()
                .statusCode(200)
                .body("contacts", contains(id));

        assertThat(list("").getList("items")).isEmpty();
        assertThat(database.number("select count(*) from contact where user_id = ?", anna))
                .isZero();
    }

    /** As messaging tells what a text says. */
    private void told(String text) {
        as(Tokens.service("messaging", "fact:write"))
                .body(Map.of(
                        "user_id",
                        anna,
                        "message_id",
                        UUID.randomUUID(),
                        "text",
                        text,
                        "said_at",
                        Instant.now().toString()))
                .post("/api/v1/internal/facts/remember")
                .then()
                .statusCode(200);
    }

    private JsonPath list(String query) {
        return get(CONTACTS + query);
    }

    private JsonPath get(String path) {
        return asPerson(anna).get(path).then().statusCode(200).extract().jsonPath();
    }
}
