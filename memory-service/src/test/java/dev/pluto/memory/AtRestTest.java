package dev.pluto.memory;

import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.search;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class AtRestTest {
    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Test
    void showsNoRowWithoutAScope() {
        tell(anna, "My sister is called Clara");
        search(anna, "sister");

        database.assertRowLevelSecurity();
    }

    @Test
    void holdsNoWordOfAMemoryInClear() {
        tell(
                anna,
                "Zephyrine keeps marzipan in the pantry",
                Map.of("subject", "Zephyrine", "speaker", "Balthazar", "context", Map.of("where", "Quedlinburg")));
        awaitMeaning(anna);
        search(anna, "Where does Zephyrine keep the marzipan?");

        for (String word : new String[] {"Zephyrine", "marzipan", "Balthazar", "Quedlinburg"}) {
            assertThat(database.placesOf(word)).as(word).isEmpty();
        }
    }

    @Test
    void hidesThatTwoPeopleSpeakOfTheSameSubject() {
        tell(anna, "My sister is called Clara", Map.of("subject", "Clara"));
        UUID ben = UUID.randomUUID();
        tell(ben, "My sister is called Clara", Map.of("subject", "Clara"));

        assertThat(database.number(
                        "select count(distinct subject_index) from memory where user_id in (?, ?)", anna, ben))
                .as("one subject of two people gives two hashes")
                .isEqualTo(2);
    }
}
