package dev.pluto.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.pluto.testing.ContractRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    /** Without a naming strategy of its own: a record says itself how it is written. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final Set<String> OPEN = Set.of("preferences", "context");

    @ParameterizedTest
    @EnumSource(Contract.class)
    void sampleObeysItsSchema(Contract contract) {
        assertThat(ContractRules.faults(contract.schema(), contract.sample(), Contract.schemas()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void recordAgreesWithItsSchema(Contract contract) {
        assertThat(ContractRules.disagreements(contract.record(), contract.schema(), JSON, Contract.schemas()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void recordWritesWhatItReadFromTheSample(Contract contract) throws JsonProcessingException {
        assertThat(rewritten(contract.sample(), contract)).isEqualTo(JSON.readTree(contract.sample()));
    }

    @ParameterizedTest
    @EnumSource(Contract.class)
    void readerIgnoresMembersItDoesNotKnow(Contract contract) throws JsonProcessingException {
        JsonNode sample = JSON.readTree(contract.sample());
        JsonNode newer = sample.deepCopy();
        objects(newer).toList().forEach(object -> object.put("added_later", "by a newer release"));

        assertThat(rewritten(newer.toString(), contract)).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("requiredMembers")
    void readerRefusesWhatLacksARequiredMember(Contract contract, String member) throws JsonProcessingException {
        ObjectNode sample = (ObjectNode) JSON.readTree(contract.sample());
        String missing = sample.deepCopy().without(member).toString();
        String none = sample.deepCopy().putNull(member).toString();

        assertThat(sample.has(member)).isTrue();
        assertThatThrownBy(() -> JSON.readValue(missing, contract.record()))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining(member);
        assertThatThrownBy(() -> JSON.readValue(none, contract.record()))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining(member);
    }

    static Stream<Arguments> requiredMembers() throws JsonProcessingException {
        Stream.Builder<Arguments> members = Stream.builder();
        for (Contract contract : Contract.values()) {
            JsonNode schema = JSON.readTree(contract.schema());
            for (JsonNode member : schema.get("required")) {
                JsonNode property = schema.get("properties").get(member.asText());
                if (!property.path("type").isArray()) {
                    members.add(Arguments.of(contract, member.asText()));
                }
            }
        }
        return members.build();
    }

    @Test
    void readerRefusesAMemoryWithoutItsLikelihood() {
        String older = Contract.RECALL.sample().replace("\"likelihood\"", "\"score\"");

        assertThatThrownBy(() -> JSON.readValue(older, RecallAnswer.class))
                .isInstanceOf(MismatchedInputException.class)
                .hasMessageContaining("likelihood");
    }

    @Test
    void requestsLeaveOutWhatIsNotAsked() throws JsonProcessingException {
        RecallQuestion question = new RecallQuestion(new UUID(0, 1), "sister", null, null, null, null, null, null);

        assertThat(JSON.valueToTree(question).fieldNames()).toIterable().containsExactly("user_id", "query");
    }

    @Test
    void keysInRedisAreThoseOfTheReleasesBefore() {
        assertThat(ProfileAnswer.key(UUID.fromString("0190a6a0-0000-7000-8000-000000000001")))
                .isEqualTo("pluto:profile:0190a6a0-0000-7000-8000-000000000001");
        assertThat(ContactEntry.key("ab12")).isEqualTo("pluto:contact:ab12");
    }

    @Test
    void noSchemaAndNoSampleIsForgotten() {
        for (String folder : new String[] {"schemas", "samples"}) {
            String[] files =
                    Path.of("src/main/resources/contracts", folder).toFile().list();
            assertThat(files).hasSize(Contract.values().length);
        }
        assertThat(Arrays.stream(Contract.values()).map(Contract::document))
                .allSatisfy(document -> assertThat(
                                Files.exists(Path.of("src/main/resources/contracts/samples", document + ".json")))
                        .isTrue());
    }

    private static JsonNode rewritten(String json, Contract contract) throws JsonProcessingException {
        return JSON.readTree(JSON.writeValueAsString(JSON.readValue(json, contract.record())));
    }

    /** What a record stands for, at every depth; not what anybody may fill with names of their own. */
    private static Stream<ObjectNode> objects(JsonNode node) {
        Stream<ObjectNode> inner = node.properties().stream()
                .filter(member -> !OPEN.contains(member.getKey()))
                .flatMap(member -> objects(member.getValue()));
        Stream<ObjectNode> elements = node.isArray()
                ? StreamSupport.stream(node.spliterator(), false).flatMap(ContractTest::objects)
                : Stream.empty();
        Stream<ObjectNode> below = Stream.concat(inner, elements);
        return node instanceof ObjectNode object ? Stream.concat(Stream.of(object), below) : below;
    }
}
