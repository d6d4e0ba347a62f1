package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.messaging.llm.ModelConfig;
import dev.pluto.messaging.llm.ModelConfig.Protocol;
import dev.pluto.testing.ModelServer;
import dev.pluto.testing.ModelServer.Answer;
import dev.pluto.testing.ModelServer.Ending;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HostedModelTest {

    private static final String CHAT = "hello, how are you today?";
    private static final String JOKE = "tell me a joke about cats please";
    private static final String OWN_WORDS = "It is a bright morning here, and I hope you slept well.";

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void fallsBackWhenTheModelRefuses(Protocol protocol) {
        try (HostedTalk talk = HostedTalk.of(protocol)) {
            talk.server().says(question -> Answer.refused(500));

            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void fallsBackWithinTheDeadlineWhenTheModelStalls(Protocol protocol) {
        try (HostedTalk talk = new HostedTalk(protocol, "Anna", Map.of("pluto.model.deadline", "500ms"))) {
            talk.server().says(question -> Answer.of("It is").ending(Ending.STALLED));

            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]");
        }
    }

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void fallsBackWhenTheLineIsCut(Protocol protocol) {
        try (HostedTalk talk = HostedTalk.of(protocol)) {
            talk.server().says(question -> Answer.of().ending(Ending.BROKEN));

            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"OPENAI", "OLLAMA"})
    void hearsAModelOutThatSpeaksSlowly(Protocol protocol) {
        try (HostedTalk talk = HostedTalk.of(protocol)) {
            talk.server()
                    .says(question -> Answer.of("It ", "is ", "noon ", "and ", "the ", "sun ", "is ", "out.")
                            .at(Duration.ofMillis(50)));

            assertThat(talk.says(CHAT)).isEqualTo("It is noon and the sun is out.");
        }
    }

    @Test
    void leavesAModelAloneThatFailedSeveralTimes() {
        try (HostedTalk talk = new HostedTalk(Protocol.OPENAI, "Anna", Map.of("pluto.model.tolerated", "2"))) {
            talk.server().says(question -> Answer.refused(500));
            for (int i = 0; i < 4; i++) {
                talk.says(CHAT);
            }

            assertThat(talk.counted("pluto.model.skipped", "reason", "resting")).isEqualTo(2);
        }
    }

    @Test
    void asksNobodyAboutWhatIsSure() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            talk.says("remind me tomorrow at 9 to call the vet");

            assertThat(talk.server().questions()).isEmpty();
        }
    }

    @Test
    void asksNobodyWhereALifeIsInDanger() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            assertThat(talk.says("my dad has collapsed and is not breathing")).isEqualTo("[DANGER]");
            assertThat(talk.server().questions()).isEmpty();
        }
    }

    /** A claim is left out, and what is left is said; the line of the outcome alone tells what was done. */
    @Test
    void leavesOutWhatTheModelClaims() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            talk.server()
                    .says(question -> Answer.of("I've set a reminder for you. ", "Cats are funny enough as it is."));

            assertThat(talk.says(JOKE)).isEqualTo("Cats are funny enough as it is.");
            assertThat(talk.counted("pluto.model.faults", "fault", "claim")).isEqualTo(1);
        }
    }

    @Test
    void saysItsOwnWordsWhereNothingIsLeft() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            talk.server().says(question -> Answer.of("Done! I have cancelled it."));

            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]");
            assertThat(talk.counted("pluto.model.answers", "verdict", "replaced"))
                    .isEqualTo(1);
        }
    }

    @Test
    void countsACallThatBreaksOff() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            talk.server()
                    .says(question ->
                            Answer.of(OWN_WORDS).calling(new ModelServer.Call("remind", "{\"words\": \"hel")));

            assertThat(talk.says(CHAT)).isEqualTo(OWN_WORDS);
            assertThat(talk.counted("pluto.model.proposals", "verdict", "no-call"))
                    .isEqualTo(1);
            assertThat(talk.tools().calls()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"5s,false", "12s,true", "20s,true"})
    void startsOnlyWhereTheModelLeavesTimeForTools(String deadline, boolean isRefused) {
        ModelConfig config =
                HostedTalk.config("http://localhost:1", Protocol.OPENAI, Map.of("pluto.model.deadline", deadline));

        Throwable refusal = catchThrowable(() -> ChosenModel.requireTime(config, Duration.ofSeconds(12)));

        assertThat(refusal != null).isEqualTo(isRefused);
    }

    /** Servers that do not know the newer name of a limit go on without one. */
    @ParameterizedTest
    @CsvSource({",max_tokens", "max-completion-tokens,max_completion_tokens"})
    void limitsAnAnswerByTheNameTheServerKnows(@Nullable String set, String name) {
        Map<String, String> settings = set == null ? Map.of() : Map.of("pluto.model.token-limit", set);
        try (HostedTalk talk = new HostedTalk(Protocol.OPENAI, "Anna", settings)) {
            talk.says(CHAT);

            assertThat(talk.server().questions())
                    .hasSize(1)
                    .allSatisfy(question ->
                            assertThat(question.body().path(name).asInt()).isEqualTo(300));
        }
    }

    /** The key is a header, and the person's number stands nowhere. */
    @Test
    void tellsTheModelNoNumber() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            talk.says("my PIN is 4821");
            talk.says(CHAT);

            assertThat(talk.server().questions()).hasSize(1).allSatisfy(question -> {
                assertThat(question.authorization()).isEqualTo("Bearer somebody:secret");
                assertThat(question.body().toString()).contains("Anna").doesNotContain("15112345678", "4821");
            });
        }
    }

    @Test
    void tellsTheModelTheLatestDayOnlyWhereMemoriesMayBeGiven() {
        for (boolean isGiven : new boolean[] {true, false}) {
            try (HostedTalk talk =
                    new HostedTalk(Protocol.OPENAI, "Anna", Map.of("pluto.model.memories", String.valueOf(isGiven)))) {
                talk.tools()
                        .sums(yesterday(
                                Instant.parse("2026-11-23T12:00:00Z"),
                                "You will feed the ducks.",
                                "Your chemo starts tomorrow."));
                talk.says(CHAT);

                String asked = talk.server().questions().get(0).body().toString();
                assertThat(asked.contains("feed the ducks")).isEqualTo(isGiven);
                assertThat(asked).doesNotContain("chemo");
            }
        }
    }

    private static SnapshotsAnswer.Snapshot yesterday(Instant now, String... planned) {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1);
        return new SnapshotsAnswer.Snapshot(
                UUID.randomUUID(),
                "daily",
                null,
                now.minusSeconds(86_400),
                now,
                List.of(),
                List.of(),
                Arrays.stream(planned)
                        .map(text -> new SnapshotsAnswer.Sentence(text, day, List.of(UUID.randomUUID())))
                        .toList(),
                List.of());
    }

    @Test
    void asksInASessionOfItsOwnForEveryAnswer() {
        try (HostedTalk talk = HostedTalk.of(Protocol.SESSION)) {
            talk.server().says(question -> Answer.of(OWN_WORDS));
            talk.says(CHAT);
            talk.says(JOKE);

            assertThat(talk.server().sessions()).isEqualTo(2);
            assertThat(talk.server().questions()).allSatisfy(question -> {
                assertThat(question.authorization()).startsWith("Basic ");
                assertThat(question.body().path("max_tokens").asInt()).isEqualTo(300);
            });
        }
    }
}
