package dev.pluto.memory;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class BadInputTest {

    @TestHTTPResource
    URI url;

    @Test
    void answersEachMistakeAsTheTableSays() throws IOException {
        UUID anna = UUID.randomUUID();
        Things memories = new Things(
                Api.tell(anna, "I like tea"), Api.tell(UUID.randomUUID(), "The safe opens with quillfeather"));

        assertThat(new BadInput(
                                url,
                                new Callers(
                                        () -> Tokens.person(anna),
                                        () -> Tokens.operator("olga"),
                                        () -> Tokens.service("messaging")),
                                Map.of("/api/v1/memories/", memories))
                        .faults("memory"))
                .isEmpty();
    }
}
