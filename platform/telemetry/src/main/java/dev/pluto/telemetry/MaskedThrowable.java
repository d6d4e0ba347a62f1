package dev.pluto.telemetry;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for an exception whose message, or that of a cause, held personal data: same stack, and a message that tells
 * the original's type and masked text.
 */
final class MaskedThrowable extends Throwable {

    private static final long serialVersionUID = 1L;

    private MaskedThrowable(Throwable original, @Nullable Throwable cause) {
        super(PersonalData.mask(original.toString()), cause);
        setStackTrace(original.getStackTrace());
    }

    /** The exception itself when there is nothing to hide in it, its causes and what it suppressed. */
    static Throwable of(Throwable thrown) {
        return holdsPersonalData(thrown, noneSeen()) ? masked(thrown, noneSeen()) : thrown;
    }

    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }

    private static boolean holdsPersonalData(@Nullable Throwable thrown, Set<Throwable> seen) {
        if (thrown == null || !seen.add(thrown)) {
            return false;
        }
        String text = thrown.toString();
        if (!PersonalData.mask(text).equals(text) || holdsPersonalData(thrown.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (holdsPersonalData(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private static Throwable masked(Throwable thrown, Set<Throwable> seen) {
        seen.add(thrown);
        Throwable cause = thrown.getCause();
        MaskedThrowable masked =
                new MaskedThrowable(thrown, cause == null || seen.contains(cause) ? null : masked(cause, seen));
        for (Throwable suppressed : thrown.getSuppressed()) {
            if (!seen.contains(suppressed)) {
                masked.addSuppressed(masked(suppressed, seen));
            }
        }
        return masked;
    }

    /** Causes and suppressed exceptions may form a circle, so each is visited once. */
    private static Set<Throwable> noneSeen() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
