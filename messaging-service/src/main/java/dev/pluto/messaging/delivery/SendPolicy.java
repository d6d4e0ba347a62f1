package dev.pluto.messaging.delivery;

import java.time.Duration;
import java.util.Set;

/** What to do after a try to send that failed: again later, or never again. */
final class SendPolicy {

    /**
     * Codes that say the address, the sender or the consent is at fault: trying again would only annoy. Source: Twilio
     * error dictionary.
     */
    private static final Set<Integer> PERMANENT = Set.of(
            21211, 21214, 21217, 21265, 21266, 21267, 21401, 21408, 21421, 21601, 21602, 21603, 21604, 21606, 21608,
            21610, 21612, 21614, 21617, 30004, 30005, 30006);

    private static final Set<Integer> TRANSIENT = Set.of(20429, 21611, 30001, 30022, 63017);

    private SendPolicy() {}

    /** What to do with a message the provider did not take. */
    sealed interface Outcome {
        /** @param code the reason as stored and published: the provider's number, or a word of ours */
        record Refused(String code) implements Outcome {}

        /** @param after how long to wait at least */
        record Again(Duration after) implements Outcome {}
    }

    /**
     * Judges an answer that was no success.
     *
     * @param status HTTP status, 0 when there was no answer at all
     * @param code the provider's error code, 0 when it gave none
     * @param retryAfter what the provider asked for, zero when it asked for nothing
     * @param attempt number of this try, from 1
     * @param age since the message was stored
     * @param jitter from 0 to 1, drawn by the caller
     */
    static Outcome afterFailure(
            int status,
            int code,
            Duration retryAfter,
            int attempt,
            Duration age,
            double jitter,
            DeliveryConfig.Retry retry) {
        boolean transientFault = TRANSIENT.contains(code) || (!PERMANENT.contains(code) && isTransient(status));
        if (!transientFault) {
            return new Outcome.Refused(code > 0 ? Integer.toString(code) : "http-" + status);
        }
        if (age.compareTo(retry.giveUpAfter()) >= 0) {
            return new Outcome.Refused(
                    code > 0 ? Integer.toString(code) : status > 0 ? "http-" + status : "unreachable");
        }
        Duration backOff = backOff(attempt, jitter, retry);
        return new Outcome.Again(retryAfter.compareTo(backOff) > 0 ? retryAfter : backOff);
    }

    /** Our own credentials refused (401, 403) is an outage of ours, not of the message: kept and tried again. */
    private static boolean isTransient(int status) {
        return status == 0 || status == 401 || status == 403 || status == 408 || status == 429 || status >= 500;
    }

    /** Doubles from the first delay to the longest, then takes half of it for certain and half by chance. */
    static Duration backOff(int attempt, double jitter, DeliveryConfig.Retry retry) {
        long first = retry.first().toMillis();
        long longest = retry.longest().toMillis();
        long full = attempt > 30 ? longest : Math.min(longest, first << Math.min(attempt - 1, 20));
        return Duration.ofMillis(full / 2 + (long) (full / 2.0 * jitter));
    }
}
