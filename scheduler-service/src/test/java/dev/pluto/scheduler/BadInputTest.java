package dev.pluto.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.BadInput;
import dev.pluto.testing.fuzz.BadInput.Callers;
import dev.pluto.testing.fuzz.BadInput.Things;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class BadInputTest {

    @TestHTTPResource
    URI url;

    @Test
    void answersEachMistakeAsTheTableSays() throws IOException {
        UUID anna = UUID.randomUUID();
        Things tasks = new Things(taskOf(anna), taskOf(UUID.randomUUID()));

        assertThat(new BadInput(
                                url,
                                new Callers(
                                        () -> Tokens.person(anna),
                                        () -> Tokens.operator("olga"),
                                        () -> Tokens.service("messaging")),
                                Map.of("/api/v1/tasks/", tasks))
                        .faults("scheduler"))
                .isEmpty();
    }

    private static String taskOf(UUID person) {
        return given().auth()
                .oauth2(Tokens.person(person))
                .contentType(ContentType.JSON)
                .body("""
                    {"kind": "reminder", "what": "water the plants", "zone": "Europe/Berlin",
                     "starts_at": "2029-11-23T08:00:00", "rrule": "FREQ=WEEKLY;BYDAY=MO"}
                    """)
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
