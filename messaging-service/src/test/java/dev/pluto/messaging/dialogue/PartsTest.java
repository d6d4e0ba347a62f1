package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One of the things that a reminder names together is off or done, and the others stay. */
class PartsTest {

    private final Talk talk = new Talk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "buy milk and peas|peas|buy milk",
                "buy milk and peas|milk|buy peas",
                "buy milk, eggs and ham|eggs|buy milk and ham",
                "feed the cat and call mum|call mum|feed the cat",
            })
    void leavesTheOthers(String matter, String gone, String left) {
        talk.asks("remind me to " + matter + " at 5pm");

        talk.says("forget the " + gone, new Act.CancelReminder(target(gone)), Certainty.LIKELY);

        assertThat(talk.tools().matters()).containsExactly(left);
    }

    @ParameterizedTest
    @CsvSource({"milk and peas, cancel milk and peas", "milk, cancel the milk reminder"})
    void cancelsAllOfItWhereAllIsNamed(String named, String words) {
        talk.asks("remind me to buy milk and peas at 5pm");

        talk.says(words, new Act.CancelReminder(target(named)));

        assertThat(talk.tools().matters()).isEmpty();
    }

    @Test
    void partsNothingByCommasAlone() {
        talk.asks("remind me about the parking, runs out at 5pm");

        talk.says("cancel the parking", new Act.CancelReminder(target("the parking")));

        assertThat(talk.tools().matters()).isEmpty();
    }

    private static Target target(String words) {
        return new Target(words, false, null, null, null, false, false);
    }
}
