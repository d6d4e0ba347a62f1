package dev.pluto.http.problem;

import dev.pluto.protection.DataSubjects;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * What the client is told about a failure. The only place that decides it: whatever is not named here is 500
 * {@code internal:unexpected}, and nothing of an exception's text ever gets out.
 */
public final class FailurePolicy {

    private static final Duration SHORTLY = Duration.ofSeconds(2);
    private static final int DEEPEST = 12;

    private FailurePolicy() {}

    /** What a client is told of a failure, wherever in its causes the known one is. */
    public static Problem problemOf(Throwable failure) {
        Throwable at = failure;
        for (int depth = 0; at != null && depth < DEEPEST; depth++, at = at.getCause()) {
            Problem problem = known(at);
            if (problem != null) {
                return problem;
            }
        }
        return unexpected();
    }

    /** Our own fault. */
    public static Problem unexpected() {
        return new Problem(500, "internal:unexpected", "Something went wrong on our side");
    }

    /** Bytes that are no request. */
    public static Problem unreadable() {
        return new Problem(400, "request:unreadable", "The request cannot be read");
    }

    private static @Nullable Problem known(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof HttpProblem problem) {
            return byStatus(problem.getStatusCode());
        }
        if (failure instanceof ConstraintViolationException violations) {
            return Violations.problemOf(violations);
        }
        if (failure instanceof AuthenticationFailedException) {
            // Keys that cannot be fetched say nothing about the token.
            return isCausedByNetwork(failure) ? peerUnavailable() : byStatus(401);
        }
        if (failure instanceof UnauthorizedException) {
            return byStatus(401);
        }
        if (failure instanceof ForbiddenException) {
            return byStatus(403);
        }
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return changedMeanwhile();
        }
        Problem remote = remote(failure);
        return remote != null ? remote : busy(failure);
    }

    private static @Nullable Problem remote(Throwable failure) {
        if (failure instanceof PgException refused) {
            return database(refused.getSqlState());
        }
        if (failure instanceof SQLException refused) {
            return database(refused.getSQLState()); // what Hibernate Reactive makes of the above
        }
        if (failure instanceof ClientWebApplicationException answer) {
            return peer(answer.getResponse().getStatus());
        }
        if (failure instanceof WebApplicationException refused) {
            // A reader or filter may have wrapped a problem of ours; that one is the better answer.
            return refused.getCause() instanceof Problem problem ? problem : refused(refused);
        }
        if (failure instanceof ProcessingException) {
            return peerUnavailable();
        }
        boolean connectionLost = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ClosedChannelException
                || failure instanceof ClosedConnectionException
                || failure instanceof ConnectionPoolTooBusyException;
        return connectionLost ? databaseUnavailable() : null;
    }

    private static Problem refused(WebApplicationException refused) {
        // JAX-RS answers a query parameter it cannot convert as if the path were wrong; only then the 404 has a cause
        boolean unconverted = refused instanceof NotFoundException && refused.getCause() != null;
        return unconverted
                ? new Problem(400, "request:parameter.invalid", "A parameter of the request has the wrong form")
                : byStatus(refused.getResponse().getStatus());
    }

    /** Class 08 connection, 53 resources, 57P0x shutdown and start-up, 40 rolled back for others (PostgreSQL, app. A). */
    private static Problem database(@Nullable String sqlState) {
        String state = String.valueOf(sqlState);
        if (state.equals("23505")) {
            return changedMeanwhile();
        }
        if (state.equals(DataSubjects.REFUSED)) {
            return Problem.notFound();
        }
        if (state.equals("40001") || state.equals("40P01") || state.equals("55P03")) {
            return Problem.retryAfter(503, "database:busy", "Too much at once, try again", Duration.ofSeconds(1));
        }
        if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57P")) {
            return databaseUnavailable();
        }
        return unexpected();
    }

    private static @Nullable Problem busy(Throwable failure) {
        boolean busy = failure instanceof TimeoutException
                || failure instanceof io.smallrye.mutiny.TimeoutException
                || failure instanceof RejectedExecutionException
                || isOfFaultTolerance(failure);
        return busy ? Problem.retryAfter(503, "internal:busy", "Too much to do, try again", SHORTLY) : null;
    }

    private static boolean isCausedByNetwork(Throwable failure) {
        Throwable cause = failure.getCause();
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof IOException) {
                return true;
            }
        }
        return false;
    }

    /** By name, because only some services have that library. */
    private static boolean isOfFaultTolerance(Throwable failure) {
        return failure.getClass().getName().startsWith("org.eclipse.microprofile.faulttolerance.exceptions.");
    }

    /** A peer that is down or full passes; one that refuses what we send is our bug. */
    private static Problem peer(int status) {
        return status >= 500 || status == 429 || status == 408 ? peerUnavailable() : unexpected();
    }

    private static Problem peerUnavailable() {
        return Problem.retryAfter(503, "peer:unavailable", "Another part of Pluto does not answer", SHORTLY);
    }

    private static Problem databaseUnavailable() {
        return Problem.retryAfter(503, "database:unavailable", "The database does not answer", SHORTLY);
    }

    private static Problem changedMeanwhile() {
        return new Problem(409, "request:changed-meanwhile", "Somebody changed this at the same time");
    }

    /** The problem that stands for a status where nothing else is known; 500 for what is no status of a refusal. */
    public static Problem byStatus(int status) {
        return switch (status) {
            case 400 -> unreadable();
            case 401 -> new Problem(401, "access:unauthenticated", "Sign in first");
            case 403 -> new Problem(403, "access:forbidden", "This is not yours to do");
            case 404 -> Problem.notFound();
            case 405 -> new Problem(405, "request:method-not-allowed", "This cannot be done here");
            case 406 -> new Problem(406, "request:not-acceptable", "There is no such representation");
            case 408 -> new Problem(408, "request:too-slow", "The request did not come to its end in time");
            case 409 -> changedMeanwhile();
            case 413 -> new Problem(413, "request:too-large", "The request is too large");
            case 415 -> new Problem(415, "request:media-type-unsupported", "Content of this type is not read here");
            case 429 -> Problem.retryAfter(429, "request:too-many", "Too many requests", SHORTLY);
            case 503 -> Problem.retryAfter(503, "internal:busy", "Too much to do, try again", SHORTLY);
            default ->
                status >= 400 && status < 500
                        ? new Problem(status, "request:refused", "The request is refused")
                        : unexpected();
        };
    }
}
