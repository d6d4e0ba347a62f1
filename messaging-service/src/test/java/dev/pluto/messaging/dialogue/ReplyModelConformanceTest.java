package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.llm.ModelConfig.Protocol;
import dev.pluto.testing.ModelServer.Answer;
import dev.pluto.testing.ModelServer.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One conversation with each of the four reply models: talk may differ, what is done and how it is told may not. */
class ReplyModelConformanceTest {

    private static final String WORDS = "It is a bright morning here, and I hope you slept well.";

    private static final List<String> TEXTS = List.of(
            "hello, how are you today?",
            "tell me a joke about cats please",
            "remind me tomorrow at 9 to call the vet",
            "make it 10",
            "add milk and eggs to my shopping list",
            "what's on my shopping list?",
            "my sister Clara lives in Lisbon",
            "where does my sister live?",
            "please be more formal",
            "turn off the morning digest",
            "undo that",
            "what reminders do I have?",
            "remind me to water the plants",
            "at 6 this evening",
            "cancel the vet reminder",
            "thanks, you're great");

    /** Whose answers are the hosted model's, where there is one. */
    private static final Set<Integer> TALK = Set.of(0, 1, 15);

    private record Course(List<String> answers, List<String> calls) {}

    @ParameterizedTest
    @EnumSource(Protocol.class)
    void holdsTheSameConversationWithEveryModel(Protocol protocol) {
        Course alone = course(null);
        Course beside = course(protocol);

        assertThat(beside.calls()).isEqualTo(alone.calls()).hasSizeGreaterThan(8);
        for (int i = 0; i < TEXTS.size(); i++) {
            String answer = TALK.contains(i) ? WORDS : alone.answers().get(i);
            assertThat(beside.answers().get(i)).as(TEXTS.get(i)).isEqualTo(answer);
        }
    }

    private static Course course(@Nullable Protocol protocol) {
        try (HostedTalk talk = HostedTalk.of(protocol)) {
            talk.server().says(ReplyModelConformanceTest::eager);
            talk.tools().tells("Your sister Clara lives in Lisbon.");
            talk.tools().knows("where does my sister live?", "Your sister Clara lives in Lisbon.", 0.9);
            List<String> answers = new ArrayList<>();
            TEXTS.forEach(text -> answers.add(talk.says(text)));
            return new Course(answers, talk.tools().calls());
        }
    }

    /** Proposes every tool it is offered, whatever is said. */
    private static Answer eager(Question question) {
        Answer answer = Answer.of("It is a bright morning here, ", "and I hope you slept well.");
        for (String tool : question.tools()) {
            answer = answer.calling(tool, question.newest());
        }
        return answer;
    }
}
