package dev.pluto.memory.forgetting;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class SubjectsResourceTest {
    private static final String SUBJECTS = "/api/v1/internal/subjects/";

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final UUID wish = UUID.randomUUID();
    private final UUID deed = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void countsWhatWasToldThenForgetsItOnce() {
        tell(anna, "My ex moved to Leeds");
        tell(anna, "My ex has a new car");
        said(wish, "forget everything about my ex");
        said(UUID.randomUUID(), "where does my ex live?");
        tell(anna, "Sarah's ex moved to York");
        tell(ben, "My ex moved to York");

        assertThat(count()).isEqualTo(2);
        assertThat(forget()).isEqualTo(2);

        assertThat(database.number("select count(*) from memory where user_id = ?", anna))
                .isOne();
        assertThat(database.number("select count(*) from memory where user_id = ?", ben))
                .isOne();
        assertThat(database.number(
                        "select count(*) from audit_entry where user_id = ? and action = 'memory.forget-subject'",
                        anna))
                .isOne();
        assertThat(count()).isZero();
    }

    @Test
    void answersTheSameAgainAndLeavesWhatIsToldSince() {
        tell(anna, "My ex moved to Leeds");
        assertThat(forget()).isOne();
        tell(anna, "My ex is back");

        assertThat(forget()).isOne();
        assertThat(count()).isOne();
    }

    @Test
    void saysNothingOfWhomNothingIsKnown() {
        assertThat(count()).isZero();
        assertThat(forget()).isZero();
    }

    private void said(UUID message, String text) {
        UUID id = UUID.fromString(tell(anna, text));
        database.update("update memory set source = 'message', source_id = ? where id = ?", message, id);
    }

    private int count() {
        return answer("count", Map.of("user_id", anna, "message_id", wish, "subject", "my ex"))
                .getInt("count");
    }

    private int forget() {
        return answer("forget", Map.of("user_id", anna, "message_id", deed, "wish_id", wish, "subject", "my ex"))
                .getInt("count");
    }

    private static JsonPath answer(String path, Map<String, ?> body) {
        String answer = as(Tokens.service("messaging", "fact:read", "fact:write"))
                .body(body)
                .post(SUBJECTS + path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(ContractRules.faults(Contract.SUBJECT_COUNT.schema(), answer, Contract.schemas()))
                .isEmpty();
        return JsonPath.from(answer);
    }
}
