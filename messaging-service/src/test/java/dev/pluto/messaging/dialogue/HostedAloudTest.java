package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.messaging.dialogue.hosted.HalfSaid;
import dev.pluto.messaging.llm.ModelConfig.Protocol;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.say.Aloud;
import dev.pluto.testing.ModelGate;
import dev.pluto.testing.ModelServer.Answer;
import dev.pluto.testing.ModelServer.Ending;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is heard of a hosted model's answer while it comes, with a server that goes on when a test says so. */
class HostedAloudTest {

    private static final String JOKE = "tell me a joke about cats please";
    private static final Set<String> TALK =
            Set.of("[GREETING]", "[THANKS]", "[SMALL_TALK]", "[COMPLAINT]", "[BEYOND]", "[UNKNOWN]");
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Map<String, String> PATIENT = Map.of("pluto.model.deadline", "30s");

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ModelGate gate = ModelGate.shut();
    private final Aloud aloud = listening();

    private Aloud listening() {
        return Aloud.on(
                words -> {
                    heard.add(words);
                    return Uni.createFrom().voidItem();
                },
                LONG);
    }

    private static HostedTalk talk(Protocol protocol) {
        return new HostedTalk(protocol, "Anna", PATIENT);
    }

    private CompletableFuture<Reply> begins(HostedTalk talk, String words) {
        return talk.says(words, aloud).subscribe().asCompletionStage();
    }

    private void hears(String words) {
        assertThat(Eventually.value(() -> String.join("", heard), words::equals))
                .isEqualTo(words);
    }

