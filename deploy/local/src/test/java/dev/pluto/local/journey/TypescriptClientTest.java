package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.NodeProgram;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The TypeScript client is made from the kept documents, compiles, and does what it says with the running suite. */
@ExtendWith(InTheWorld.class)
class TypescriptClientTest {

    private static final Path DOCUMENTS = Path.of(System.getProperty("pluto.build.root"), "docs/api");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final World world;

    TypescriptClientTest(World world) {
        this.world = world;
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void compilesAndWorks() throws Exception {
        NodeProgram client = NodeProgram.installed("deploy/clients/typescript");
        run(client, Map.of("PLUTO_DOCUMENTS", DOCUMENTS.toString()), "generate.mjs");
        run(client, Map.of(), "node_modules/typescript/bin/tsc");

        try (Person ines = world.stranger()) {
            ines.asks("Hello, my tortoise is called Wendelin.");
            world.keepPrivate("prune the roses");
            Map<String, String> environment = new HashMap<>(world.suite().operatorAccess());
            environment.put("PLUTO_NUMBER", ines.number());

            JsonObject told = new JsonObject(run(client, environment, "dist/trial.js"));

            assertThat(told.getString("user_id")).isEqualTo(ines.id().toString());
            assertThat(told.getJsonArray("messages")).containsExactly("in", "out");
            assertThat(told.getString("again")).isNotNull().isEqualTo(told.getString("task"));
            assertThat(told.getString("what")).isNull();
            assertThat(told.getString("stale")).isEqualTo("scheduler:version.changed");
            assertThat(told.getJsonArray("tasks"))
                    .as("all pages")
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .contains(told.getString("task"));
            assertThat(told.getString("refused")).isEqualTo("access:forbidden");
        }
    }

    /** The last line it printed. */
    private static String run(NodeProgram client, Map<String, String> environment, String script) {
        NodeProgram.Outcome outcome = client.run(PATIENCE, environment, script);
        assertThat(outcome.exitCode()).as(String.join("\n", outcome.lines())).isZero();
        return outcome.lines().isEmpty()
                ? ""
                : outcome.lines().get(outcome.lines().size() - 1);
    }
}
