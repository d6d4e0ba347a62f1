package dev.pluto.local.phone;

import java.time.Duration;

/**
 * How the provider's REST API misbehaves, for tests of what happens then.
 *
 * @param delay wait before any answer
 * @param failing how many of the next requests fail
 * @param status with which status they fail: 429 or 5xx
 * @param carriedOut whether a failing request had its effect all the same, as when an answer is lost on its way
 * @param holding time between the effect of a request that makes something and its answer
 * @param listedAfter how long something made is missing in lists, which are eventually consistent
 */
public record ApiBehaviour(
        Duration delay, int failing, int status, boolean carriedOut, Duration holding, Duration listedAfter) {

    public static final ApiBehaviour NORMAL =
            new ApiBehaviour(Duration.ZERO, 0, 500, false, Duration.ZERO, Duration.ZERO);

    /** Every answer takes this long. */
    public static ApiBehaviour slow(Duration delay) {
        return new ApiBehaviour(delay, 0, 500, false, Duration.ZERO, Duration.ZERO);
    }

    /** The next requests have no effect and fail with this status. */
    public static ApiBehaviour failing(int times, int status) {
        return new ApiBehaviour(Duration.ZERO, times, status, false, Duration.ZERO, Duration.ZERO);
    }

    /** The next requests are carried out, but their answers get lost. */
    public static ApiBehaviour losingAnswers(int times) {
        return new ApiBehaviour(Duration.ZERO, times, 503, true, Duration.ZERO, Duration.ZERO);
    }

    /** What is asked for is made at once, but told only after a while: time enough to die in between. */
    public static ApiBehaviour holdingAnswers(Duration holding) {
        return new ApiBehaviour(Duration.ZERO, 0, 500, false, holding, Duration.ZERO);
    }

    /** What is made shows up in lists only after a while. */
    public ApiBehaviour listingAfter(Duration lag) {
        return new ApiBehaviour(delay, failing, status, carriedOut, holding, lag);
    }

    ApiBehaviour afterOneFailure() {
        return new ApiBehaviour(delay, failing - 1, status, carriedOut, holding, listedAfter);
    }
}
