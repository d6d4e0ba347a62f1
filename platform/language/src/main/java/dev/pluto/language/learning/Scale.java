package dev.pluto.language.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Sentence vectors lie close together, so each dimension is centred and scaled by what the examples have. */
final class Scale {

    private static final float SMALLEST = 1e-8f;
    private static final float SPREAD = 10;

    private final float[] centre;
    private final float[] spread;

    private Scale(float[] centre, float[] spread) {
        this.centre = centre;
        this.spread = spread;
    }

    static Scale of(List<Lesson<float[]>> lessons) {
        int size = lessons.get(0).input().length;
        float[] centre = new float[size];
        float[] spread = new float[size];
        for (int d = 0; d < size; d++) {
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
        return new Scale(centre, spread);
    }

    /** How many numbers a vector has. */
    int size() {
        return centre.length;
    }

    /** With a one behind the last dimension, for the weight that hangs on none. */
    float[] scaled(float[] vector) {
        float[] input = Arrays.copyOf(vector, vector.length + 1);
        for (int d = 0; d < vector.length; d++) {
            input[d] = (vector[d] - centre[d]) / spread[d];
        }
        input[vector.length] = 1;
        return input;
    }

    List<Lesson<float[]>> scaled(List<Lesson<float[]>> lessons) {
        return lessons.stream()
                .map(lesson -> new Lesson<>(scaled(lesson.input()), lesson.label(), lesson.key()))
                .toList();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(centre.length);
        Floats.write(out, centre);
        Floats.write(out, spread);
    }

    static Scale read(DataInputStream in) throws IOException {
        int size = in.readInt();
        return new Scale(Floats.read(in, size), Floats.read(in, size));
    }
}
