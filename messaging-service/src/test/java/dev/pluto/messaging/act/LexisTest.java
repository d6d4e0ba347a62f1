package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexisTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void hasPhrasesOfEveryKind(String language) {
        assertThat(Lexis.of(language).kinds()).containsExactlyInAnyOrder(Kind.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancle the gym", "snoze it", "delte the second one"})
    void knowsMisspeltDeeds(String text) {
        Request request = Request.of(text, Lexis.of("en"));

        assertThat(request.has(Kind.CANCEL, Kind.SNOOZE)).isTrue();
    }
}
