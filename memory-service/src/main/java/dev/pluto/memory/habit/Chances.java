package dev.pluto.memory.habit;

/**
 * How likely it is to see so many days done and left out when nobody knows how often it is done: Beta-binomial marginal likelihoods, as
 * natural logarithms, of one order of days.
 */
final class Chances {

    /** A day that a habit is due on: 5 to 30 % are left out. */
    static final Chances DUE = new Chances(5, 1.5);
    /** A day between: hardly ever, but some do more than their habit. */
    static final Chances BETWEEN = new Chances(.4, 9);
    /** Any day, of what has no schedule. */
    static final Chances ANY = new Chances(1, 9);

    private static final int MOST = 1024;

    private final double[] done = new double[MOST];
    private final double[] left = new double[MOST];
    private final double[] all = new double[MOST];

    /** @param a of the Beta, @param b of the Beta */
    private Chances(double a, double b) {
        for (int n = 1; n < MOST; n++) {
            done[n] = done[n - 1] + Math.log(a + n - 1);
            left[n] = left[n - 1] + Math.log(b + n - 1);
            all[n] = all[n - 1] + Math.log(a + b + n - 1);
        }
    }

    /**
     * @param did days on which it was done, below 1,024 with the others
     * @param of all days looked at
     */
    double log(int did, int of) {
        return done[did] + left[of - did] - all[of];
    }
}
