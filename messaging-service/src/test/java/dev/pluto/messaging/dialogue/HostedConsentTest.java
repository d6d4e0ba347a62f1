package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.llm.ModelConfig.Protocol;
import dev.pluto.testing.ModelServer.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hosted model is given what somebody texts only where they agreed. */
class HostedConsentTest {

    private static final String CHAT = "hello, how are you today?";
    private static final String JOKE = "tell me a joke about cats please";
    private static final String OWN_WORDS = "It is a bright morning here, and I hope you slept well.";

    @Test
    void asksOnceForLeaveAndAsksTheModelFromAYesOn() {
        try (HostedTalk talk = asking()) {
            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]\n[MayModelHelp?]");
            assertThat(talk.server().questions()).isEmpty();

            assertThat(talk.says("yes")).isEqualTo("[ProfileChanged]");
            assertThat(talk.says(CHAT)).isEqualTo(OWN_WORDS);
            assertThat(talk.tools().calls())
                    .containsExactly("preferences {hosted_model=false}", "preferences {hosted_model=true}");
        }
    }

    /** A no is stored before it is asked, so that it stands whatever is answered. */
    @ParameterizedTest
    @ValueSource(strings = {"no", "what a lovely day it is", "where were we?"})
    void asksNobodyTwice(String answer) {
        try (HostedTalk talk = asking()) {
            talk.says(CHAT);
            talk.says(answer);

            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]");
            assertThat(talk.says(JOKE)).doesNotContain("MayModelHelp");
            assertThat(talk.server().questions()).isEmpty();
        }
    }

    @Test
    void asksForNothingWhereTheNoCannotBeStored() {
        try (HostedTalk talk = asking()) {
            talk.tools().fails();

            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]");
        }
    }

    @Test
    void asksNobodyForLeaveBesideAnotherQuestion() {
        try (HostedTalk talk = asking()) {
            talk.says("remind me to call the vet");

            assertThat(talk.says(CHAT)).doesNotContain("MayModelHelp");
        }
    }

    @Test
    void givesNothingOfWhoSaidNo() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            assertThat(talk.says("please don't send my texts to other companies"))
                    .isEqualTo("[ProfileChanged]");

            assertThat(talk.says(CHAT)).isEqualTo("[GREETING]");
            assertThat(talk.server().questions()).isEmpty();
            assertThat(talk.counted("pluto.model.skipped", "reason", "no-consent"))
                    .isEqualTo(1);
        }
    }

    @Test
    void tellsWhoAsksThatAModelReadsToo() {
        try (HostedTalk talk = HostedTalk.of(Protocol.OPENAI)) {
            assertThat(talk.says("who can read my messages?")).isEqualTo("[DATA_READERS]\n[DATA_MODEL]");
        }
    }

    private static HostedTalk asking() {
        HostedTalk talk = new HostedTalk(Protocol.OPENAI, "Anna", Map.of("pluto.model.consent", "asked"));
        talk.server().says(question -> Answer.of(OWN_WORDS));
        return talk;
    }
}
