package dev.pluto.memory.recall;

import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.found;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class ReopeningResourceTest {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    Reopening reopening;

    @Inject
    PersonIndexes indexes;

    @Test
    void opensTheMemoriesOfThoseWhoAskedOfLate() {
        tell(anna, "The kiln is in the shed");
        tell(ben, "The canoe is at the lake");
        assertThat(found(anna, "Where is the kiln?")).hasSize(1);
        indexes.forget(anna);

        reopening.run().await().atMost(PATIENCE);

        assertThat(indexes.atHand(anna))
                .hasValueSatisfying(index -> assertThat(index.size()).isOne());
        assertThat(indexes.atHand(ben)).as("who never asked").isEmpty();
        assertThat(found(anna, "Where is the kiln?")).containsExactly("The kiln is in the shed");
    }

    @Test
    void leavesThoseAloneWhoAskedLongAgo() {
        tell(anna, "The kiln is in the shed");
        found(anna, "Where is the kiln?");
        indexes.forget(anna);
        assertThat(database.update(
                        "update asked_lately set asked_at = now() - interval '25 hours' where user_id = ?", anna))
                .isOne();

        reopening.run().await().atMost(PATIENCE);

        assertThat(indexes.atHand(anna)).isEmpty();
    }

    @Test
    void goesOnBehindSomebodyWhoseMemoriesDoNotOpen() {
        tell(anna, "The kiln is in the shed");
        tell(ben, "The canoe is at the lake");
        found(anna, "Where is the kiln?");
        found(ben, "Where is the canoe?");
        indexes.forget(anna);
        indexes.forget(ben);
        database.update("update person set locale = 'x', zone = 'Nowhere/At_all' where user_id = ?", ben);

        reopening.run().await().atMost(PATIENCE);

        assertThat(indexes.atHand(anna)).isPresent();
    }

    @Test
    void writesOnceInAWhile() {
        tell(anna, "The kiln is in the shed");
        found(anna, "Where is the kiln?");
        database.update("update asked_lately set asked_at = now() - interval '1 minute' where user_id = ?", anna);

        found(anna, "Is the kiln in the shed?");

        assertThat(database.number(
                        "select count(*) from asked_lately where user_id = ? and asked_at < now() - interval '30 seconds'",
                        anna))
                .isOne();
    }

    @Test
    void isNotChangedByWhatIsNotAsked() {
        String memory = tell(anna, "The kiln is in the shed");
        asPerson(anna).get("/api/v1/memories/" + memory).then().statusCode(200);

        assertThat(database.number("select count(*) from asked_lately where user_id = ?", anna))
                .isZero();
    }
}
