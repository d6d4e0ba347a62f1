package dev.pluto.memory.embedding;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.pluto.contracts.Contract;
import dev.pluto.testing.ContractRules;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class VectorsResourceTest {

    @Inject
    Embeddings embeddings;

    private final String service = Tokens.service("messaging", "vector:read");

    @Test
    void tellsWhatEachTextMeansInItsOrder() {
        await(embeddings::isReady);
        Response answer =
                ask(List.of("remind me to feed the cat", "feed the cat, will you remind me", "who won the war"));
        answer.then().statusCode(200);

        List<float[]> vectors = vectors(answer);

        assertThat(ContractRules.faults(Contract.VECTORS.schema(), answer.asString(), Contract.schemas()))
                .isEmpty();
        assertThat(vectors).hasSize(3).allSatisfy(vector -> {
            assertThat(vector).hasSize(384);
            assertThat(dot(vector, vector)).isCloseTo(1, within(0.001));
        });
        assertThat(dot(vectors.get(0), vectors.get(1))).isGreaterThan(dot(vectors.get(0), vectors.get(2)));
    }

    @Test
    void refusesTooManyTooLongAndNone() {
        for (List<String> texts :
                List.of(List.<String>of(), List.of(" "), List.of("x".repeat(1601)), Collections.nCopies(9, "hello"))) {
            assertThat(ask(texts).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void readsTheQuestion() {
        assertThat(ContractRules.disagreements(
                        VectorsResource.Wanted.class,
                        Contract.VECTORS_WANTED.schema(),
                        new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE),
                        Contract.schemas()))
                .isEmpty();
    }

    private Response ask(List<String> texts) {
        return as(service).body(Map.of("texts", texts)).post("/api/v1/internal/vectors");
    }

    private static List<float[]> vectors(Response answer) {
        return answer.jsonPath().getList("vectors", String.class).stream()
                .map(text -> floats(Base64.getDecoder().decode(text)))
                .toList();
    }

    private static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
        return vector;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
