package dev.pluto.language.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Multinomial logistic regression over sentence vectors. They lie close together, so each dimension is centred and scaled by
 * what the examples have.
 */
public final class DenseSoftmax {

    private static final float RATE = 0.1f;
    private static final float SMALLEST = 1e-8f;
    private static final float SPREAD = 10;

    private final float[] centre;
    private final float[] spread;
    /** One row of {@code centre.length + 1} a class, the last weight for the class itself. */
    private final float[][] weights;

    private DenseSoftmax(float[] centre, float[] spread, float[][] weights) {
        this.centre = centre;
        this.spread = spread;
        this.weights = weights;
    }

    /** @param classes how many labels there are, from 0 */
    public static DenseSoftmax train(List<Lesson<float[]>> lessons, int classes, int rounds, float decay) {
        int size = lessons.get(0).input().length;
        float[] centre = new float[size];
        float[] spread = new float[size];
        moments(lessons, centre, spread);
        DenseSoftmax model = new DenseSoftmax(centre, spread, new float[classes][size + 1]);
        List<Lesson<float[]>> scaled = lessons.stream()
                .map(lesson -> new Lesson<>(model.scaled(lesson.input()), lesson.label(), lesson.key()))
                .toList();
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
                centre, spread, Arrays.stream(averages).map(Average::mean).toArray(float[][]::new));
    }

    private static void moments(List<Lesson<float[]>> lessons, float[] centre, float[] spread) {
        for (int d = 0; d < centre.length; d++) {
            double sum = 0;
            double squares = 0;
            for (Lesson<float[]> lesson : lessons) {
                sum += lesson.input()[d];
                squares += (double) lesson.input()[d] * lesson.input()[d];
            }
            double mean = sum / lessons.size();
            centre[d] = (float) mean;
            spread[d] = (float) Math.sqrt(Math.max(squares / lessons.size() - mean * mean, SMALLEST)) * SPREAD;
        }
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
        return ofScaled(scaled(vector));
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

    private float[] scaled(float[] vector) {
        float[] input = Arrays.copyOf(vector, vector.length + 1);
        for (int d = 0; d < vector.length; d++) {
            input[d] = (vector[d] - centre[d]) / spread[d];
        }
        input[vector.length] = 1;
        return input;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(centre.length);
        writeAll(out, centre);
        writeAll(out, spread);
        for (float[] row : weights) {
            writeAll(out, row);
        }
    }

    /** @throws IOException when the stream ends before the model does */
    public static DenseSoftmax read(DataInputStream in, int classes) throws IOException {
        int size = in.readInt();
        float[] centre = readAll(in, size);
        float[] spread = readAll(in, size);
        float[][] weights = new float[classes][];
        for (int c = 0; c < classes; c++) {
            weights[c] = readAll(in, size + 1);
        }
        return new DenseSoftmax(centre, spread, weights);
    }

    private static void writeAll(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readAll(DataInputStream in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
