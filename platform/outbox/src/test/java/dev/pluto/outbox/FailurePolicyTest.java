package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import dev.pluto.events.UnreadableEvent;
import dev.pluto.outbox.FailurePolicy.Kind;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailurePolicyTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnreadableEvent("x"), Kind.FOR_EVER),
                Arguments.of(new IllegalArgumentException("x"), Kind.FOR_EVER),
                Arguments.of(new NullPointerException("x"), Kind.FOR_EVER),
                Arguments.of(new DateTimeException("x"), Kind.FOR_EVER),
                Arguments.of(refusal("23505"), Kind.FOR_EVER),
                Arguments.of(refusal("22021"), Kind.FOR_EVER),
                Arguments.of(refusal("08006"), Kind.PASSING),
                Arguments.of(refusal("40001"), Kind.PASSING),
                Arguments.of(refusal("40P01"), Kind.PASSING),
                Arguments.of(refusal("57P01"), Kind.PASSING),
                Arguments.of(refusal("53300"), Kind.PASSING),
                Arguments.of(refusal("25P03"), Kind.PASSING),
                Arguments.of(refusal("42P01"), Kind.UNKNOWN),
                Arguments.of(new SQLException("x", "08001"), Kind.PASSING),
                Arguments.of(new ConnectException("x"), Kind.PASSING),
                Arguments.of(new ClosedChannelException(), Kind.PASSING),
                Arguments.of(new TimeoutException("x"), Kind.PASSING),
                Arguments.of(ClosedConnectionException.INSTANCE, Kind.PASSING),
                Arguments.of(new NoStackTraceThrowable("Timeout"), Kind.PASSING),
                Arguments.of(
                        new NoStackTraceThrowable("Parameter at position[0] with value = [Timeout]"), Kind.UNKNOWN),
                Arguments.of(new NotEnoughReplicasException("x"), Kind.PASSING),
                Arguments.of(new CompletionException(new ConnectException("x")), Kind.PASSING),
                Arguments.of(new IllegalStateException(new NullPointerException("x")), Kind.FOR_EVER),
                Arguments.of(new JsonParseException(null, "x"), Kind.UNKNOWN),
                Arguments.of(new EffectHangs(), Kind.UNKNOWN),
                Arguments.of(new IllegalStateException("x"), Kind.UNKNOWN),
                Arguments.of(new StackOverflowError(), Kind.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsWhatTimeHealsFromWhatItDoesNotAndFromWhatNobodyKnows(Throwable failure, Kind kind) {
        assertThat(FailurePolicy.kindOf(failure)).isEqualTo(kind);
    }

    @Test
    void tellsTheKindOfAFailureAndNotWhatItQuotes() {
        assertThat(FailurePolicy.tellable(new PgException("Key (phone)=(+14155550100)", "ERROR", "23505", "")))
                .hasMessage("the effect fails for ever: PgException 23505")
                .hasNoCause();
        assertThat(FailurePolicy.tellable(new IllegalArgumentException("+14155550100")))
                .hasMessage("the effect fails for ever: IllegalArgumentException");
        assertThat(FailurePolicy.tellable(FailurePolicy.tellable(new IllegalStateException("+14155550100"))))
                .hasMessage("the effect fails for ever: IllegalStateException");
    }

    private static PgException refusal(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, "");
    }
}
