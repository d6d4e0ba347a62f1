package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.dialogue.hosted.HalfSaid;
import dev.pluto.messaging.llm.ModelConfig.Protocol;
import dev.pluto.testing.ModelServer.Answer;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a model may propose is done where it was half said, is told by its outcome, and can be taken back. */
class ProposedDeedsTest {

    private static final String FACT = "The spare key is with Mrs Hall.";

    private static final Map<String, String> OUTCOMES = Map.of(
            "remind", "[ReminderSet]",
            "list_reminders", "[Reminders] or the nearest beside [NO_SUCH_REMINDER]",
            "cancel_reminder", "[RemindersCancelled]",
            "remember", "[Remembered]",
            "recall", "[FactAnswered]",
            "change_style", "[ProfileChanged]",
            "change_preference", "[ProfileChanged]");

    /** What only looks leaves nothing to take back. */
    private static final Set<String> LOOKS = Set.of("list_reminders", "recall");

    static Stream<Arguments> toolsByProtocol() {
        return Stream.of(Protocol.OPENAI, Protocol.OLLAMA)
                .flatMap(protocol -> HalfSaid.tools().stream().map(tool -> Arguments.of(protocol, tool)));
    }

    @ParameterizedTest
    @MethodSource("toolsByProtocol")
    void areDoneAndTakenBack(Protocol protocol, String tool) {
        try (HostedTalk talk = HostedTalk.of(protocol)) {
            String text = HalfSaid.of(
                    tool, talk.tools().person(), texts -> Uni.createFrom().item(Optional.empty()));
            talk.tools().has("dentist", "2026-11-25T09:00:00Z");
            talk.tools().tells(FACT);
            if (tool.equals("recall")) {
                talk.tools().knows(text, FACT, 0.9);
            }
            talk.server().says(question -> Answer.of("I have done that.").calling(tool, question.newest()));

            assertThat(OUTCOMES.get(tool)).as(text).contains(talk.says(text));
            assertThat(talk.counted("pluto.model.proposals", "verdict", "carried"))
                    .isEqualTo(1);
            if (!LOOKS.contains(tool)) {
                assertThat(talk.says("undo that")).isEqualTo("[TakenBack]");
            }
        }
    }
}
