package dev.pluto.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.ApiFuzz;
import dev.pluto.testing.fuzz.ApiFuzz.Caller;
import dev.pluto.testing.fuzz.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ApiFuzzTest {

    /** Nobody here does anything often enough for a habit, no day of theirs has ended, and nobody guesses a token. */
    private static final Set<String> CLOSED = Set.of(
            "GET /api/v1/habits/{id}",
            "DELETE /api/v1/habits/{id}",
            "POST /api/v1/habits/{id}/confirm",
            "POST /api/v1/habits/{id}/decline",
            "POST /api/v1/habits/{id}/pause",
            "POST /api/v1/memories/forgettings",
            "GET /api/v1/snapshots/{id}",
            "POST /api/v1/snapshots/{id}/regenerate",
            "GET /api/v1/contacts/{id}",
            "PUT /api/v1/contacts/{id}",
            "DELETE /api/v1/contacts/{id}",
            "POST /api/v1/contacts/{id}/join");

    @TestHTTPResource
    URI url;

    @Test
    void answersWhateverIsAskedAsItsDocumentSays() {
        UUID anna = UUID.randomUUID();
        UUID tom = UUID.randomUUID();
        String toms = Api.tell(tom, "The safe opens with quillfeather", Map.of("subject", "wallaby"));
        Caller person = new Caller("anna", () -> Tokens.person(anna), List.of("quillfeather", "wallaby"));
        Caller service = new Caller("messaging", () -> Tokens.service("messaging"), List.of());
        Caller operator = new Caller("olga", () -> Tokens.operator("olga"), List.of());
        List<String> ids = List.of(anna.toString(), tom.toString(), toms, Api.tell(anna, "I like tea"));

        Verdict verdict = new ApiFuzz(url, List.of(person, person, person, service, operator), ids)
                .closed(CLOSED)
                .run();

        assertThat(verdict.failures()).as("%s", verdict).isEmpty();
        assertThat(verdict.neverRight()).as("%s", verdict).isSubsetOf(CLOSED);
    }
}
