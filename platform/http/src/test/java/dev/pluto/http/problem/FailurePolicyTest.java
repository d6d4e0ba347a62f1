package dev.pluto.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.hibernate.StaleObjectStateException;
import org.jboss.resteasy.reactive.ClientWebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailurePolicyTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IllegalStateException("x"), 500, "internal:unexpected"),
                Arguments.of(new StaleObjectStateException("x", 1), 409, "request:changed-meanwhile"),
                Arguments.of(sql("23505"), 409, "request:changed-meanwhile"),
                Arguments.of(sql("PL001"), 404, "request:not-found"),
                Arguments.of(sql("40P01"), 503, "database:busy"),
                Arguments.of(sql("08006"), 503, "database:unavailable"),
                Arguments.of(sql("22001"), 500, "internal:unexpected"),
                Arguments.of(sql(null), 500, "internal:unexpected"),
                Arguments.of(ClosedConnectionException.INSTANCE, 503, "database:unavailable"),
                Arguments.of(new ConnectionPoolTooBusyException("x"), 503, "database:unavailable"),
                Arguments.of(new CompletionException(new ConnectException("x")), 503, "database:unavailable"),
                Arguments.of(new ProcessingException(new ConnectException("x")), 503, "peer:unavailable"),
                Arguments.of(new ClientWebApplicationException(503), 503, "peer:unavailable"),
                Arguments.of(new ClientWebApplicationException(429), 503, "peer:unavailable"),
                Arguments.of(new ClientWebApplicationException(404), 500, "internal:unexpected"),
                Arguments.of(new ClientWebApplicationException(401), 500, "internal:unexpected"),
                Arguments.of(new WebApplicationException(418), 418, "request:refused"),
                Arguments.of(new WebApplicationException(502), 500, "internal:unexpected"),
                Arguments.of(new AuthenticationFailedException("x"), 401, "access:unauthenticated"),
                Arguments.of(new AuthenticationFailedException(new IOException("x")), 503, "peer:unavailable"),
                Arguments.of(new RejectedExecutionException("x"), 503, "internal:busy"),
                Arguments.of(new BulkheadException("x"), 503, "internal:busy"),
                Arguments.of(new jakarta.ws.rs.NotFoundException(), 404, "request:not-found"),
                Arguments.of(
                        new jakarta.ws.rs.NotFoundException(new NumberFormatException("x")),
                        400,
                        "request:parameter.invalid"),
                Arguments.of(new RuntimeException(Problem.notFound()), 404, "request:not-found"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysWhatMayBeSaid(Throwable failure, int status, String code) {
        Problem problem = FailurePolicy.problemOf(failure);

        assertThat(problem.getStatusCode()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.getDetail()).isNull();
        assertThat(problem.getHeaders().containsKey("Retry-After")).isEqualTo(status == 503);
    }

    @ParameterizedTest
    @CsvSource({
        "23505, 409",
        "40001, 503",
        "55P03, 503",
        "08003, 503",
        "53300, 503",
        "57P01, 503",
        "57P03, 503",
        "57014, 500",
        "42501, 500"
    })
    void readsTheStateOfTheDatabase(String sqlState, int status) {
        Throwable failure = new CompletionException(new PgException("x", "ERROR", sqlState, "x"));

        assertThat(FailurePolicy.problemOf(failure).getStatusCode()).isEqualTo(status);
    }

    @Test
    void looksThroughCausesInACircle() {
        IllegalStateException one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("two", one));

        assertThat(FailurePolicy.problemOf(one).getStatusCode()).isEqualTo(500);
    }

    private static PersistenceException sql(@org.jspecify.annotations.Nullable String state) {
        return new PersistenceException(new SQLException("x", state));
    }
}
