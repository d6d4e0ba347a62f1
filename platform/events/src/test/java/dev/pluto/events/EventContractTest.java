package dev.pluto.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.testing.ContractRules;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What may be missing in an event and has a default in its record. */
    private static final Set<String> SAID_BY_DEFAULT = Set.of(
            "MessageReceived.kind may be null in the schema only",
            "MessageReceived.unheeded may be null in the schema only");

    private static final ObjectMapper SNAKE_CASE =
            new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

    @ParameterizedTest
    @EnumSource(EventType.class)
    void sampleObeysItsSchema(EventType type) throws IOException {
        // When
        List<String> faults =
                ContractRules.faults(schema(type).toString(), sample(type).toString(), Map.of());

        // Then
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void recordAgreesWithItsSchema(EventType type) throws IOException {
        // When
        List<String> disagreements =
                ContractRules.disagreements(recordOf(type), schema(type).toString(), SNAKE_CASE, Map.of());

        // Then
        assertThat(disagreements).isSubsetOf(SAID_BY_DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void recordWritesWhatItReadFromTheSample(EventType type) throws IOException {
        // Given
        byte[] sample = JSON.writeValueAsBytes(sample(type));

        // When
        Event event = EventJson.read(sample, type.record());

        // Then
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(sample(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void readerIgnoresMembersItDoesNotKnow(EventType type) throws IOException {
        // Given
        ObjectNode newer = (ObjectNode) sample(type);
        newer.put("added_later", "by a newer producer");

        // When
        Event event = EventJson.read(JSON.writeValueAsBytes(newer), type.record());

        // Then
        assertThat(JSON.readTree(EventJson.write(event))).isEqualTo(sample(type));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void asyncApiDescribesTheTopic(EventType type) throws IOException {
        // When
        JsonNode channel = read("/asyncapi.json").path("channels").path(type.topic());
        String message = channel.path("messages").fieldNames().next();

        // Then
        assertThat(channel.path("address").asText()).isEqualTo(type.topic());
        assertThat(read("/asyncapi.json")
                        .path("components")
                        .path("messages")
                        .path(message)
                        .path("payload")
                        .path("schema")
                        .path("$ref")
                        .asText())
                .isEqualTo("./schemas/" + type.document() + ".schema.json");
    }

    @Test
    void asyncApiDescribesNoTopicThatDoesNotExist() throws IOException {
        assertThat(read("/asyncapi.json").path("channels").size()).isEqualTo(EventType.values().length);
    }

    @Test
    void refusesBytesThatAreNoEventWithoutRepeatingThem() {
        // Given
        byte[] broken = "{\"user_id\": \"+14155550100\"}".getBytes(StandardCharsets.UTF_8);

        // Then
        assertThatThrownBy(() -> EventJson.read(broken, UserErased.class))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageNotContaining("+1415")
                .hasNoCause();
    }

    private static Class<? extends Record> recordOf(EventType type) {
        return type.record().asSubclass(Record.class);
    }

    private static JsonNode schema(EventType type) throws IOException {
        return read("/schemas/" + type.document() + ".schema.json");
    }

    private static JsonNode sample(EventType type) throws IOException {
        return read("/samples/" + type.document() + ".json");
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = EventContractTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(Objects.requireNonNull(in, resource));
        }
    }
}
