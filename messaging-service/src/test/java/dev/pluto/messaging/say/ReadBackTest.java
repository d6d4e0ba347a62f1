package dev.pluto.messaging.say;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part.Happened;
import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reminders are read back so that a wrong one is seen: what, when, in whose time, and that it is on hold. */
class ReadBackTest {

    private static final Profile SAM = Samples.person(Samples.PLAIN);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | America/New_York    | 2026-11-22T12:30:00Z | tomorrow at 7:30 AM",
                "en-GB | Europe/London       | 2026-11-27T17:05:00Z | on Friday 27 November at 17:05",
                "de-DE | Europe/Berlin       | 2026-11-21T16:00:00Z | today at 17:00",
                "es-ES | Europe/Madrid       | 2026-11-27T16:00:00Z | el viernes 27 de noviembre a las 17:00",
                "es-MX | America/Mexico_City | 2026-11-22T15:00:00Z | ma\u00f1ana a las 9:00 AM",
                "en-GB | Europe/London       | 2026-11-22T03:00:00Z | tomorrow at 03:00 in the night",
                "en-US | America/New_York    | 2026-11-22T03:30:00Z | tonight at 10:30 PM",
                "en-GB | Europe/London       | 2026-11-22T05:15:00Z | tomorrow at 05:15 early in the morning",
                "en-GB | Europe/London       | 2026-11-22T22:30:00Z | tomorrow at 22:30 late in the evening",
                "es-ES | Europe/Madrid       | 2026-11-22T02:00:00Z | ma\u00f1ana a las 03:00 de la madrugada",
            })
    void readsBackTheMomentInThePersonsDatesAndClock(String locale, String zone, String due, String said) {
        Profile person = Samples.person(Samples.PLAIN, locale, zone);
        ReminderAnswer reminder = Samples.reminder("reminder", "sms", "call mum", due, null, zone, false);

        Heard.inEveryTurn(person, new Happened(Samples.set(reminder)))
                .forEach(text -> assertThat(text).containsIgnoringCase(said).contains("call mum"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-US | FREQ=DAILY                        | every day at 8:00 AM, first tomorrow",
                "en-GB | FREQ=WEEKLY;BYDAY=MO,WE           | every Monday and Wednesday at 08:00",
                "en-GB | FREQ=MONTHLY;BYMONTHDAY=1,15      | on the 1st and 15th of every month at 08:00",
                "en-US | FREQ=DAILY;UNTIL=20261225         | every day at 8:00 AM, until Friday, December 25",
                "es-ES | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR  | de lunes a viernes a las 08:00",
            })
    void readsBackARule(String locale, String rrule, String said) {
        Profile person = Samples.person(Samples.PLAIN, locale, "Europe/Berlin");
        ReminderAnswer reminder = Samples.reminder(
                "reminder", "sms", "take my pills", "2026-11-22T07:00:00Z", rrule, "Europe/Berlin", false);

        Heard.inEveryTurn(person, new Happened(Samples.set(reminder)))
                .forEach(text -> assertThat(text).containsIgnoringCase(said));
    }

    @Test
    void namesTheZoneWheneverItIsNotThePersonsOwn() {
        ReminderAnswer reminder = Samples.reminder(
                "reminder", "sms", "call Kim", "2026-11-22T14:00:00Z", null, "America/New_York", false);

        Heard.inEveryTurn(SAM, new Happened(Samples.set(reminder)))
                .forEach(text -> assertThat(text).containsIgnoringCase("tomorrow at 09:00 New York time"));
        Heard.inEveryTurn(SAM, new Happened(Samples.set(Samples.mum())))
                .forEach(text -> assertThat(text).doesNotContain("time", "Berlin"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call my mum           | to call your mum",
                "to feed Rex           | to feed Rex",
                "water the plants      | to water the plants",
                "water bill            | : water bill",
                "my dentist's         | about your dentist's",
                "the tickets           | about the tickets",
                "about the bins        | about the bins",
                "book club             | : book club",
                "book a table          | to book a table",
                "my son in the US      | about your son in the US",
                "tell him I'm in the UK| to tell him you're in the UK",
            })
    void putsThePersonsWordsIntoItsSentence(String what, String said) {
        assertThat(Heard.inTurn(0, SAM, new Happened(Samples.set(Samples.reminder(what, "2026-11-22T06:30:00Z")))))
                .isIn(
                        "I'll remind you tomorrow at 07:30 " + said + ".",
                        "I'll remind you tomorrow at 07:30" + said + ".");
    }

    @Test
    void neverReadsAPersonsWordsAsPlacesOrStyles() {
        Profile formal = Samples.person(new Profile.Style(false, "formal", "long", List.of(), "professional", 1, 1));
        Part set = new Happened(Samples.set(Samples.reminder("{when} [a|b] don't panic! ok", "2026-11-22T06:30:00Z")));

        Heard.inEveryTurn(formal, set).forEach(text -> assertThat(text).contains("{when} [a|b] don't panic! ok"));
    }

    @Test
    void saysWhatIsOnHold() {
        Heard.inEveryTurn(SAM, new Happened(Samples.done("set paused")))
                .forEach(text ->
                        assertThat(text).contains("gym", "may not write").doesNotContain("I'll remind"));
        Heard.inEveryTurn(SAM, new Happened(Samples.done("wake paused")))
                .forEach(text -> assertThat(text).contains("switched off").doesNotContain("I'll wake"));
    }

    @Test
    void namesOldAndNewOfWhatWasMovedAndTheMatterOfAllElse() {
        Heard.inEveryTurn(SAM, new Happened(Samples.done("moved")))
                .forEach(text -> assertThat(text)
                        .containsIgnoringCase("today at 17:00")
                        .containsIgnoringCase("tomorrow at 07:30")
                        .containsIgnoringCase("call mum"));
        for (String what : List.of(
                "snoozed",
                "finished",
                "cancelled",
                "undone set",
                "undone moved",
                "undone snoozed",
                "undone finished",
                "undone cancelled")) {
            Heard.inEveryTurn(SAM, new Happened(Samples.done(what)))
                    .forEach(text -> assertThat(text).as(what).containsIgnoringCase("call mum"));
        }
        Heard.inEveryTurn(SAM, new Happened(Samples.done("cancelled two")))
                .forEach(text -> assertThat(text).containsPattern("both|2").contains("call mum", "take your pills"));
    }

    @Test
    void numbersSeveralRemindersAndCountsWhatIsTooMany() {
        List<ReminderAnswer> fourteen = IntStream.range(0, 14)
                .mapToObj(hour -> Samples.reminder("thing " + hour, "2026-11-22T%02d:00:00Z".formatted(8 + hour)))
                .toList();

        String said = Heard.inTurn(
                2, SAM, new Happened(new Outcome.Reminders(new RemindersAnswer(fourteen, 14, null, null))));

        assertThat(said)
                .contains("14 reminders", "\n1. thing 0, tomorrow at 09:00\n", "\n10. thing 9")
                .endsWith("\nand 4 more");
        assertThat(Heard.inTurn(2, SAM, new Happened(Samples.found("one"))))
                .isEqualTo("There's one reminder: call mum, tomorrow at 07:30.");
        assertThat(Heard.inTurn(2, SAM, new Happened(Samples.found("next")))).contains("call mum", "are 2 more");
        assertThat(Heard.inTurn(2, SAM, new Happened(Samples.found("many"))))
                .contains(
                        "2. take your pills, every day at 08:00, next tomorrow",
                        "3. a reminder on Tuesday 1 December at 10:00");
    }

    @Test
    void saysForWhichDaysThereIsNothing() {
        Heard.inEveryTurn(SAM, new Happened(Samples.found("none tomorrow")))
                .forEach(text -> assertThat(text).contains("tomorrow").containsPattern("(?i)\\bno |nothing"));
        Heard.inEveryTurn(SAM, new Happened(Samples.found("none")))
                .forEach(
                        text -> assertThat(text).doesNotContain("tomorrow", "{").containsPattern("(?i)\\bno |nothing"));
    }
}
