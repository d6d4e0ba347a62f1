package dev.pluto.messaging.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.ConsentChange;
import dev.pluto.messaging.consent.ConsentChange.Source;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.reply.ConsentPolicy.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentPolicyTest {

    @Test
    void confirmsAStopOnceAndAnswersNothingElse() {
        Verdict verdict = judge(false, "hello", "STOP", "stop", "are you there?");

        assertThat(verdict.isOptedOut()).isTrue();
        assertThat(verdict.confirmation()).contains(ConsentWord.STOP);
        assertThat(verdict.toAnswer()).isEmpty();
    }

    @Test
    void isSilentToThoseWhoAreOut() {
        Verdict verdict = judge(true, "hello", "stop");

        assertSilent(verdict, true);
    }

    @Test
    void welcomesBackAndAnswersWhatCameAfter() {
        Verdict verdict = judge(true, "hello", "START", "what time is it?");

        assertThat(verdict.isOptedOut()).isFalse();
        assertThat(verdict.confirmation()).contains(ConsentWord.START);
        assertThat(verdict.toAnswer()).extracting(HeardText::text).containsExactly("what time is it?");
    }

    @Test
    void helpsAlsoThoseWhoAreOut() {
        assertThat(judge(true, "HELP").confirmation()).contains(ConsentWord.HELP);
        assertThat(judge(true, "HELP").isOptedOut()).isTrue();
    }

    @Test
    void obeysTheCarriersStopWhateverItSaysAndAddsNothing() {
        Verdict verdict = carried(false, "hello", "STOP:ARRET", "are you there?");

        assertSilent(verdict, true);
    }

    @Test
    void obeysTheCarriersStartAndAnswersWhatCameAfter() {
        Verdict verdict = carried(true, "hello", "START:INICIO", "what time is it?");

        assertThat(verdict.isOptedOut()).isFalse();
        assertThat(verdict.confirmation()).isEmpty();
        assertThat(verdict.toAnswer()).extracting(HeardText::text).containsExactly("what time is it?");
    }

    @Test
    void leavesTheCarriersHelpToTheCarrier() {
        assertSilent(carried(false, "HELP:AYUDA"), false);
        assertSilent(carried(true, "HELP:HELP"), true);
    }

    @Test
    void takesTheCarriersWordRatherThanWhatTheTextSays() {
        assertThat(carried(false, "START:STOP").isOptedOut()).isFalse();
        assertThat(carried(true, "STOP:start").isOptedOut()).isTrue();
    }

    @Test
    void confirmsNothingTheCarrierWouldNoLongerCarry() {
        assertThat(carried(false, "help", "STOP:ARRET").confirmation()).isEmpty();
    }

    @Test
    void obeysTheSameWordTwiceAsOnce() {
        assertThat(carried(false, "STOP:ARRET", "STOP:ARRET").isOptedOut()).isTrue();
        assertSilent(carried(true, "START:INICIO", "START:INICIO"), false);
    }

    @Test
    void leavesABareCancelToTheModelWhileRemindersAreSpokenOf() {
        Verdict verdict = judge(false, true, "Cancel please");

        assertThat(verdict.isOptedOut()).isFalse();
        assertThat(verdict.confirmation()).isEmpty();
        assertThat(verdict.toAnswer()).extracting(HeardText::text).containsExactly("Cancel please");
        assertThat(judge(false, "remind me at 5 to go", "cancel").toAnswer()).hasSize(2);
    }

    @Test
    void takesEveryOtherStopForAStopAlsoThen() {
        assertThat(judge(false, true, "stop").isOptedOut()).isTrue();
        assertThat(judge(false, true, "unsubscribe").isOptedOut()).isTrue();
        assertThat(judge(false, false, "cancel").isOptedOut()).isTrue();
        assertThat(judge(true, true, "cancel").toAnswer()).isEmpty();
    }

    @Test
    void obeysTheCarriersStopForACancelToo() {
        var heard = new HeardText(UUID.randomUUID(), "person", "cancel", Instant.EPOCH);

        Verdict verdict = ConsentPolicy.judge(List.of(heard), Map.of(heard.messageId(), ConsentWord.STOP), false, true);

        assertSilent(verdict, true);
    }

    @Test
    void notesEachChangeWithItsWordsAndWhoToldOfIt() {
        Verdict verdict = judge(false, "hello", "STOP", "stop", "Start, thanks");

        assertThat(verdict.changes())
                .extracting(
                        ConsentChange::isOptedOut,
                        ConsentChange::source,
                        change -> change.words().orElseThrow())
                .containsExactly(tuple(true, Source.TEXT, "STOP"), tuple(false, Source.TEXT, "Start, thanks"));
        assertThat(judge(true, "help").changes()).isEmpty();
        assertThat(judge(false, "start").changes()).isEmpty();
    }

    @Test
    void notesEachWordOfTheCarriers() {
        assertThat(carried(true, "STOP:ARRET", "HELP:AYUDA", "START:INICIO").changes())
                .extracting(ConsentChange::isOptedOut, ConsentChange::source)
                .containsExactly(tuple(true, Source.CARRIER), tuple(false, Source.CARRIER));
    }

    private static void assertSilent(Verdict verdict, boolean out) {
        assertThat(verdict.isOptedOut()).isEqualTo(out);
        assertThat(verdict.confirmation()).isEmpty();
        assertThat(verdict.toAnswer()).isEmpty();
    }

    /** Texts, each with what the carrier took it for before a colon. */
    private static Verdict carried(boolean wasOut, String... texts) {
        var heard = new ArrayList<HeardText>();
        var carriers = new HashMap<UUID, ConsentWord>();
        for (String text : texts) {
            String[] parts = text.split(":");
            heard.add(new HeardText(UUID.randomUUID(), "person", parts[parts.length - 1], Instant.EPOCH));
            if (parts.length > 1) {
                carriers.put(heard.get(heard.size() - 1).messageId(), ConsentWord.valueOf(parts[0]));
            }
        }
        return ConsentPolicy.judge(heard, carriers, wasOut, false);
    }

    private static Verdict judge(boolean wasOut, String... texts) {
        return judge(wasOut, false, texts);
    }

    private static Verdict judge(boolean wasOut, boolean speaksOfReminders, String... texts) {
        var heard = new ArrayList<HeardText>();
        for (String text : texts) {
            heard.add(new HeardText(UUID.randomUUID(), "person", text, Instant.EPOCH));
        }
        return ConsentPolicy.judge(heard, Map.of(), wasOut, speaksOfReminders);
    }
}
