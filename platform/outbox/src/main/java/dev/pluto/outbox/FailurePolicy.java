package dev.pluto.outbox;

import dev.pluto.events.UnreadableEvent;
import dev.pluto.protection.SealBroken;
import io.vertx.pgclient.PgException;
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
                || failure instanceof ClassCastException);
    }
}
