package dev.pluto.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.BadInput;
import dev.pluto.testing.fuzz.BadInput.Callers;
import dev.pluto.testing.fuzz.BadInput.Things;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class BadInputTest {

    @TestHTTPResource
    URI url;

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void answersEachMistakeAsTheTableSays() throws IOException {
        UUID anna = UUID.randomUUID();
        Things memories = new Things(
                Api.tell(anna, "I like tea"), Api.tell(UUID.randomUUID(), "The safe opens with quillfeather"));
        Things contacts = new Things(contact(anna), contact(UUID.randomUUID()));
        Things habits = new Things(habit(anna), habit(UUID.randomUUID()));
        Things snapshots = new Things(snapshot(anna), snapshot(UUID.randomUUID()));

        assertThat(new BadInput(
                                url,
                                new Callers(
                                        () -> Tokens.person(anna),
                                        () -> Tokens.operator("olga"),
                                        () -> Tokens.service("messaging")),
                                Map.of(
                                        "/api/v1/memories/", memories,
                                        "/api/v1/habits/", habits,
                                        "/api/v1/snapshots/", snapshots,
                                        "/api/v1/contacts/", contacts))
                        .faults("memory"))
                .isEmpty();
    }

    private static String contact(UUID person) {
        return Api.asPerson(person)
                .body(Map.of("name", "Ben"))
                .post("/api/v1/contacts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** @return the id of one of a day that is over */
    private static String snapshot(UUID person) {
        Instant then = Instant.now().minus(Duration.ofDays(2));
        Api.tell(person, "The neighbours have a new dog", Map.of("occurred_at", then.toString()));
        return Api.asPerson(person)
                .get("/api/v1/snapshots?kind=daily")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** @return the id of one that is paused */
    private String habit(UUID person) {
        UUID id = UUID.randomUUID();
        database.update("insert into data_subject values (?) on conflict do nothing", person);
        database.update("insert into person (user_id) values (?) on conflict do nothing", person);
        database.update(
                "insert into habit (id, user_id, activity_index, kind, sealed_title, schedule, days, place, starts_at, zone,"
                        + " confidence, state, evidence, found_at, changed_at) values (?, ?, '', 'other', '', 'weekly', 1, 0,"
                        + " '2026-03-02 18:00', 'UTC', 0.5, 'paused', '{}', now(), now())",
                id,
                person);
        return id.toString();
    }
}
