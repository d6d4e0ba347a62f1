package dev.pluto.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.NodeProgram;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The AsyncAPI specification's own JSON Schema is the judge; its package is for Node. */
class AsyncApiTest {

    private static final Path DOCUMENT = Path.of("src/main/resources/asyncapi.json");

    @Test
    @Timeout(600)
    void documentObeysTheSpecification() {
        NodeProgram check = NodeProgram.installed("platform/events/src/test/node");

        var outcome = check.run(
                Duration.ofMinutes(3),
                Map.of(),
                "check.mjs",
                DOCUMENT.toAbsolutePath().toString());

        assertThat(outcome.lines()).containsExactly("AsyncAPI 3.0.0, valid");
        assertThat(outcome.exitCode()).isZero();
    }
}
