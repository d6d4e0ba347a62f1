package dev.pluto.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.http.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessReasonTest {

    @ParameterizedTest
    @ValueSource(strings = {"ticket #4821: she asked what we hold", " La persona pidió una copia de sus datos. "})
    void takesWords(String reason) {
        assertThat(AccessReason.checked(reason)).isEqualTo(reason.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "because",
                "she called from +1 555 010 2030",
                "asked for by anna@example.com",
                "line one\nline two of it"
            })
    void refusesWhatSaysNothingOrTooMuch(String reason) {
        assertThatThrownBy(() -> AccessReason.checked(reason)).isInstanceOf(Problem.class);
    }
}
