package dev.pluto.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCutterTest {

    private final RequestCutter cutter = RequestCutter.of("en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me at 5 to water the plants | what's my shoe size",
                "wake me at 6 tomorrow | add milk to the list",
                "my aunt is called Rosa | she lives in Graz",
                "cancel the gym one | remind me on friday to pay the rent",
                "Thanks! | when's my next reminder?",
                "i live in Ghent now | my bike is blue",
                "move it to 8 | tell me what's on today",
                "remind me to call dr. lee at 3.30 | can you wake me at 7"
            })
    void cutsWhereANewRequestBegins(String requests) {
        List<String> two = List.of(requests.split(" \\| "));
        String joint = two.get(0).endsWith("!") ? " " : " and ";

        assertThat(cutter.cut(String.join(joint, two))).isEqualTo(two);
        assertThat(cutter.cut(two.get(0) + "\n" + two.get(1))).isEqualTo(two);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me to buy bread and butter",
                "remind me to ring mum and my sister at 8",
                "my brothers are Sam and Joe",
                "remind me at 7 to walk the dog, feed the cat and lock the door",
                "Mr. Brandt from no. 12 has our parcel",
                "i like tea, coffee and cocoa",
                "at 6 p.m. on friday remind me of the play",
                "ok"
            })
    void leavesOneRequestWhole(String text) {
        assertThat(cutter.cut(text)).containsExactly(text);
    }

    @Test
    void cutsSentences() {
        assertThat(cutter.cut("My sister is called Ida. She works at a bank. Where does Ida work?"))
                .containsExactly("My sister is called Ida.", "She works at a bank.", "Where does Ida work?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "🎉", "...", "?!?!", "and and and", ",,,,"})
    void readsWhatIsNoRequest(String text) {
        assertThat(String.join("", cutter.cut(text))).hasSizeLessThanOrEqualTo(text.length());
    }
}
