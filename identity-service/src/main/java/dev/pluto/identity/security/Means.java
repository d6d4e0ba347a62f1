package dev.pluto.identity.security;

import dev.pluto.identity.session.Factor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to sign in with.
 *
 * @param factors what could be a second factor, whether they take it or not
 * @param ways by which they can begin: {@code passkey}, {@code password}, or the contact a code goes to, {@code phone} or {@code email}; that
 *     stands for a password that was set by such a code, too
 */
record Means(List<Factor> factors, List<String> ways) {

    private static final List<Factor> USUAL = List.of(Factor.TOTP, Factor.RECOVERY_CODE);

    Means {
        factors = List.copyOf(factors);
        ways = List.copyOf(ways);
    }

    /** @param taken what they want taken, null for what is usual */
    boolean hasFactor(@Nullable List<Factor> taken) {
        return (taken == null ? USUAL : taken).stream().anyMatch(factors::contains);
    }

    /** Whether there is a way in with these: a passkey, or a way to begin with a factor that comes another way. */
    boolean letIn(List<Factor> taken) {
        return !hasFactor(taken)
                || ways.stream()
                        .anyMatch(way -> way.equals("passkey")
                                || taken.stream().anyMatch(factor -> factors.contains(factor) && !factor.comesTo(way)));
    }
}
