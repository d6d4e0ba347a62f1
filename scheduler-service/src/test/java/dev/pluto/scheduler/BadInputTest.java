package dev.pluto.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.Tokens;
import dev.pluto.testing.fuzz.BadInput;
import dev.pluto.testing.fuzz.BadInput.Callers;
import dev.pluto.testing.fuzz.BadInput.Things;
import io.quarkus.test.common.http.TestHTTPResource;
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
        Things tasks = new Things(
                ApiFuzzTest.reminder(anna, "water the plants"),
                ApiFuzzTest.reminder(UUID.randomUUID(), "water the plants"));

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
}
