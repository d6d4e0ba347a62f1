package dev.pluto.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pluto.embedding.E5SmallModel;
import dev.pluto.memory.ranking.QuantisedVector;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inside the service, because a JVM loads the tokenizer's native library once, for one class loader. */
@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class E5SmallModelTest {
    private final E5SmallModel model = E5SmallModel.open();

    @Test
    void putsAnAnswerNearerToItsQuestionThanAnythingElse() {
        QuantisedVector question = QuantisedVector.of(model.ofQuery("Do they eat meat?"));

        double answer = question.dot(passage("I have been vegetarian since I was ten"));

        assertThat(answer)
                .isGreaterThan(question.dot(passage("Our parking space is number 12")))
                .isGreaterThan(question.dot(passage("Football practice is on Thursdays")));
    }

    @Test
    void givesVectorsOfLengthOneInThreeHundredEightyFourDimensions() {
        QuantisedVector vector = passage("tea");

        assertThat(vector.dimensions()).isEqualTo(384);
        assertThat(vector.dot(vector)).isCloseTo(1, within(0.01));
    }

    @Test
    void givesTheSameTextTheSameVector() {
        assertThat(model.ofPassage("tea with Tom")).isEqualTo(model.ofPassage("tea with Tom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d\ude00\ud83c\udf89", "?!", "\u4f60\u597d", "a\u0000b", "\ud800"})
    void survivesAnyText(String text) {
        assertThat(passage(text).dimensions()).isEqualTo(384);
    }

    @Test
    void survivesALongText() {
        assertThat(passage("tea with milk and sugar ".repeat(330)).dimensions()).isEqualTo(384);
    }

    private QuantisedVector passage(String text) {
        return QuantisedVector.of(model.ofPassage(text));
    }
}
