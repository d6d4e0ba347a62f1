package dev.pluto.language.learning;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Weights, multiplied and in a file. */
final class Floats {

    private Floats() {}

    /** The product of two vectors of one length, in four sums that need not wait for each other. */
    static float product(float[] one, float[] other) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            first += one[i] * other[i];
            second += one[i + 1] * other[i + 1];
            third += one[i + 2] * other[i + 2];
            fourth += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) {
            first += one[i] * other[i];
        }
        return first + second + (third + fourth);
    }

    static void write(DataOutputStream out, float[] values) throws IOException {
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    static float[] read(DataInputStream in, int size) throws IOException {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }
}
