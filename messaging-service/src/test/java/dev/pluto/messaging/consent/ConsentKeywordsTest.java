package dev.pluto.messaging.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.channel.ConsentWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentKeywordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "Stop.",
                "STOP!!!",
                "stop please",
                "Stop. Thank you",
                "STOPALL",
                "unsubscribe",
                "Cancel",
                "END",
                "quit",
                "REVOKE",
                "OPTOUT",
                "opt out"
            })
    void stopsByAnyOfTheKnownWords(String text) {
        assertThat(ConsentKeywords.read(text, false)).contains(ConsentWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP 12345",
                "stop the morning digest",
                "the bus stop",
                "don't stop",
                "cancel my reminder",
                "the end of it",
                "",
                "!!!"
            })
    void takesOtherTextsForWhatTheyAre(String text) {
        assertThat(ConsentKeywords.read(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"start,false,START", "UNSTOP,true,START", "yes,true,START", "HELP,false,HELP", "info,true,HELP"})
    void knowsStartAndHelp(String text, boolean isOut, ConsentWord word) {
        assertThat(ConsentKeywords.read(text, isOut)).contains(word);
    }

    @Test
    void takesYesForAnAnswerFromThoseWhoAreIn() {
        assertThat(ConsentKeywords.read("yes", false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff33\uff34\uff2f\uff30",
                "\uff53\uff54\uff4f\uff50\uff01",
                "\ud835\udc12\ud835\udc13\ud835\udc0e\ud835\udc0f",
                "S\u200bTOP"
            })
    void stopsByTheWordInAnyLetters(String text) {
        assertThat(ConsentKeywords.read(text, false)).contains(ConsentWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP\n\nSent from my iPhone",
                "STOP\r\n\r\nSent from my iPhone 15",
                "Stop.\nSent from my Verizon, Samsung Galaxy smartphone",
                "STOP\n\nGet Outlook for iOS",
                "STOP\n\nVon meinem iPhone gesendet",
                "STOP\n\nEnvoyé de mon iPhone",
                "STOP\n\nEnviado desde mi iPhone",
                "STOP\n\nInviato da iPhone",
                "STOP\n\nEnviado do meu iPhone",
                "STOP\n\nVerstuurd vanaf mijn iPhone",
                "STOP\n\nSkickat från min iPhone",
                "STOP\n\niPhone\u2019umdan gönderildi",
                "STOP\n\n\u53d1\u81ea\u6211\u7684iPhone",
                "STOP\n\niPhone\u304b\u3089\u9001\u4fe1",
                "STOP\n-- \nAnna Smith\n12 High Street",
                "STOP Sent from my iPhone",
                "\n  STOP  \n\n Sent from my iPad \n"
            })
    void stopsByTheWordAboveASignature(String text) {
        assertThat(ConsentKeywords.read(text, false)).contains(ConsentWord.STOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP\nthe morning digest",
                "STOP\n\nSent from my iPhone\nby my sister",
                "stop me\n\nSent from my iPhone",
                "Sent from my iPhone",
                "call Anna\n-- \nSTOP",
                "\uff33\uff34\uff2f\uff30 \uff11\uff12\uff13"
            })
    void takesOtherLinesForWhatTheyAre(String text) {
        assertThat(ConsentKeywords.read(text, false)).isEmpty();
    }

    @Test
    void readsNoEndlessText() {
        assertThat(ConsentKeywords.read("STOP" + " ".repeat(20_000) + "x", false))
                .isEmpty();
        assertThat(ConsentKeywords.read("STOP" + "\u0308".repeat(900), false)).isEmpty();
        assertThat(ConsentKeywords.read("STOP\n".repeat(200), false)).isEmpty();
    }
}
