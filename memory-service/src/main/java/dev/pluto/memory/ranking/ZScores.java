package dev.pluto.memory.ranking;

/** Puts signals of different scales on one: how many standard deviations a memory lies above the person's other memories. */
final class ZScores {
    private ZScores() {}

    /**
     * @param values one per memory; NaN where the signal is unknown, which becomes 0 (neither for nor against)
     * @param smallestSpread added (squared) to the variance, so that two memories that hardly differ are not torn apart when a
     *     person has only a handful
     * @param weight of each score
     * @return the same array, each value replaced by its score: thousands of values need no second place
     */
    static double[] of(double[] values, double smallestSpread, double weight) {
        double sum = 0;
        int known = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                known++;
            }
        }
        double mean = known == 0 ? 0 : sum / known;
        double spread = Math.sqrt(variance(values, mean, known) + smallestSpread * smallestSpread);
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.isNaN(values[i]) || spread == 0 ? 0 : (values[i] - mean) / spread * weight;
        }
        return values;
    }

    private static double variance(double[] values, double mean, int known) {
        double sum = 0;
        for (double value : values) {
            sum += Double.isNaN(value) ? 0 : (value - mean) * (value - mean);
        }
        return known == 0 ? 0 : sum / known;
    }
}
