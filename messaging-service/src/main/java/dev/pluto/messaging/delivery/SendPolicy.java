package dev.pluto.messaging.delivery;

import dev.pluto.messaging.channel.Provider.Answer.NotTaken;
import dev.pluto.messaging.channel.Provider.Fault;
import dev.pluto.work.BackOff;
import java.time.Duration;

/** What to do after a try to send that failed: again later, or never again. */
final class SendPolicy {

    private static final int TOO_MANY_REQUESTS = 429;

    private SendPolicy() {}

    /** What to do with a message the provider did not take. */
    sealed interface Outcome {
        /** @param code the reason as stored and published: the provider's number, or a word of ours */
        record Refused(String code) implements Outcome {}

        /** It was tried for long enough. @param code as of a refusal; what is behind it may pass yet */
        record GivenUp(String code) implements Outcome {}

        /** @param after how long to wait at least */
        record Again(Duration after) implements Outcome {}
    }

    /**
     * Judges an answer that was no success.
     *
     * @param attempt number of this try, from 1
     * @param trying since the message was stored, or given back to be tried again
     * @param jitter from 0 to 1, drawn by the caller
     */
    static Outcome afterFailure(
            NotTaken answer, int attempt, Duration trying, double jitter, DeliveryConfig.Retry retry) {
        int status = answer.status();
        int code = answer.code();
        if (!isTransient(answer)) {
            return new Outcome.Refused(code > 0 ? Integer.toString(code) : "http-" + status);
        }
        if (trying.compareTo(retry.giveUpAfter()) >= 0) {
            return new Outcome.GivenUp(
                    code > 0 ? Integer.toString(code) : status > 0 ? "http-" + status : "unreachable");
        }
        Duration backOff = backOff(attempt, jitter, retry);
        return new Outcome.Again(answer.retryAfter().compareTo(backOff) > 0 ? answer.retryAfter() : backOff);
    }

    /**
     * For how long nothing is to go out from a number after an answer.
     *
     * @param jitter from 0 to 1: up to half as long again, so that what waits does not all come back at once
     * @return zero when the answer is about its message alone
     */
    static Duration rest(NotTaken answer, double jitter, DeliveryConfig.Retry retry) {
        if (answer.fault() != Fault.TOO_FAST && answer.status() != TOO_MANY_REQUESTS) {
            return Duration.ZERO;
        }
        Duration asked = answer.retryAfter();
        Duration rest = asked.compareTo(retry.first()) > 0 ? asked : retry.first();
        return rest.plusMillis((long) (rest.toMillis() * jitter / 2));
    }

    private static boolean isTransient(NotTaken answer) {
        return switch (answer.fault()) {
            case TRANSIENT, TOO_FAST -> true;
            case PERMANENT, OPTED_OUT -> false;
            case UNSPECIFIED -> isTransient(answer.status());
        };
    }

    /** Our own credentials refused (401, 403) is an outage of ours, not of the message: kept and tried again. */
    private static boolean isTransient(int status) {
        return status == 0 || status == 401 || status == 403 || status == 408 || status == 429 || status >= 500;
    }

    /** Doubles from the first delay to the longest, then takes half of it for certain and half by chance. */
    static Duration backOff(int attempt, double jitter, DeliveryConfig.Retry retry) {
        return BackOff.doubling(retry.first(), retry.longest()).withJitter(0.5).pause(attempt, 1 - jitter);
    }
}
