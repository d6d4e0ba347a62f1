package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.servers.Accounts;
import dev.pluto.testing.NodeProgram;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The example in docs/ that reads our events in another language, fed by a real outbox over a real broker. */
@QuarkusTest
class ConsumerExampleTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WORDS = "Grüße 👋";

    @Inject
    Transactions transactions;

    @Inject
    Outbox outbox;

    @Inject
    EventSeal seal;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String kafka;

    @ConfigProperty(name = "pluto.protection.event-key")
    String eventKey;

    @Test
    @Timeout(600)
    void readsEveryEventAndOpensItsWords() throws IOException {
        NodeProgram example = NodeProgram.installed("docs/examples/consumer");
        UUID person = UUID.randomUUID();
        List<Event> events = new ArrayList<>();
        for (EventType type : EventType.values()) {
            events.add(sampleOf(type, person));
        }
        transactions
                .sql(Scope.service("test"), tx -> outbox.addAll(tx, events, event -> 5))
                .await()
                .atMost(Duration.ofMinutes(3));

        var outcome = example.run(
                Duration.ofMinutes(3),
                Map.of(
                        "KAFKA",
                        kafka,
                        "KAFKA_USER",
                        Accounts.CONSUMER,
                        "KAFKA_PASSWORD",
                        PlutoTestResource.SECRET,
                        "GROUP",
                        "consumer-" + person,
                        "PERSON",
                        person.toString(),
                        "PLUTO_PROTECTION_EVENT_KEY",
                        eventKey,
                        "ASYNCAPI",
                        Path.of("../events/src/main/resources/asyncapi.json")
                                .toAbsolutePath()
                                .toString()),
                "consumer.mjs",
                String.valueOf(events.size()));

        assertThat(outcome.exitCode()).as(String.join("\n", outcome.lines())).isZero();
        List<JsonNode> read = new ArrayList<>();
        for (String line : outcome.lines()) {
            read.add(JSON.readTree(line));
        }
        assertThat(read)
                .extracting(line -> line.get("type").asText())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(EventType.values()).map(EventType::type).toList());
        assertThat(read).allSatisfy(line -> {
            assertThat(line.get("valid").asBoolean()).isTrue();
            assertThat(line.get("version").asInt()).isEqualTo(5);
        });
        assertThat(read.stream().filter(line -> line.has("opened_bytes")))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(line -> assertThat(line.get("opened_bytes").asInt())
                        .isEqualTo(WORDS.getBytes(StandardCharsets.UTF_8).length));
    }

    private Event sampleOf(EventType type, UUID person) throws IOException {
        try (InputStream file = Event.class.getResourceAsStream("/samples/" + type.document() + ".json")) {
            ObjectNode sample = (ObjectNode) JSON.readTree(file);
            sample.put("user_id", person.toString());
            if (sample.has("text_sealed")) {
                String id = sample.path("message_id")
                        .asText(sample.path("request_id").asText());
                Addressee addressee = Addressee.of(type.topic(), person, UUID.fromString(id));
                sample.put("text_sealed", seal.seal(addressee, WORDS));
            }
            return EventJson.read(JSON.writeValueAsBytes(sample), type.record());
        }
    }
}
