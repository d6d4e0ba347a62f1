package dev.pluto.scheduler.sweep;

import io.vertx.pgclient.PgException;
import java.time.DateTimeException;
import java.util.Set;

/** Tells a batch that can never succeed from a database that is away for a while. */
final class Failures {

    /** SQLSTATE classes: connection, transaction rolled back, resources, prerequisite state, operator, system. */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    private Failures() {}

    static boolean liesInTheData(Throwable failure) {
        if (failure instanceof PgException refused) {
            String state = refused.getSqlState();
            return state != null && state.length() == 5 && !PASSING.contains(state.substring(0, 2));
        }
        return failure instanceof IllegalArgumentException
                || failure instanceof ClassCastException
                || failure instanceof NullPointerException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ArithmeticException
                || failure instanceof DateTimeException;
    }
}
