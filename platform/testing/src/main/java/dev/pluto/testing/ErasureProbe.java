package dev.pluto.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Asks the running test's service to erase persons, as identity does, and reads what it answers. */
public final class ErasureProbe implements AutoCloseable {

    private static final String ASKED = "user-erased";
    private static final String ANSWERED = "user-data-erased";
    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

    /** Publishes {@code user-erased}; the same event when its id is the same. */
    public void ask(UUID event, UUID person, UUID erasure) {
        String body = "{\"user_id\":\"%s\",\"erasure_id\":\"%s\",\"requested_at\":\"2026-11-26T12:00:00Z\"}"
                .formatted(person, erasure);
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", event.toString(),
                "ce_source", "/pluto/identity-service",
                "ce_type", "dev.pluto.user-erased.v1",
                "ce_time", "2026-11-26T12:00:00Z",
                "ce_aggregateversion", "7",
                "content-type", "application/json");
        kafka.publish(ASKED, person.toString(), body.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Waits until an erasure is answered; all answers about its person by then, in their order. */
    public List<Answer> awaitAnswer(UUID person, UUID erasure) {
        return answers(
                kafka.await(
                        ANSWERED,
                        records -> answers(records, person).stream()
                                .anyMatch(answer -> answer.erasure().equals(erasure)),
                        TIMEOUT),
                person);
    }

    /** Erases a person, who is answered by then. */
    public static void erase(UUID person) {
        try (ErasureProbe erasure = new ErasureProbe()) {
            UUID id = UUID.randomUUID();
            erasure.ask(UUID.randomUUID(), person, id);
            erasure.awaitAnswer(person, id);
        }
    }

    /**
     * Fails unless the service erases every row of a person, tells once how many, whatever it is asked again, and leaves another
     * person's rows alone.
     *
     * @param service as it names itself, such as {@code memory-service}
     */
    public static void requireErasedOnce(String service) {
        try (FilledPerson anna = FilledPerson.ofThisTest();
                FilledPerson ben = FilledPerson.ofThisTest();
                ErasureProbe erasure = new ErasureProbe()) {
            List<String> bens = ben.left();
            UUID event = UUID.randomUUID();
            UUID first = UUID.randomUUID();
            erasure.ask(event, anna.id(), first);
            erasure.ask(event, anna.id(), first);
            erasure.ask(UUID.randomUUID(), anna.id(), first);
            UUID second = UUID.randomUUID();
            erasure.ask(UUID.randomUUID(), anna.id(), second);

            var answers = erasure.awaitAnswer(anna.id(), second);

            Set<String> counted = new TreeSet<>(anna.tables());
            counted.add("person_key");
            assertThat(answers).extracting(Answer::erasure).containsExactly(first, second);
            assertThat(answers).extracting(Answer::service).containsOnly(service);
            assertThat(answers.get(0).counts()).containsOnlyKeys(counted);
            assertThat(answers.get(0).counts().values()).containsOnly(1);
            assertThat(answers.get(1).counts()).containsOnlyKeys(counted);
            assertThat(answers.get(1).counts().values()).containsOnly(0);
            assertThat(anna.left()).isEmpty();
            assertThat(ben.left()).isEqualTo(bens);
        }
    }

    private static List<Answer> answers(List<ConsumerRecord<String, byte[]>> records, UUID person) {
        return records.stream()
                .filter(one -> person.toString().equals(one.key()))
                .map(ErasureProbe::answer)
                .toList();
    }

    private static Answer answer(ConsumerRecord<String, byte[]> one) {
        try {
            JsonNode json = JSON.readTree(one.value());
            Map<String, Integer> counts = Arrays.stream(
                            json.path("proof").asText().split(" "))
                    .map(count -> count.split("="))
                    .collect(Collectors.toMap(
                            count -> count[0], count -> Integer.valueOf(count[1]), Integer::sum, TreeMap::new));
            return new Answer(
                    UUID.fromString(json.path("erasure_id").asText()),
                    json.path("service").asText(),
                    counts);
        } catch (IOException failure) {
            throw new AssertionError("no JSON", failure);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }

    /**
     * An answer.
     *
     * @param counts the proof: rows that went, by table
     */
    public record Answer(UUID erasure, String service, Map<String, Integer> counts) {}
}
