package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.NodeProgram;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients made from the OpenAPI documents alone, by somebody else's library, work with all four services. */
@ExtendWith(InTheWorld.class)
class ApiClientTest {

    private final World world;

    ApiClientTest(World world) {
        this.world = world;
    }

    @Test
    void worksFromTheDocumentsAlone() throws Exception {
        NodeProgram client = NodeProgram.installed("deploy/local/src/test/node");
        try (Person uma = world.stranger()) {
            uma.asks("Hello, my ferret is called Quillon.");
            world.keepPrivate("water the orchids");

            NodeProgram.Outcome outcome = client.run(
                    Duration.ofMinutes(3),
                    Map.of(
                            "PLUTO_URL", world.suite().edgeUrl().toString(),
                            "PLUTO_TOKEN", world.operator().token(),
                            "PLUTO_NUMBER", uma.number()),
                    "api-client.mjs");

            assertThat(outcome.exitCode())
                    .as(String.join("\n", outcome.lines()))
                    .isZero();
            JsonObject told = new JsonObject(outcome.lines().get(outcome.lines().size() - 1));
            assertThat(told.getString("user_id")).isEqualTo(uma.id().toString());
            assertThat(told.getString("status")).isEqualTo("active");
            assertThat(told.getJsonArray("directions")).containsExactly("in", "out");
            assertThat(told.getInteger("created")).isEqualTo(201);
            assertThat(told.getString("again")).isEqualTo(told.getString("task"));
            assertThat(told.getJsonArray("tasks"))
                    .as("all pages")
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .contains(told.getString("task"));
            assertThat(told.getInteger("cancelled")).isEqualTo(204);
            assertThat(told.getJsonObject("wrong"))
                    .isEqualTo(new JsonObject()
                            .put("status", 422)
                            .put("type", "application/problem+json")
                            .put("code", "request:invalid"));
        }
    }
}
