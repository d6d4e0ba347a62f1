package dev.pluto.http.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTest {

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void alwaysTellsWhenToComeBack(int status) {
        assertThat(new Problem(status, "sample:full", "Full").getHeaders()).containsKey("Retry-After");
    }

    @Test
    void tellsNobodyToComeBackOtherwise() {
        assertThat(new Problem(422, "sample:wrong", "Wrong").getHeaders()).isEmpty();
    }

    @Test
    void roundsWaitingUpToASecond() {
        assertThat(retryAfter(Duration.ofMillis(1))).isEqualTo(1L);
        assertThat(retryAfter(Duration.ofMillis(1001))).isEqualTo(2L);
        assertThat(retryAfter(Duration.ZERO)).isEqualTo(1L);
        assertThat(Problem.retryAfter(409, "sample:busy", "Busy", Duration.ofSeconds(2))
                        .getHeaders())
                .containsEntry("Retry-After", 2L);
    }

    @Test
    void derivesTypeFromCode() {
        Problem problem = new Problem(422, "identity:contact.invalid", "Not a number");

        assertThat(problem.getType()).hasToString("urn:pluto:problem:identity:contact.invalid");
        assertThat(problem.code()).isEqualTo("identity:contact.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Identity:x", "identity:", "identity:a b", "identity:a..b", ":x", "identity:x."})
    void refusesCodeOfAnotherForm(String code) {
        assertThatThrownBy(() -> new Problem(400, code, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static @Nullable Object retryAfter(Duration wait) {
        return Problem.retryAfter(503, "sample:full", "Full", wait).getHeaders().get("Retry-After");
    }
}
