package dev.pluto.language.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Multinomial logistic regression over hashed features, trained by AdaGrad. Weights are kept as bytes with one scale a row:
 * a thousandth of a point is lost by it, three quarters of the memory are saved.
 */
public final class SparseSoftmax {

    private static final float RATE = 0.5f;
    private static final float SMALLEST = 1e-8f;

    private final int classes;
    /** The features with a row, ascending. */
    private final int[] rows;

    private final float[] scales;
    private final byte[] weights;

    private SparseSoftmax(int classes, int[] rows, float[] scales, byte[] weights) {
        this.classes = classes;
        this.rows = rows;
        this.scales = scales;
        this.weights = weights;
    }

    /** @param classes how many labels there are, from 0 */
    public static SparseSoftmax train(List<Lesson<Features.Vector>> lessons, int classes, int rounds) {
        int[] rows = lessons.stream()
                .flatMapToInt(lesson -> Arrays.stream(lesson.input().at()))
                .distinct()
                .sorted()
                .toArray();
        List<Lesson<Features.Vector>> found = lessons.stream()
                .map(lesson -> new Lesson<>(lesson.input().among(rows), lesson.label(), lesson.key()))
                .toList();
        float[] weights = new float[rows.length * classes];
        float[] squares = new float[weights.length];
        Average average = new Average(rounds, weights.length);
        float[] errors = new float[classes];
        for (int round = 0; round < rounds; round++) {
            for (Lesson<Features.Vector> lesson : Lesson.shuffled(found, round)) {
                step(weights, squares, lesson, errors);
            }
            average.after(round, weights);
        }
        return quantised(classes, rows, average.mean());
    }

    private static void step(float[] weights, float[] squares, Lesson<Features.Vector> lesson, float[] errors) {
        int classes = errors.length;
        int[] at = lesson.input().at();
        float[] value = lesson.input().weight();
        Arrays.fill(errors, 0);
        for (int f = 0; f < at.length; f++) {
            int row = at[f] * classes;
            for (int c = 0; c < classes; c++) {
                errors[c] += weights[row + c] * value[f];
            }
        }
        Softmax.inPlace(errors);
        errors[lesson.label()] -= 1;
        for (int f = 0; f < at.length; f++) {
            int row = at[f] * classes;
            for (int c = 0; c < classes; c++) {
                float gradient = errors[c] * value[f];
                squares[row + c] += gradient * gradient;
                weights[row + c] -= RATE * gradient / ((float) Math.sqrt(squares[row + c]) + SMALLEST);
            }
        }
    }

    private static SparseSoftmax quantised(int classes, int[] rows, float[] weights) {
        float[] scales = new float[rows.length];
        byte[] bytes = new byte[weights.length];
        for (int row = 0; row < rows.length; row++) {
            float most = SMALLEST;
            for (int c = 0; c < classes; c++) {
                most = Math.max(most, Math.abs(weights[row * classes + c]));
            }
            scales[row] = most / Byte.MAX_VALUE;
            for (int c = 0; c < classes; c++) {
                bytes[row * classes + c] = (byte) Math.round(weights[row * classes + c] / scales[row]);
            }
        }
        return new SparseSoftmax(classes, rows, scales, bytes);
    }

    /** The probability of each class. */
    public float[] of(Features.Vector text) {
        float[] scores = new float[classes];
        for (int f = 0; f < text.at().length; f++) {
            int row = Arrays.binarySearch(rows, text.at()[f]);
            if (row < 0) {
                continue;
            }
            float factor = scales[row] * text.weight()[f];
            for (int c = 0; c < classes; c++) {
                scores[c] += weights[row * classes + c] * factor;
            }
        }
        Softmax.inPlace(scores);
        return scores;
    }

    public void write(DataOutputStream out) throws IOException {
        out.writeInt(rows.length);
        for (int row = 0; row < rows.length; row++) {
            out.writeInt(rows[row]);
            out.writeFloat(scales[row]);
        }
        out.write(weights);
    }

    /** @throws IOException when the stream ends before the model does */
    public static SparseSoftmax read(DataInputStream in, int classes) throws IOException {
        int[] rows = new int[in.readInt()];
        float[] scales = new float[rows.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = in.readInt();
            scales[row] = in.readFloat();
        }
        byte[] weights = new byte[rows.length * classes];
        in.readFully(weights);
        return new SparseSoftmax(classes, rows, scales, weights);
    }
}
