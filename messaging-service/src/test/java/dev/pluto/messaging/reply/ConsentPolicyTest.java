package dev.pluto.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.reply.ConsentPolicy.Verdict;
import dev.pluto.messaging.reply.ConsentPolicy.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentPolicyTest {

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
        assertThat(ConsentPolicy.read(text, false)).contains(Word.STOP);
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
        assertThat(ConsentPolicy.read(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"start,false,START", "UNSTOP,true,START", "yes,true,START", "HELP,false,HELP", "info,true,HELP"})
    void knowsStartAndHelp(String text, boolean isOut, Word word) {
        assertThat(ConsentPolicy.read(text, isOut)).contains(word);
    }

    @Test
    void takesYesForAnAnswerFromThoseWhoAreIn() {
        assertThat(ConsentPolicy.read("yes", false)).isEmpty();
    }

    @Test
    void confirmsAStopOnceAndAnswersNothingElse() {
        Verdict verdict = judge(false, "hello", "STOP", "stop", "are you there?");

        assertThat(verdict.isOptedOut()).isTrue();
        assertThat(verdict.confirmation()).contains(Word.STOP);
        assertThat(verdict.toAnswer()).isEmpty();
    }

    @Test
    void isSilentToThoseWhoAreOut() {
        Verdict verdict = judge(true, "hello", "stop");

        assertThat(verdict).isEqualTo(new Verdict(true, Optional.empty(), List.of()));
    }

    @Test
    void welcomesBackAndAnswersWhatCameAfter() {
        Verdict verdict = judge(true, "hello", "START", "what time is it?");

        assertThat(verdict.isOptedOut()).isFalse();
        assertThat(verdict.confirmation()).contains(Word.START);
        assertThat(verdict.toAnswer()).extracting(HeardText::text).containsExactly("what time is it?");
    }

    @Test
    void helpsAlsoThoseWhoAreOut() {
        assertThat(judge(true, "HELP").confirmation()).contains(Word.HELP);
        assertThat(judge(true, "HELP").isOptedOut()).isTrue();
    }

    private static Verdict judge(boolean wasOut, String... texts) {
        var heard = new ArrayList<HeardText>();
        for (String text : texts) {
            heard.add(new HeardText(UUID.randomUUID(), "person", text, Instant.EPOCH));
        }
        return ConsentPolicy.judge(heard, wasOut);
    }
}
