package dev.pluto.language.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Yes where exactly one of two dimensions is large: what no straight border tells apart. */
class PerceptronTest {

    private static final int UNITS = 12;
    private static final int ROUNDS = 200;

    @Test
    void learnsWhatMeansAnotherThingBesideAnother() {
        Perceptron model = Perceptron.train(lessons(400), UNITS, ROUNDS, 1);

        assertThat(model.of(new float[] {0.9f, 0.1f, 0.5f})).isPositive();
        assertThat(model.of(new float[] {0.1f, 0.9f, 0.5f})).isPositive();
        assertThat(model.of(new float[] {0.9f, 0.9f, 0.5f})).isNegative();
        assertThat(model.of(new float[] {0.1f, 0.1f, 0.5f})).isNegative();
    }

    @Test
    void isTheSameByteForByteWhenTrainedAgain() throws IOException {
        List<Lesson<float[]>> lessons = lessons(50);

        byte[] once = written(Perceptron.train(lessons, UNITS, 3, 2));

        assertThat(written(Perceptron.train(lessons, UNITS, 3, 2))).isEqualTo(once);
        assertThat(written(Perceptron.train(lessons, UNITS, 3, 3))).isNotEqualTo(once);
    }

    @Test
    void answersTheSameAfterItWasKept() throws IOException {
        Perceptron model = Perceptron.train(lessons(50), UNITS, 3, 2);

        Perceptron kept = Perceptron.read(new DataInputStream(new ByteArrayInputStream(written(model))));

        float[] vector = {0.3f, 0.8f, 0.1f};
        assertThat(kept.of(vector)).isEqualTo(model.of(vector));
    }

    private static byte[] written(Perceptron model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static List<Lesson<float[]>> lessons(int count) {
        Random random = new Random(7);
        List<Lesson<float[]>> lessons = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = {random.nextFloat(), random.nextFloat(), random.nextFloat()};
            boolean one = vector[0] > 0.5f ^ vector[1] > 0.5f;
            lessons.add(new Lesson<>(vector, one ? 1 : 0, i));
        }
        return lessons;
    }
}
