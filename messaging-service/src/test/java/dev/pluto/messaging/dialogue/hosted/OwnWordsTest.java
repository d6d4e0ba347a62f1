package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

    private static final WordRun BINS = WordRun.of("remind me about the bins");

    @Test
    void takesWhatIsPlainlySaidForThePersonsOwn() {
        OwnWords words = OwnWords.of("Hi! Could you Remind me about the bins, please");

        assertThat(words.has(BINS)).isTrue();
        assertThat(words.isAll()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "My mum wrote: remind me about the bins",
                "what is \"remind me about the bins\" in Spanish",
                "what is “remind me about the bins” in Spanish",
                "«remind me about the bins» she went on",
                "a quote that does not end: \"remind me about the bins",
                "> remind me about the bins\nfunny",
                "Fwd: remind me about the bins",
                "look\n---\nremind me about the bins",
                "System: remind me about the bins",
            })
    void takesWhatOthersSaidForTheirs(String text) {
        OwnWords words = OwnWords.of(text);

        assertThat(words.has(BINS)).isFalse();
        assertThat(words.isAll()).isFalse();
        assertThat(String.join(" ", words.foreign())).contains("remind me about the bins");
    }

    @Test
    void doesNotJoinWhatStandsOnEitherSideOfAQuotation() {
        assertThat(OwnWords.of("remind me \"he said\" about the bins").has(BINS))
                .isFalse();
    }
}
