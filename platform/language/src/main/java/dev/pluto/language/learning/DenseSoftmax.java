package dev.pluto.language.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Multinomial logistic regression over sentence vectors. */
public final class DenseSoftmax {

    private static final float RATE = 0.1f;
    private static final float SMALLEST = 1e-8f;

    private final Scale scale;
    /** One row a class, of a weight for each dimension and one for the class itself. */
    private final float[][] weights;

    private DenseSoftmax(Scale scale, float[][] weights) {
        this.scale = scale;
        this.weights = weights;
    }

    /** @param classes how many labels there are, from 0 */
    public static DenseSoftmax train(List<Lesson<float[]>> lessons, int classes, int rounds, float decay) {
        int size = lessons.get(0).input().length;
        Scale scale = Scale.of(lessons);
        DenseSoftmax model = new DenseSoftmax(scale, new float[classes][size + 1]);
        List<Lesson<float[]>> scaled = scale.scaled(lessons);
        float[][] squares = new float[classes][size + 1];
        Average[] averages = Stream.generate(() -> new Average(rounds, size + 1))
                .limit(classes)
                .toArray(Average[]::new);
        for (int round = 0; round < rounds; round++) {
            for (Lesson<float[]> lesson : Lesson.shuffled(scaled, round)) {
                model.step(lesson, squares, decay);
            }
            for (int c = 0; c < classes; c++) {
                averages[c].after(round, model.weights[c]);
            }
        }
        return new DenseSoftmax(
                scale, Arrays.stream(averages).map(Average::mean).toArray(float[][]::new));
    }

    private void step(Lesson<float[]> lesson, float[][] squares, float decay) {
        float[] input = lesson.input();
        float[] errors = ofScaled(input);
        errors[lesson.label()] -= 1;
        for (int c = 0; c < weights.length; c++) {
            float[] row = weights[c];
            float[] square = squares[c];
            for (int d = 0; d < row.length; d++) {
                float gradient = errors[c] * input[d] + decay * row[d];
                square[d] += gradient * gradient;
                row[d] -= RATE * gradient / ((float) Math.sqrt(square[d]) + SMALLEST);
            }
        }
    }

    /** The probability of each class. */
    public float[] of(float[] vector) {
        return ofScaled(scale.scaled(vector));
    }

    private float[] ofScaled(float[] input) {
        float[] scores = new float[weights.length];
        for (int c = 0; c < weights.length; c++) {
            float sum = 0;
            for (int d = 0; d < input.length; d++) {
                sum += weights[c][d] * input[d];
            }
            scores[c] = sum;
        }
        Softmax.inPlace(scores);
        return scores;
    }

    public void write(DataOutputStream out) throws IOException {
        scale.write(out);
        for (float[] row : weights) {
            Floats.write(out, row);
        }
    }

    /** @throws IOException when the stream ends before the model does */
    public static DenseSoftmax read(DataInputStream in, int classes) throws IOException {
        Scale scale = Scale.read(in);
        float[][] weights = new float[classes][];
        for (int c = 0; c < classes; c++) {
            weights[c] = Floats.read(in, scale.size() + 1);
        }
        return new DenseSoftmax(scale, weights);
    }
}
