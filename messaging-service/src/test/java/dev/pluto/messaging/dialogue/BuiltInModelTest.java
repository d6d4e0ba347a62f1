package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Act.Talk.Topic;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Dialogue;
import dev.pluto.messaging.dialogue.state.DialogueJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BuiltInModelTest {

    private final Talk talk = new Talk();

    private Map<String, Act> twoTexts() {
        Map<String, Act> texts = new LinkedHashMap<>();
        texts.put("remind me at 5 to go", talk.set("remind me at 5 to go"));
        texts.put("thanks", Talk.talk(Topic.THANKS));
        return texts;
    }

    @Test
    void answersSeveralTextsInOrder() {
        assertThat(talk.saysAll(twoTexts())).containsExactly("ReminderSet", "THANKS");
    }

    @Test
    void failsBeforeTheLastAttemptWhenAToolDoes() {
        talk.tools().fails();

        assertThatThrownBy(() -> talk.asks("remind me at 5 to go")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysAtTheLastAttemptWhatCouldNotBeDone() {
        talk.tools().fails();

        assertThat(talk.lastAttempt().saysAll(twoTexts())).containsExactly("Unavailable REMINDERS", "THANKS");
    }

    @Test
    void answersTheOthersAtTheLastAttemptWhenAToolHangs() {
        talk.tools().hangs();

        assertThat(talk.lastAttempt().impatient().saysAll(twoTexts()))
                .containsExactly("Unavailable REMINDERS", "THANKS");
    }

    @Test
    void doesNothingTwiceWhenAnAnswerIsTriedAgain() {
        Dialogue before = talk.dialogue();
        talk.asks("remind me at 5 to go");

        assertThat(talk.again(before, "remind me at 5 to go")).containsExactly("ReminderSet");

        assertThat(talk.tools().matters()).containsExactly("go");
        assertThat(talk.tools().deeds()).hasSize(1);
        assertThat(talk.turns())
                .hasSize(2)
                .allMatch(turn -> turn.equals(talk.turns().get(0)));
    }

    @Test
    void doesTheSameAgainWhenTheAnswerToAQuestionIsTriedAgain() {
        talk.asks("remind me to go");
        Dialogue before = talk.dialogue();
        talk.says("at 5", new Act.Choice(Target.NONE, "at 5"));

        talk.again(before, "at 5");

        assertThat(talk.tools().matters()).containsExactly("go");
    }

    @Test
    void countsItsAnswers() {
        talk.says("hi", Talk.talk(Topic.GREETING));
        talk.says("thanks", Talk.talk(Topic.THANKS));

        assertThat(talk.dialogue().answers()).isEqualTo(2);
        assertThat(talk.turns()).extracting(turn -> turn.number()).containsExactly(0L, 1L);
    }

    @Test
    void keepsNoMoreThanFiveDeedsAndHidesWords() {
        for (int hour = 3; hour < 10; hour++) {
            talk.asks("remind me at " + hour + "pm to say xyzzy");
        }

        assertThat(talk.dialogue().deeds()).hasSize(5);
        assertThat(talk.dialogue().toString()).doesNotContain("xyzzy");
        assertThat(DialogueJson.write(talk.dialogue())).contains("xyzzy");
    }

    @Test
    void readsNothingOfAnotherReleasesState() {
        assertThat(DialogueJson.read("{\"version\":2,\"dialogue\":{}}")).isEmpty();
        assertThat(DialogueJson.read("{\"version\":1,\"dialogue\":{\"open\":[{\"aim\":{\"is\":\"Nothing\"}}]}}"))
                .isEmpty();
        assertThat(DialogueJson.read("no json")).isEmpty();
    }

    @Test
    void namesADeedByItsPlace() {
        var text = UUID.randomUUID();

        assertThat(DeedIds.of(text, 0, 0))
                .isEqualTo(DeedIds.of(text, 0, 0))
                .isNotEqualTo(DeedIds.of(text, 0, 1))
                .isNotEqualTo(DeedIds.of(text, 1, 0));
        assertThat(DeedIds.of(text, 0, 0).version()).isEqualTo(8);
        assertThat(DeedIds.of(text, 0, 0).variant()).isEqualTo(2);
    }
}
