package dev.pluto.identity.token;

import dev.pluto.identity.guard.BackOffPolicy;
import dev.pluto.identity.guard.BackOffPolicy.Failures;
import dev.pluto.identity.guard.SignInConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down whoever tries secrets. Counted per client and address, so that a stranger never keeps the right client out; that
 * one resets its own count. While a wait lasts nothing is tried, not even the right secret, or trying would cost nothing; what is
 * asked for meanwhile makes it no longer. In this replica's memory: it cannot fail, and a replica more is a few tries more.
 */
@ApplicationScoped
class WrongSecrets {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SignInConfig config;
    private final BackOffPolicy policy;
    private final Clock clock;
    private final Map<Tried, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tried, Failures> eldest) {
            return size() > config.remembered();
        }
    };
    private Instant minute = Instant.EPOCH;
    private int wrongThisMinute;

    WrongSecrets(SignInConfig config, Clock clock) {
        this.config = config;
        this.policy = new BackOffPolicy(config.free(), config.firstWait(), config.longestWait());
        this.clock = clock;
    }

    /** @param address whoever holds it, see {@code ClientAddress} */
    record Tried(String client, String address) {}

    /** How much longer somebody has to wait, zero when not at all. */
    synchronized Duration waitOf(Tried tried) {
        Duration rest = Duration.between(clock.instant(), current(tried).waitUntil());
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    /** One more secret was wrong. */
    synchronized void wrong(Tried tried) {
        Instant now = clock.instant();
        if (minute.plus(MINUTE).isBefore(now)) {
            minute = now;
            wrongThisMinute = 0;
        }
        wrongThisMinute++;
        BackOffPolicy valid = wrongThisMinute > config.wrongPerMinute() ? policy.strict() : policy;
        failures.put(tried, current(tried).oneMore(valid, now));
    }

    /** The secret was right. */
    synchronized void right(Tried tried) {
        failures.remove(tried);
    }

    private Failures current(Tried tried) {
        Failures known = failures.getOrDefault(tried, Failures.NONE);
        boolean forgotten =
                known.count() > 0 && known.lastAt().plus(config.forgetAfter()).isBefore(clock.instant());
        return forgotten ? Failures.NONE : known;
    }
}
