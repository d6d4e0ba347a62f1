package dev.pluto.language.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Yes or no of a sentence's vector, through one small hidden layer: what means the one thing beside this and another beside
 * that lies behind no straight border. Trained by AdaGrad from a beginning drawn by a seed.
 */
public final class Perceptron {

    private static final float RATE = 0.1f;
    private static final float DECAY = 1e-5f;
    private static final float SMALLEST = 1e-8f;

    /** What is known so well teaches nothing. */
    private static final float KNOWN = 1e-3f;

    private static final float FIRST_BELOW = 0.25f;
    private static final float FIRST_ABOVE = 0.5f;

    private final Scale scale;
    /** One row a hidden unit, of a weight for each dimension and one for the unit itself. */
    private final float[][] below;
    /** A weight for each hidden unit and one for the answer itself. */
    private final float[] above;

    private Perceptron(Scale scale, float[][] below, float[] above) {
        this.scale = scale;
        this.below = below;
        this.above = above;
    }

    /**
     * @param lessons of label 1 for yes, 0 for no
     * @param units of the hidden layer
     * @param seed another one begins elsewhere and ends a little elsewhere
     */
    public static Perceptron train(List<Lesson<float[]>> lessons, int units, int rounds, long seed) {
        Scale scale = Scale.of(lessons);
        Perceptron model = new Perceptron(scale, new float[units][], drawn(units + 1, FIRST_ABOVE, seed));
        for (int u = 0; u < units; u++) {
            model.below[u] = drawn(scale.size() + 1, FIRST_BELOW, Lesson.mixed(seed) + u);
        }
        model.learn(scale.scaled(lessons), rounds, seed);
        return model;
    }

    private static float[] drawn(int size, float most, long seed) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            double share = Math.scalb((double) (Lesson.mixed(Lesson.mixed(seed) + i) >>> 11), -53);
            values[i] = (float) (2 * share - 1) * most;
        }
        return values;
    }

    private void learn(List<Lesson<float[]>> lessons, int rounds, long seed) {
        List<Lesson<float[]>> own = lessons.stream()
                .map(lesson -> new Lesson<>(lesson.input(), lesson.label(), lesson.key() ^ Lesson.mixed(seed)))
                .toList();
        float[][] squares = new float[below.length][scale.size() + 1];
        float[] squaresAbove = new float[above.length];
        Average[] averages = new Average[below.length];
        Arrays.setAll(averages, u -> new Average(rounds, below[u].length));
        Average averageAbove = new Average(rounds, above.length);
        for (int round = 0; round < rounds; round++) {
            for (Lesson<float[]> lesson : Lesson.shuffled(own, round)) {
                step(lesson, squares, squaresAbove);
            }
            for (int u = 0; u < below.length; u++) {
                averages[u].after(round, below[u]);
            }
            averageAbove.after(round, above);
        }
        for (int u = 0; u < below.length; u++) {
            below[u] = averages[u].mean();
        }
        System.arraycopy(averageAbove.mean(), 0, above, 0, above.length);
    }

    private void step(Lesson<float[]> lesson, float[][] squares, float[] squaresAbove) {
        float[] hidden = hidden(lesson.input());
        float error = (float) (1 / (1 + StrictMath.exp(-score(hidden)))) - lesson.label();
        if (Math.abs(error) < KNOWN) {
            return;
        }
        for (int u = 0; u < below.length; u++) {
            float behind = error * above[u] * (1 - hidden[u] * hidden[u]);
            above[u] = moved(above[u], error * hidden[u], squaresAbove, u);
            for (int d = 0; d < below[u].length; d++) {
                below[u][d] = moved(below[u][d], behind * lesson.input()[d], squares[u], d);
            }
        }
        above[below.length] = moved(above[below.length], error, squaresAbove, below.length);
    }

    private static float moved(float weight, float slope, float[] squares, int at) {
        float gradient = slope + DECAY * weight;
        squares[at] += gradient * gradient;
        return weight - RATE * gradient / ((float) Math.sqrt(squares[at]) + SMALLEST);
    }

    /** @return the logarithm of how many times likelier yes is than no */
    public float of(float[] vector) {
        return score(hidden(scale.scaled(vector)));
    }

    private float[] hidden(float[] input) {
        float[] hidden = new float[below.length];
        for (int u = 0; u < hidden.length; u++) {
            hidden[u] = (float) StrictMath.tanh(Floats.product(below[u], input));
        }
        return hidden;
    }

    private float score(float[] hidden) {
        float score = above[hidden.length];
        for (int u = 0; u < hidden.length; u++) {
            score += above[u] * hidden[u];
        }
        return score;
    }

    public void write(DataOutputStream out) throws IOException {
        scale.write(out);
        out.writeInt(below.length);
        for (float[] row : below) {
            Floats.write(out, row);
        }
        Floats.write(out, above);
    }

    /** @throws IOException when the stream ends before the model does */
    public static Perceptron read(DataInputStream in) throws IOException {
        Scale scale = Scale.read(in);
        float[][] below = new float[in.readInt()][];
        for (int u = 0; u < below.length; u++) {
            below[u] = Floats.read(in, scale.size() + 1);
        }
        return new Perceptron(scale, below, Floats.read(in, below.length + 1));
    }
}
