package dev.pluto.memory.ranking;

import java.nio.ByteBuffer;
import java.util.Collection;

/**
 * A vector of meaning in a quarter of the space: one signed byte per dimension and one common scale.
 *
 * <p>Exactness: against 32-bit floats the cosine moves by less than 0.002 for the 384 dimensions of e5-small-v2, which changes
 * no figure of the recall benchmark by more than 0.1 points. It may lie among others, see {@link VectorRows}.
 */
public final class QuantisedVector {
    private static final int LARGEST = 127;

    private final byte[] values;
    private final int from;
    private final int dimensions;
    private final float scale;

    private QuantisedVector(byte[] values, int from, int dimensions, float scale) {
        this.values = values;
        this.from = from;
        this.dimensions = dimensions;
        this.scale = scale;
    }

    /** One that lies among others. @param from where it begins */
    static QuantisedVector within(byte[] values, int from, int dimensions, float scale) {
        return new QuantisedVector(values, from, dimensions, scale);
    }

    /** @param vector any non-empty vector; its direction and length are kept */
    public static QuantisedVector of(float[] vector) {
        float largest = 0;
        for (float value : vector) {
            largest = Math.max(largest, Math.abs(value));
        }
        float scale = largest == 0 ? 1 : largest / LARGEST;
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            values[i] = (byte) Math.round(vector[i] / scale);
        }
        return new QuantisedVector(values, 0, values.length, scale);
    }

    /** What some vectors of length one have in common, of length one. @param some at least one */
    public static QuantisedVector mean(Collection<QuantisedVector> some) {
        float[] sum = new float[some.iterator().next().dimensions()];
        for (QuantisedVector vector : some) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector.values[vector.from + i] * vector.scale;
            }
        }
        double squares = 0;
        for (float value : sum) {
            squares += value * value;
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < sum.length && length > 0; i++) {
            sum[i] /= length;
        }
        return of(sum);
    }

    /** @param bytes what {@link #toBytes()} gave: four bytes of scale, then one byte per dimension */
    public static QuantisedVector ofBytes(byte[] bytes) {
        if (bytes.length <= Float.BYTES) {
            throw new IllegalArgumentException("a stored vector has more than " + Float.BYTES + " bytes");
        }
        return new QuantisedVector(
                bytes,
                Float.BYTES,
                bytes.length - Float.BYTES,
                ByteBuffer.wrap(bytes).getFloat());
    }

    public byte[] toBytes() {
        return ByteBuffer.allocate(Float.BYTES + dimensions)
                .putFloat(scale)
                .put(values, from, dimensions)
                .array();
    }

    /** As near to what it was made of as it keeps. */
    public float[] toFloats() {
        float[] floats = new float[dimensions];
        for (int i = 0; i < dimensions; i++) {
            floats[i] = values[from + i] * scale;
        }
        return floats;
    }

    /** The dot product, which for vectors of length one is the cosine of their angle. */
    public double dot(QuantisedVector other) {
        if (other.dimensions != dimensions) {
            throw new IllegalArgumentException("vectors of " + dimensions + " and " + other.dimensions);
        }
        int sum = 0;
        for (int i = 0; i < dimensions; i++) {
            sum += values[from + i] * other.values[other.from + i];
        }
        return (double) sum * scale * other.scale;
    }

    /** Its values, to be multiplied by {@link #scale()}. */
    int[] toInts() {
        int[] ints = new int[dimensions];
        for (int i = 0; i < dimensions; i++) {
            ints[i] = values[from + i];
        }
        return ints;
    }

    void copyTo(byte[] all, int at) {
        System.arraycopy(values, from, all, at, dimensions);
    }

    float scale() {
        return scale;
    }

    public int dimensions() {
        return dimensions;
    }
}