    private static String rest(CompletableFuture<Reply> reply) throws Exception {
        return reply.get(180, TimeUnit.SECONDS).text().orElse("");
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"OPENAI", "OLLAMA"})
    void isHeardSentenceBySentenceWhileTheRestComes(Protocol protocol) throws Exception {
        try (HostedTalk talk = talk(protocol)) {
            talk.server()
                    .says(question -> Answer.of("Cats are fun", "ny. They", " sleep a lot. And", " they dream.")
                            .behind(gate));
            CompletableFuture<Reply> reply = begins(talk, JOKE);

            gate.lets(2);
            hears("Cats are funny.");
            assertThat(reply).isNotDone();
            gate.lets(1);
            hears("Cats are funny. They sleep a lot.");
            gate.letsAll();

            assertThat(rest(reply)).isEqualTo("And they dream.");
            assertThat(aloud.whole(rest(reply))).isEqualTo("Cats are funny. They sleep a lot. And they dream.");
        }
    }

    /** Its answer comes at once, so nothing of it is heard before. */
    @Test
    void isSaidAsAWholeWhereTheServerDoesNotStream() throws Exception {
        try (HostedTalk talk = talk(Protocol.SESSION)) {
            talk.server().says(question -> Answer.of("Cats are funny. They sleep a lot."));

            assertThat(aloud.whole(rest(begins(talk, JOKE)))).isEqualTo("Cats are funny. They sleep a lot.");
        }
    }

    @Test
    void neverSaysAClaimNorWhatStandsBehindIt() throws Exception {
        try (HostedTalk talk = talk(Protocol.OPENAI)) {
            talk.server()
                    .says(question -> Answer.of(
                            "Cats are funny. ", "I've set a reminder ", "for you. ", "It rings at nine. ", "Fine?"));

            assertThat(rest(begins(talk, JOKE))).isEmpty();
            assertThat(heard).containsExactly("Cats are funny.");
            assertThat(talk.counted("pluto.model.faults", "fault", "claim")).isEqualTo(1);
        }
    }

    /** Nothing was said, so it is an answer like any other. */
    @Test
    void leavesOutAClaimAtTheBeginning() throws Exception {
        try (HostedTalk talk = talk(Protocol.OPENAI)) {
            talk.server().says(question -> Answer.of("I've set a reminder. ", "Cats are funny. ", "Fine?"));

            assertThat(rest(begins(talk, JOKE))).isEqualTo("Cats are funny. Fine?");
            assertThat(heard).isEmpty();
        }
    }

    /** Whatever is proposed behind words: they stand where the built-in model only talks, and the outcome has its own line. */
    @Test
    void tellsWhatWasProposedBehindTheWordsAndDone() throws Exception {
        List<String> behindWords = new ArrayList<>();
        for (Map.Entry<String, String> half : halfSaid().entrySet()) {
            heard.clear();
            try (HostedTalk talk = talk(Protocol.OPENAI)) {
                talk.server().says(question -> proposing(half));

                String rest = talk.says(half.getKey(), listening())
                        .await()
                        .atMost(LONG)
                        .text()
                        .orElse("");

                String quiet = proposed(half);
                if (quiet.startsWith("[")) {
                    assertThat(rest).as(half.getKey()).isEqualTo(quiet);
                } else {
                    assertThat(String.join("", heard) + rest)
                            .as("nothing came of %s", half)
                            .isEqualTo(quiet);
                }
                if (!heard.isEmpty()) {
                    assertThat(heard).as(half.getKey()).containsExactly("Cats are funny.");
                    assertThat(talk.counted("pluto.model.proposals", "verdict", "carried"))
                            .isEqualTo(1);
                    behindWords.add(half.getKey());
                }
            }
        }
        assertThat(behindWords).as("some of " + halfSaid()).isNotEmpty();
    }

    private static Answer proposing(Map.Entry<String, String> half) {
        return Answer.of("Cats are funny. ", "They sleep. ").calling(half.getValue(), half.getKey());
    }

    /** The same where nobody listens. */
    private static String proposed(Map.Entry<String, String> half) {
        try (HostedTalk talk = talk(Protocol.OPENAI)) {
            talk.server().says(question -> proposing(half));
            return talk.says(half.getKey());
        }
    }

    private static Map<String, String> halfSaid() {
        try (HostedTalk talk = talk(Protocol.OPENAI)) {
            return HalfSaid.all(talk.tools().person(), texts -> Uni.createFrom().item(Optional.empty()));
        }
    }

    /** What is proposed first decides what is said. */
    @Test
    void saysNothingBeforeWhatIsProposedFirstIsDone() throws Exception {
        try (HostedTalk talk = talk(Protocol.OLLAMA)) {
            talk.server().says(question -> Answer.of("", "").calling("remind", question.newest()));

            assertThat(rest(begins(talk, JOKE))).startsWith("[");
            assertThat(heard).isEmpty();
        }
    }

    /** Where the built-in model tries, does or asks something, it is as without anybody who listens. */
    @Test
    void saysNothingWhereTheBuiltInModelHasMoreToDoThanToTalk() {
        int heardOf = 0;
        for (String text : halfSaid().keySet()) {
            heard.clear();
            String alone;
            try (HostedTalk talk = HostedTalk.of(null)) {
                alone = talk.says(text);
            }
            try (HostedTalk talk = talk(Protocol.OPENAI)) {
                talk.server().says(question -> Answer.of("Cats are funny. ", "They sleep. ", "Fine?"));

                String rest =
                        talk.says(text, listening()).await().atMost(LONG).text().orElse("");

                if (TALK.contains(alone)) {
                    assertThat(heard.isEmpty() ? rest : String.join("", heard) + " " + rest)
                            .as(text)
                            .isEqualTo("Cats are funny. They sleep. Fine?");
                } else {
                    assertThat(heard).as(text).isEmpty();
                    assertThat(rest).as(text).isEqualTo(alone);
                }
                heardOf += heard.isEmpty() ? 0 : 1;
            }
        }
        assertThat(heardOf).isPositive();
    }

    @Test
    void failsWhereTheModelBreaksOffBehindItsFirstWords() {
        try (HostedTalk talk = talk(Protocol.OPENAI)) {
            talk.server()
                    .says(question -> Answer.of("Cats are funny. ", "They sle")
                            .ending(Ending.BROKEN)
                            .behind(gate));
            CompletableFuture<Reply> reply = begins(talk, JOKE);
            gate.lets(2);
            hears("Cats are funny.");
            gate.letsAll();

            assertThatThrownBy(() -> rest(reply)).hasRootCauseMessage("the hosted model broke off");
            assertThat(heard).containsExactly("Cats are funny.");
        }
    }

    @Test
    void hasTheBuiltInLineWhereTheModelBreaksOffBefore() throws Exception {
        try (HostedTalk talk = talk(Protocol.OPENAI)) {
            talk.server().says(question -> Answer.of("Cats are").ending(Ending.BROKEN));

            assertThat(rest(begins(talk, JOKE))).startsWith("[").doesNotContain("Cats");
            assertThat(heard).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Protocol.class,
            names = {"OPENAI", "OLLAMA"})
    void endsTheRequestOfWhoeverStopsListening(Protocol protocol) {
        try (HostedTalk talk = talk(protocol)) {
            String[] words = "Cats are funny. They sleep a lot, "
                    .concat("and they dream, ".repeat(60))
                    .split("(?<= )");
            talk.server().says(question -> Answer.of(words).behind(gate));
            CompletableFuture<Reply> reply = begins(talk, JOKE);
            gate.lets(4);
            hears("Cats are funny.");

            reply.cancel(true);

            assertThat(Eventually.value(
                            () -> {
                                gate.lets(1);
                                return talk.server().unheard();
                            },
                            gone -> gone == 1))
                    .isEqualTo(1);
            assertThat(heard).containsExactly("Cats are funny.");
        }
    }
}
