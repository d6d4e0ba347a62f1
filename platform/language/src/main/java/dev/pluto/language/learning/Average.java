package dev.pluto.language.learning;

/** The mean of weights over the later half of all rounds: where they end by themselves hangs on what was met last. */
final class Average {

    private final int rounds;
    private final float[] sums;
    private int taken;

    Average(int rounds, int size) {
        this.rounds = rounds;
        this.sums = new float[size];
    }

    /** @param round from 0 */
    void after(int round, float[] weights) {
        if (2 * round < rounds) {
            return;
        }
        taken++;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += weights[i];
        }
    }

    float[] mean() {
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = sums[i] / taken;
        }
        return mean;
    }
}
