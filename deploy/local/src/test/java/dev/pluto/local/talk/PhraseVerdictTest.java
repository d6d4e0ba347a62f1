package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.testing.CsvLine;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseVerdictTest {

    @Test
    void comparesMomentsWhereThePersonIs() {
        assertThat(verdict("at 2026-11-25T21:00", once("2026-11-25T15:00", "America/New_York", "2026-11-25T20:00:00Z")))
                .isEqualTo(PhraseVerdict.RIGHT);
        assertThat(verdict("at 2026-11-25T15:00", once("2026-11-25T15:00", "America/New_York", "2026-11-25T20:00:00Z")))
                .isEqualTo(PhraseVerdict.WRONG);
    }

    @Test
    void comparesRulesByMoments() {
        JsonObject daily = rule("2026-11-26T08:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU");

        assertThat(verdict("rule daily 08:00", daily)).isEqualTo(PhraseVerdict.RIGHT);
        assertThat(verdict("rule MO 08:00", daily)).isEqualTo(PhraseVerdict.WRONG);
        assertThat(verdict("rule FREQ=DAILY;COUNT=3 DTSTART=2026-11-26T08:00", daily))
                .isEqualTo(PhraseVerdict.WRONG);
        assertThat(verdict(
                        "rule FREQ=DAILY;UNTIL=2026-11-28T08:00 DTSTART=2026-11-26T08:00",
                        rule("2026-11-26T08:00", "FREQ=DAILY;COUNT=3")))
                .isEqualTo(PhraseVerdict.RIGHT);
        assertThat(verdict("rule monthly 1,15 09:00", rule("2026-12-01T09:00", "FREQ=MONTHLY;BYMONTHDAY=1,15")))
                .isEqualTo(PhraseVerdict.RIGHT);
    }

    @Test
    void takesTwoRulesForOneWithBothHours() {
        JsonObject both = rule("2026-11-26T08:00", "FREQ=DAILY")
                .put("also", new JsonArray().add(rule("2026-11-25T20:00", "FREQ=DAILY")));

        assertThat(verdict("rule FREQ=DAILY;BYHOUR=8,20 DTSTART=2026-11-25T20:00", both))
                .isEqualTo(PhraseVerdict.RIGHT);
        assertThat(verdict("rule daily 08:00 && rule daily 20:00", both)).isEqualTo(PhraseVerdict.RIGHT);
        assertThat(verdict("rule daily 08:00", both)).isEqualTo(PhraseVerdict.WRONG);
    }

    @Test
    void knowsQuestionsAndReasonsByTheirCodes() {
        assertThat(refused("ask", "scheduler:phrase.ask")).isEqualTo(PhraseVerdict.RIGHT);
        assertThat(refused("ask", "scheduler:phrase.not-understood")).isEqualTo(PhraseVerdict.RIGHT);
        assertThat(refused("over", "scheduler:phrase.over")).isEqualTo(PhraseVerdict.RIGHT);
        assertThat(refused("over", "scheduler:phrase.too-far")).isEqualTo(PhraseVerdict.REFUSED);
        assertThat(refused("at 2026-11-26T08:00", "scheduler:phrase.ask")).isEqualTo(PhraseVerdict.ASKED);
        assertThat(verdict("ask", once("2026-11-26T08:00", "Europe/Berlin", "2026-11-26T07:00:00Z")))
                .isEqualTo(PhraseVerdict.WRONG);
    }

    @Test
    void comparesMattersWithoutSmallWords() {
        JsonObject plan = once("2026-11-25T15:00", "Europe/Berlin", "2026-11-25T14:00:00Z")
                .put("what", "Call the bank");

        assertThat(PhraseVerdict.keepsMatter(phrase("ask", "call my bank"), new Api.Answer(200, plan)))
                .isTrue();
        assertThat(PhraseVerdict.keepsMatter(phrase("ask", "call bank tonight"), new Api.Answer(200, plan)))
                .isFalse();
    }

    @Test
    void readsQuotedFields() {
        assertThat(CsvLine.fields("a,\"b, \"\"c\"\"\",,d")).isEqualTo(List.of("a", "b, \"c\"", "", "d"));
    }

    private static Phrase phrase(String expected, String matter) {
        return Phrase.of(
                List.of("x-01", "x", "2026-11-25T14:30", "Europe/Berlin", "en-GB", "words", expected, matter), true);
    }

    private static PhraseVerdict verdict(String expected, JsonObject plan) {
        return PhraseVerdict.of(phrase(expected, "-"), new Api.Answer(200, plan));
    }

    private static PhraseVerdict refused(String expected, String code) {
        return PhraseVerdict.of(phrase(expected, "-"), new Api.Answer(422, new JsonObject().put("code", code)));
    }

    private static JsonObject once(String start, String zone, String due) {
        return new JsonObject().put("starts_at", start).put("zone", zone).put("due_at", due);
    }

    private static JsonObject rule(String start, String rrule) {
        return once(start, "Europe/Berlin", start + ":00Z").put("rrule", rrule);
    }
}
