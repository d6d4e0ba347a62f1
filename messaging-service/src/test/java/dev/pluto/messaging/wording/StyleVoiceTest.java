package dev.pluto.messaging.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class StyleVoiceTest {

    private static final Line LINE =
            Line.confirmation("I will do that! It is {what}.").with("🙂").where("what", "I am here");

    @Test
    void speaksFormallyWithoutContractionsExclamationsOrEmoji() {
        assertThat(say(style(true, "formal", "medium", "professional"))).isEqualTo("I will do that. It is I am here.");
    }

    @Test
    void contractsItsOwnWordsButNeverThePersons() {
        assertThat(say(style(false, "mixed", "medium", "friendly"))).isEqualTo("I'll do that! It's I am here.");
    }

    @Test
    void usesOneEmojiAndOneSignaturePhrasePerMessage() {
        var style = new Profile.Style(true, "casual", "short", List.of("on it", "got it"), "friendly");
        var other = Line.confirmation("I will do this too.").with("🙂");

        assertThat(StyleVoice.render(List.of(LINE, other), style, 1))
                .isEqualTo("Got it. I'll do that! It's I am here. 🙂 I'll do this too.");
    }

    @Test
    void fitsIntoOneMessageOfTheProvider() {
        var line = Line.answer("{what}").where("what", "😀".repeat(2_000));

        assertThat(StyleVoice.render(List.of(line), Profile.Style.NEUTRAL, 0))
                .hasSizeLessThanOrEqualTo(1_600)
                .endsWith("😀...");
    }

    private static String say(Profile.Style style) {
        return StyleVoice.render(List.of(LINE), style, 0);
    }

    private static Profile.Style style(boolean emoji, String formality, String length, String communication) {
        return new Profile.Style(emoji, formality, length, List.of(), communication);
    }
}
