package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Pending;
import dev.pluto.messaging.model.HeardText;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of several requests whose danger, or whose calm, is told by all of them together; read by their words alone. */
class DangerOfAllTest {

    private static final Instant NOW = Instant.parse("2026-11-26T14:00:00Z");
    private static final Vectors NOBODY = texts -> Uni.createFrom().item(Optional.empty());

    private final Interpreter interpreter = new Interpreter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I have let everyone down, they will be free of me by morning. I am on the terrace",
                "a candle fell behind the sofa, the curtain is all in flames and i cant reach the door",
                "I've found homes for the cats. I've paid everything off. it ends tonight",
            })
    void hearsWhatIsTooLittleInEachPart(String text) {
        assertThat(acts(text)).anyMatch(Act.Danger.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standing at the side gate, whats the code",
                "she is coming to get him. forget the school run",
                "he is stable now, home tomorrow. remind me at 9 to ring the ward",
            })
    void isCalmWhereOnePartAloneWouldSoundSo(String text) {
        assertThat(acts(text)).noneMatch(Act.Danger.class::isInstance);
    }

    private List<Act> acts(String text) {
        var said = new HeardText(UUID.randomUUID(), "person", text, NOW);
        var person = InterpreterTest.person("en-GB", "Europe/London");
        return interpreter.read(said, Pending.NONE, person, NOBODY).await().atMost(Duration.ofSeconds(20)).stream()
                .map(Read::act)
                .toList();
    }
}
