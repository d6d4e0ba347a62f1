package dev.pluto.scheduler;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What an application may do with the tasks of the person who let it. */
@SchedulerServiceTest
class ApplicationsResourceTest {

    private static final String TASKS = "/api/v1/tasks";

    private final UUID anna = UUID.randomUUID();
    private final UUID none = UUID.randomUUID();

    private final List<Function<RequestSpecification, Response>> looks =
            List.of(as -> as.get(TASKS), as -> as.get(TASKS + "/" + none), as -> as.get(TASKS + "/" + none + "/runs"));
    private final List<Function<RequestSpecification, Response>> changes = List.of(
            as -> as.body("{}").post(TASKS),
            as -> as.body("{}").patch(TASKS + "/" + none),
            as -> as.post(TASKS + "/" + none + "/pause"),
            as -> as.delete(TASKS + "/" + none));

    private RequestSpecification with(String... scopes) {
        return given().auth()
                .oauth2(Tokens.application(anna, UUID.randomUUID(), "calendar", scopes))
                .contentType("application/json");
    }

    private void are(List<Function<RequestSpecification, Response>> requests, boolean open, String... scopes) {
        requests.forEach(request -> {
            int status = request.apply(with(scopes)).statusCode();
            assertThat(status == 403).as("%s: %s", List.of(scopes), status).isEqualTo(!open);
            assertThat(status).isNotEqualTo(401).isLessThan(500);
        });
    }

    @Test
    void withTheProfileAloneItSeesNothing() {
        for (String other : List.of("profile", "openid", "memories:read", "task:read", "task:change", "agenda:read")) {
            are(looks, false, other);
            are(changes, false, other);
        }
    }

    @Test
    void readsOrChangesAsItMay() {
        are(looks, true, "tasks:read");
        are(changes, false, "tasks:read");
        are(changes, true, "tasks:write");
        are(looks, false, "tasks:write", "profile");
    }

    @Test
    void whatServicesMayIsNotForIt() {
        assertThat(with("task:read", "tasks:read")
                        .body("{\"user_id\": \"" + anna + "\"}")
                        .post("/api/v1/internal/reminders/list")
                        .statusCode())
                .isEqualTo(403);
    }
}
