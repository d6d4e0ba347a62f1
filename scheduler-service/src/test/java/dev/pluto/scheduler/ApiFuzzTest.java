package dev.pluto.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.ApiFuzz;
import dev.pluto.testing.fuzz.ApiFuzz.Caller;
import dev.pluto.testing.fuzz.Verdict;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class ApiFuzzTest {

    @TestHTTPResource
    URI url;

    @Test
    void answersWhateverIsAskedAsItsDocumentSays() {
        UUID anna = UUID.randomUUID();
        UUID tom = UUID.randomUUID();
        Caller person = new Caller("anna", () -> Tokens.person(anna), List.of("quillfeather"));
        Caller service = new Caller("messaging", () -> Tokens.service("messaging"), List.of());
        Caller operator = new Caller("olga", () -> Tokens.operator("olga"), List.of());
        List<String> ids = List.of(
                anna.toString(),
                tom.toString(),
                reminder(tom, "feed quillfeather"),
                reminder(anna, "water the plants"));

        planTheExample();

        Verdict verdict = new ApiFuzz(url, List.of(person, person, person, service, operator), ids).run();

        assertThat(verdict.failures()).as("%s", verdict).isEmpty();
        assertThat(verdict.neverRight()).as("%s", verdict).isEmpty();
    }

    /** What the document's examples of a change name: by chance a person and a task of theirs are never asked for together. */
    private static void planTheExample() {
        DatabaseProbe.ofThisTest().update("""
                insert into task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at, rrule,
                                  next_run_at, late_limit_seconds, created_at, updated_at)
                values ('0190a6a0-0000-7000-8000-000000000021', '0190a6a0-0000-7000-8000-000000000001', 'reminder', 'asked',
                        'sms', 'exact', 'active', 'UTC', false, '2035-11-23 08:00', 'FREQ=DAILY', '2035-11-23 08:00Z', 3600,
                        now(), now())
                on conflict do nothing
                """);
    }

    /** The id of a reminder of theirs. */
    static String reminder(UUID person, String what) {
        return given().auth()
                .oauth2(Tokens.person(person))
                .contentType(ContentType.JSON)
                .body("""
                    {"kind": "reminder", "what": "%s", "zone": "Europe/Berlin",
                     "starts_at": "2029-11-23T08:00:00", "rrule": "FREQ=WEEKLY;BYDAY=MO"}
                    """.formatted(what))
                .post("/api/v1/tasks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
