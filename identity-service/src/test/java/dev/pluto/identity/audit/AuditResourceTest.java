package dev.pluto.identity.audit;

import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newcomer;
import static dev.pluto.identity.Asking.operator;
import static dev.pluto.identity.Asking.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pluto.identity.Asking;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AuditResourceTest {

    @Inject
    Asking asking;

    @Test
    void anOperatorPagesThroughWhatWasDoneToAPersonNewestFirst() {
        UUID id = idOf(newcomer());
        for (int look = 0; look < 3; look++) {
            operator().get("/api/v1/users/{id}", id).then().statusCode(200);
        }

        JsonPath first = page("?limit=2&user_id=" + id);
        JsonPath second = page("?limit=2&user_id=" + id + "&cursor=" + first.getString("next_cursor"));

        assertThat(first.getList("items.action")).containsExactly("profile.read", "profile.read");
        assertThat(first.getList("items.actor")).containsOnly("operator-anna");
        assertThat(first.getList("items.at", String.class)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(second.getList("items.action")).containsExactly("profile.read");
        assertThat(second.getString("next_cursor")).isNull();
    }

    @Test
    void lookingAtTheTrailIsInTheTrail() {
        UUID id = idOf(newcomer());
        page("?user_id=" + id);

        assertThat(page("?user_id=" + id).getList("items.action")).containsExactly("audit.read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=201", "?cursor=nonsense!", "?cursor=YWJj"})
    void aPageThatCannotBeIsRefused(String query) {
        operator().get("/api/v1/audit" + query).then().statusCode(422).body("code", equalTo("request:invalid"));
    }

    @Test
    void theTrailIsForOperators() {
        given().get("/api/v1/audit").then().statusCode(401);
        service().get("/api/v1/audit").then().statusCode(403);
        asking.person(UUID.randomUUID()).get("/api/v1/audit").then().statusCode(403);
    }

    private static JsonPath page(String query) {
        return operator()
                .get("/api/v1/audit" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
