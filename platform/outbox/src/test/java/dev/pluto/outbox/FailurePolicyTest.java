package dev.pluto.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.UnreadableEvent;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.time.DateTimeException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailurePolicyTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new UnreadableEvent("x"), false),
                Arguments.of(new IllegalArgumentException("x"), false),
                Arguments.of(new NullPointerException("x"), false),
                Arguments.of(new DateTimeException("x"), false),
                Arguments.of(refusal("23505"), false),
                Arguments.of(refusal("22021"), false),
                Arguments.of(refusal("40001"), true),
                Arguments.of(refusal("40P01"), true),
                Arguments.of(refusal("57P01"), true),
                Arguments.of(refusal("53300"), true),
                Arguments.of(new ConnectException("x"), true),
                Arguments.of(new TimeoutException("x"), true));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void retriesOnlyWhatTimeHeals(Throwable failure, boolean passes) {
        assertThat(FailurePolicy.mayPass(failure)).isEqualTo(passes);
    }

    @Test
    void tellsTheKindOfAFailureAndNotWhatItQuotes() {
        assertThat(FailurePolicy.tellable(new PgException("Key (phone)=(+14155550100)", "ERROR", "23505", "")))
                .hasMessage("the effect fails for ever: PgException 23505")
                .hasNoCause();
        assertThat(FailurePolicy.tellable(new IllegalArgumentException("+14155550100")))
                .hasMessage("the effect fails for ever: IllegalArgumentException");
    }

    private static PgException refusal(String sqlState) {
        return new PgException("refused", "ERROR", sqlState, "");
    }
}
