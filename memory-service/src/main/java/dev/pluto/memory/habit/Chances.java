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

    /** Any day, of what is done by a schedule and hardly ever at other times of day. */
    private static final Chances SELDOM_OTHERWISE = new Chances(.1, 20);
    /** Any day, of what is done by a schedule and now and then at other times too: a third of what is. */
    private static final Chances OFTEN_OTHERWISE = new Chances(2, 40);

    private static final double SHARE_OFTEN = 1 / 3d;
    /** What has no schedule, of which half is done about one time of day and half at any. */
    private static final double ABOUT_ONE_TIME = .9;

    private static final double AT_ANY_TIME = .2;

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

    /**
     * How much likelier than without schedule it is by one to see it on so many days about its time and on so many others at other times
     * of day, beyond what the days about its time tell.
     *
     * @param did days on which it was done about its time
     * @param otherwise days on which it was done at other times
     * @param of all days looked at
     */
    static double logOtherwise(int did, int otherwise, int of) {
        double scheduled = Math.log((1 - SHARE_OFTEN) * Math.exp(SELDOM_OTHERWISE.log(otherwise, of))
                + SHARE_OFTEN * Math.exp(OFTEN_OTHERWISE.log(otherwise, of)));
        int both = Math.min(of, did + otherwise);
        int others = both - did;
        // the first says where the time is
        double about = .5 * Math.pow(ABOUT_ONE_TIME, did) * Math.pow(1 - ABOUT_ONE_TIME, others)
                + .5 * Math.pow(AT_ANY_TIME, did - 1d) * Math.pow(1 - AT_ANY_TIME, others);
        return scheduled - ANY.log(both, of) + ANY.log(did, of) - Math.log(about);
    }
}
