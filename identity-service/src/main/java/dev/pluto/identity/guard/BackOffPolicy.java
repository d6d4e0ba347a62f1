package dev.pluto.identity.guard;

import dev.pluto.work.BackOff;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a client has to wait after so many wrong secrets: not at all after a few, then twice as long each time.
 *
 * @param free wrong secrets that cost nothing: a typing error, an old secret in one more replica
 * @param first the wait after the next one
 * @param longest no wait is longer
 */
public record BackOffPolicy(int free, Duration first, Duration longest) {

    /** @param wrong in a row, 1 for the first */
    public Duration waitAfter(int wrong) {
        return wrong <= free ? Duration.ZERO : BackOff.doubling(first, longest).pause(wrong - free);
    }

    /** The same without anything free: while secrets are being tried from everywhere. */
    public BackOffPolicy strict() {
        return new BackOffPolicy(0, first, longest);
    }

    /** Wrong secrets in a row.
     *
     * @param lastAt the newest
     * @param waitUntil nothing is tried before
     */
    public record Failures(int count, Instant lastAt, Instant waitUntil) {

        /** None yet. */
        public static final Failures NONE = new Failures(0, Instant.EPOCH, Instant.EPOCH);

        /** With one more. */
        public Failures oneMore(BackOffPolicy policy, Instant now) {
            return new Failures(count + 1, now, now.plus(policy.waitAfter(count + 1)));
        }
    }
}
