package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an alarm has is told and asked like anything else. */
class OfAnAlarmTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @ValueSource(strings = {"alarm code for the barn changed to 7725, keep that", "alarm code for the barn is 7725"})
    void isKeptWhereItIsTold(String words) {
        talk.hears(words);

        assertThat(talk.tools().calls()).singleElement().asString().startsWith("remember");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tell me please alarm code for the barn", "what's the alarm code for the barn"})
    void isAnsweredWhereItIsAsked(String words) {
        talk.hears(words);

        assertThat(talk.tools().calls()).singleElement().asString().startsWith("answer");
    }

    @Test
    void isNoneWhereOneIsWanted() {
        talk.hears("alarm for the barn tomorrow at 8");

        assertThat(talk.tools().calls()).singleElement().asString().startsWith("set");
    }

    @Test
    void isForgottenWhereThatIsWished() {
        talk.hears("alarm code for the barn is 7725");
        talk.hears("forget the alarm code please");

        assertThat(talk.tools().calls()).last().asString().startsWith("forget");
    }
}
