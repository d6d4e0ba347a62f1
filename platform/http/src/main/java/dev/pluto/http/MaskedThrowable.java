package dev.pluto.http;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands in for an exception whose message, or that of a cause, held personal data: same name, same stack, masked text. */
final class MaskedThrowable extends Throwable {

    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    private final String type;

    private MaskedThrowable(Throwable original, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.type = original instanceof MaskedThrowable masked
                ? masked.type
                : original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    /** The exception itself when there is nothing to hide in it, its causes and what it suppressed. */
    static Throwable of(Throwable thrown) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return holdsPersonalData(thrown, seen) ? masked(thrown, 0) : thrown;
    }

    @Override
    public String toString() {
        String message = getLocalizedMessage();
        return message == null ? type : type + ": " + message;
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

    /** Depth is limited because causes and suppressed exceptions may form a circle. */
    private static @Nullable Throwable masked(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth > DEEPEST) {
            return null;
        }
        String message = thrown.getLocalizedMessage();
        MaskedThrowable masked = new MaskedThrowable(
                thrown, message == null ? null : PersonalData.mask(message), masked(thrown.getCause(), depth + 1));
        for (Throwable suppressed : thrown.getSuppressed()) {
            Throwable hidden = masked(suppressed, depth + 1);
            if (hidden != null) {
                masked.addSuppressed(hidden);
            }
        }
        return masked;
    }
}
