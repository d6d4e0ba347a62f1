package dev.pluto.outbox;

import dev.pluto.events.UnreadableEvent;
import dev.pluto.protection.SealBroken;
import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.util.Set;

/** Tells failures that time heals from those that it does not. */
final class FailurePolicy {

    /** SQLSTATE classes 22 (bad data) and 23 (broken constraint): the same event fails the same way again. */
    private static final Set<String> FOR_EVER = Set.of("22", "23");

    private FailurePolicy() {}

    static boolean mayPass(Throwable failure) {
        if (failure instanceof UnreadableEvent || failure instanceof SealBroken) {
            return false;
        }
        if (failure instanceof PgException database && database.getSqlState() != null) {
            return !FOR_EVER.contains(database.getSqlState().substring(0, 2));
        }
        return !(failure instanceof IllegalArgumentException
                || failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ArithmeticException
                || failure instanceof DateTimeException);
    }

    /**
     * What a dead letter's headers and the log may say of a failure. Its own message may hold personal data: a database
     * quotes the value it refuses, a parser the text it cannot read.
     */
    static RuntimeException tellable(Throwable failure) {
        if (failure instanceof UnreadableEvent || failure instanceof SealBroken) {
            return (RuntimeException) failure;
        }
        String state = failure instanceof PgException database && database.getSqlState() != null
                ? " " + database.getSqlState()
                : "";
        return new EventRefused(failure.getClass().getSimpleName() + state);
    }
}
