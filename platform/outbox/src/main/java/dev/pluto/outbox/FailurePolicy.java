package dev.pluto.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pluto.events.UnreadableEvent;
import dev.pluto.protection.SealBroken;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells failures that time heals from those that it does not, and from those of which nobody knows. */
final class FailurePolicy {

    /** What a failure says about the next try. */
    enum Kind {
        /** Something is away or busy: the event is as good as any, and waits. */
        PASSING,
        /** The event itself is at fault. */
        FOR_EVER,
        /** Neither is certain. */
        UNKNOWN
    }

    /** SQLSTATE classes 22 (bad data) and 23 (broken constraint): the same event fails the same way again. */
    private static final Set<String> BAD_DATA = Set.of("22", "23");

    /**
     * SQLSTATE classes of a database that is away, busy or moving: connection, invalid transaction state, rollback for others,
     * resources, prerequisite state, operator intervention, system error (PostgreSQL, appendix A).
     */
    private static final Set<String> AWAY = Set.of("08", "25", "40", "53", "55", "57", "58");

    /** First words of what Vert.x says, in exceptions of no type of their own, of connections it lost or does not get. */
    private static final Pattern CONNECTION = Pattern.compile("(?i)(connection|timeout|pool|cannot connect|client)\\b");

    /** First words of Redis' error replies that pass (Redis documentation, RESP simple errors). */
    private static final Pattern REDIS_BUSY = Pattern.compile(
            "(LOADING|BUSY|TRYAGAIN|CLUSTERDOWN|MASTERDOWN|READONLY|MISCONF|OOM|NOREPLICAS|UNBLOCKED)\\b");

    private static final int DEEPEST = 12;

    private FailurePolicy() {}

    /** Judges a failure with its causes: that something is away wins over how somebody put it. */
    static Kind kindOf(Throwable failure) {
        Kind first = Kind.UNKNOWN;
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            Kind kind = own(at);
            if (kind == Kind.PASSING) {
                return Kind.PASSING;
            }
            first = first == Kind.UNKNOWN ? kind : first;
        }
        return first;
    }

    private static Kind own(Throwable failure) {
        if (failure instanceof UnreadableEvent || failure instanceof SealBroken) {
            return Kind.FOR_EVER;
        }
        String sqlState = sqlState(failure);
        if (sqlState != null) {
            return ofDatabase(sqlState);
        }
        if (isPassing(failure)) {
            return Kind.PASSING;
        }
        boolean atFault = failure instanceof IllegalArgumentException
                || failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || failure instanceof IndexOutOfBoundsException
                || failure instanceof ArithmeticException
                || failure instanceof DateTimeException;
        return atFault ? Kind.FOR_EVER : Kind.UNKNOWN;
    }

    private static Kind ofDatabase(String sqlState) {
        String group = sqlState.substring(0, Math.min(2, sqlState.length()));
        if (BAD_DATA.contains(group)) {
            return Kind.FOR_EVER;
        }
        return AWAY.contains(group) ? Kind.PASSING : Kind.UNKNOWN;
    }

    private static boolean isPassing(Throwable failure) {
        return (failure instanceof IOException && !(failure instanceof JsonProcessingException))
                || failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException
                || failure instanceof RejectedExecutionException
                || failure instanceof RetriableException
                || failure instanceof ConnectionPoolTooBusyException
                || failure instanceof ClosedConnectionException
                || failure instanceof ProcessingException
                || isOfPeer(failure)
                || isByName(failure);
    }

    /** A peer that is down or full passes; one that refuses what we send does not. */
    private static boolean isOfPeer(Throwable failure) {
        if (failure instanceof WebApplicationException answer) {
            int status = answer.getResponse().getStatus();
            return status >= 500 || status == 429 || status == 408;
        }
        return false;
    }

    /** By name, because only some services have those libraries. */
    private static boolean isByName(Throwable failure) {
        String name = failure.getClass().getName();
        String message = String.valueOf(failure.getMessage());
        if (name.equals("io.vertx.redis.client.impl.types.ErrorType")) {
            return REDIS_BUSY.matcher(message).lookingAt();
        }
        return name.startsWith("org.eclipse.microprofile.faulttolerance.exceptions.")
                || (name.startsWith("io.vertx.") && CONNECTION.matcher(message).lookingAt());
    }

    /** Null when it is no database's, or says no state. */
    private static @Nullable String sqlState(Throwable failure) {
        if (failure instanceof PgException refused) {
            return refused.getSqlState();
        }
        return failure instanceof SQLException refused ? refused.getSQLState() : null;
    }

    /** What kind of failure it was, for headers, meters and log: a word or two, and nothing that it quotes. */
    static String nameOf(Throwable failure) {
        if (failure instanceof EventRefused refused) {
            return refused.kind();
        }
        String state = null;
        Throwable at = failure; // Hibernate says the state in a cause
        for (int depth = 0; state == null && at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            state = sqlState(at);
        }
        return failure.getClass().getSimpleName() + (state == null ? "" : " " + state);
    }

    /**
     * What a dead letter's headers and the log may say of a failure. Its own message may hold personal data: a database
     * quotes the value it refuses, a parser the text it cannot read.
     */
    static RuntimeException tellable(Throwable failure) {
        return failure instanceof UnreadableEvent || failure instanceof SealBroken || failure instanceof EventRefused
                ? (RuntimeException) failure
                : new EventRefused(nameOf(failure));
    }
}
