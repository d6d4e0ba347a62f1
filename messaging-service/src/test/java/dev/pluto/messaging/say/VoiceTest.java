package dev.pluto.messaging.say;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.FactsKnown;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.say.Part.Asked;
import dev.pluto.messaging.say.Part.Happened;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of each outcome, question and topic. */
class VoiceTest {

    private static final UUID CONVERSATION = UUID.fromString("6d1f2a36-0000-4000-8000-00000000000a");
    private static final Profile SAM = Samples.person(Samples.PLAIN);

    private final Voice voice = new Voice();

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

        everyTurn(person, new Happened(Samples.set(reminder)))
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

        everyTurn(person, new Happened(Samples.set(reminder)))
                .forEach(text -> assertThat(text).containsIgnoringCase(said));
    }

    @Test
    void namesTheZoneWheneverItIsNotThePersonsOwn() {
        ReminderAnswer reminder = Samples.reminder(
                "reminder", "sms", "call Kim", "2026-11-22T14:00:00Z", null, "America/New_York", false);

        everyTurn(SAM, new Happened(Samples.set(reminder)))
                .forEach(text -> assertThat(text).containsIgnoringCase("tomorrow at 09:00 New York time"));
        everyTurn(SAM, new Happened(Samples.set(Samples.mum())))
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
        assertThat(say(SAM, 0, new Happened(Samples.set(Samples.reminder(what, "2026-11-22T06:30:00Z")))))
                .isIn(
                        "I'll remind you tomorrow at 07:30 " + said + ".",
                        "I'll remind you tomorrow at 07:30" + said + ".");
    }

    @Test
    void neverReadsAPersonsWordsAsPlacesOrStyles() {
        Profile formal = Samples.person(new Profile.Style(false, "formal", "long", List.of(), "professional", 1, 1));
        Part set = new Happened(Samples.set(Samples.reminder("{when} [a|b] don't panic! ok", "2026-11-22T06:30:00Z")));

        everyTurn(formal, set).forEach(text -> assertThat(text).contains("{when} [a|b] don't panic! ok"));
    }

    @Test
    void saysWhatIsOnHold() {
        Map<String, Outcome.Done> done = Samples.done(SAM);

        everyTurn(SAM, new Happened(done.get("set paused")))
                .forEach(text ->
                        assertThat(text).contains("gym", "may not write").doesNotContain("I'll remind"));
        everyTurn(SAM, new Happened(done.get("wake paused")))
                .forEach(text -> assertThat(text).contains("switched off").doesNotContain("I'll wake"));
    }

    @Test
    void namesOldAndNewOfWhatWasMovedAndTheMatterOfAllElse() {
        Map<String, Outcome.Done> done = Samples.done(SAM);

        everyTurn(SAM, new Happened(done.get("moved")))
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
            everyTurn(SAM, new Happened(done.get(what)))
                    .forEach(text -> assertThat(text).as(what).containsIgnoringCase("call mum"));
        }
        everyTurn(SAM, new Happened(done.get("cancelled two")))
                .forEach(text -> assertThat(text).contains("2", "call mum", "take your pills"));
    }

    @Test
    void numbersSeveralRemindersAndCountsWhatIsTooMany() {
        List<ReminderAnswer> fourteen = IntStream.range(0, 14)
                .mapToObj(hour -> Samples.reminder("thing " + hour, "2026-11-22T%02d:00:00Z".formatted(8 + hour)))
                .toList();

        String said = say(SAM, 2, new Happened(new Outcome.Reminders(new RemindersAnswer(fourteen, 14, null, null))));

        assertThat(said)
                .contains("14 reminders", "\n1. thing 0, tomorrow at 09:00\n", "\n10. thing 9")
                .endsWith("\nand 4 more");
        assertThat(say(SAM, 2, new Happened(Samples.found().get("one"))))
                .isEqualTo("There's one reminder: call mum, tomorrow at 07:30.");
        assertThat(say(SAM, 2, new Happened(Samples.found().get("next")))).contains("call mum", "are 2 more");
        assertThat(say(SAM, 2, new Happened(Samples.found().get("many"))))
                .contains(
                        "2. take your pills, every day at 08:00, next tomorrow",
                        "3. a reminder on Tuesday 1 December at 10:00");
    }

    @Test
    void saysForWhichDaysThereIsNothing() {
        everyTurn(SAM, new Happened(Samples.found().get("none tomorrow")))
                .forEach(text -> assertThat(text).contains("tomorrow").containsPattern("(?i)\\bno |nothing"));
        everyTurn(SAM, new Happened(Samples.found().get("none")))
                .forEach(
                        text -> assertThat(text).doesNotContain("tomorrow", "{").containsPattern("(?i)\\bno |nothing"));
    }

    @Test
    void tellsFactsAsSentencesAndCutsWhatIsLong() {
        everyTurn(SAM, new Happened(Samples.found().get("fact")))
                .forEach(text -> assertThat(text).containsIgnoringCase("your sister lives in Berlin."));
        everyTurn(SAM, new Happened(Samples.found().get("verdict")))
                .forEach(text -> assertThat(text).containsIgnoringCase("no, you don't eat pork."));
        everyTurn(SAM, new Happened(Samples.found().get("facts")))
                .forEach(text -> assertThat(text).contains("You are a nurse.\n", "and 6 more"));
        everyTurn(SAM, new Happened(Samples.kept(0, 0, 0, "Your list of words is " + "word ".repeat(200))))
                .forEach(text -> assertThat(text).hasSizeLessThan(260).contains("word..."));
    }

    @Test
    void showsListsAndCountsWhatIsTooMuch() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "item " + i).toList();
        Map<String, Outcome.Done> done = Samples.done(SAM);

        everyTurn(SAM, new Happened(done.get("added")))
                .forEach(text -> assertThat(text).containsIgnoringCase("milk and dog food"));
        everyTurn(SAM, new Happened(done.get("removed")))
                .forEach(text -> assertThat(text).containsIgnoringCase("milk").contains("Tea wasn't on it"));
        assertThat(say(SAM, 3, new Happened(Samples.changed(Verb.ADD, many, List.of(), many))))
                .contains("item 29 and 20 more");
    }

    @Test
    void promisesOfStyleOnlyWhatChanged() {
        everyTurn(SAM, new Happened(Samples.done(SAM).get("style")))
                .forEach(text -> assertThat(text)
                        .contains("write formally", "keep it short", "get to the point", "use emojis")
                        .doesNotContain("joke"));
        everyTurn(SAM, new Happened(Samples.changed(Outcome.ProfileChanged.Aspect.STYLE, SAM, SAM)))
                .forEach(text -> assertThat(text).contains("already"));
    }

    @Test
    void asksShallIWithTheDeedInWords() {
        Plan plan = TimeReader.read(
                        "remind me tomorrow at 9 to call mum",
                        new Said(Samples.NOW, ZoneId.of("Europe/Berlin"), Locale.UK))
                .get(0);

        everyTurn(SAM, new Asked(new Question.ShallI(new Act.SetReminder(List.of(plan)))))
                .forEach(text -> assertThat(text).contains("remind you tomorrow at 09:00 to call mum", "?"));
        everyTurn(SAM, new Asked(Samples.questions().get("shall I SetStyle")))
                .forEach(text -> assertThat(text).contains("write formally", "joke more"));
        everyTurn(SAM, new Asked(Samples.questions().get("which moment")))
                .forEach(text -> assertThat(text).contains("today at 20:00 or tomorrow at 08:00"));
    }

    @Test
    void tellsTheOptionsBelowTheQuestion() {
        assertThat(say(SAM, 1, new Asked(Samples.questions().get("which CANCEL"))))
                .endsWith("?\n1. call mum, today at 17:00\n2. gym, tomorrow at 9:00");
    }

    @Test
    void joinsPartsInOrderWithQuestionsLastAndNothingTwice() {
        Part set = new Happened(Samples.set(Samples.mum()));
        Part ask = new Asked(new Question.When("feed Rex"));
        Part thanks = Part.Said.of(Topic.THANKS);

        String said = voice.of(List.of(ask, set, thanks, thanks), SAM, Samples.NOW, new Turn(CONVERSATION, 3));

        assertThat(said.indexOf("call mum")).isBetween(0, said.indexOf("feed Rex"));
        assertThat(said).endsWith("feed Rex?").doesNotContain("\n");
    }

    @Test
    void theFirstMessageSaysHowToStopOnALineOfItsOwn() {
        everyTurn(SAM, Part.Said.of(Topic.INTRODUCTION))
                .forEach(text -> assertThat(text).contains("Pluto", "STOP"));
        String both = voice.of(
                List.of(Part.Said.of(Topic.INTRODUCTION), new Happened(Samples.set(Samples.mum()))),
                SAM,
                Samples.NOW,
                new Turn(CONVERSATION, 0));
        assertThat(both).containsPattern("STOP[^\n]+\n[^\n]*(?i:tomorrow at 07:30)");
    }

    @Test
    void inDangerSaysOnlyWhomToCall() {
        Part danger = Samples.topics().get("line");
        String said = voice.of(
                List.of(new Happened(Samples.set(Samples.mum())), danger, new Asked(new Question.When(null))),
                SAM,
                Samples.NOW,
                new Turn(CONVERSATION, 1));

        assertThat(said).contains("911", "988").doesNotContain("mum", "remind", "?");
        Stream.of("en", "es")
                .forEach(language -> everyTurn(Samples.person(Samples.DEFAULT, language, "Europe/Berlin"), danger)
                        .forEach(text ->
                                assertThat(text).contains("911", "988 Lifeline").doesNotContain("?", "!", "Sam")));
    }

    @Test
    void shadesTheAnswerByThePersonsWords() {
        everyTurn(SAM, Samples.topics().get("weather"))
                .forEach(text -> assertThat(text).contains("weather", "can"));
        everyTurn(SAM, Samples.topics().get("buy"))
                .forEach(text -> assertThat(text).contains("can't"));
        everyTurn(SAM, Samples.topics().get("nature"))
                .forEach(text -> assertThat(text).contains("Pluto", "program"));
        everyTurn(SAM, Samples.topics().get("night"))
                .forEach(text -> assertThat(text).containsPattern("(?i)sleep|night"));
        everyTurn(SAM, Part.Said.of(Topic.BEYOND))
                .forEach(text -> assertThat(text).contains("can't", "remind"));
    }

    @Test
    void speaksSpanishToSpanishPeopleWithThouOrYou() {
        Profile thou = Samples.person(Samples.PLAIN, "es-ES", "Europe/Berlin");
        Profile you = Samples.person(
                new Profile.Style(false, "formal", "medium", List.of(), "friendly", 0, 0.5), "es-ES", "Europe/Berlin");
        Part set = new Happened(Samples.set(Samples.reminder("comprar pan", "2026-11-22T06:30:00Z")));

        assertThat(say(thou, 0, set)).isEqualTo("Te recordar\u00e9 ma\u00f1ana a las 07:30 comprar pan.");
        assertThat(say(you, 0, set)).isEqualTo("Le recordar\u00e9 ma\u00f1ana a las 07:30 comprar pan.");
        everyTurn(thou, set).forEach(text -> assertThat(text).doesNotContain("I'll", "remind", "[", "|"));
    }

    @Test
    void readsNothingOtherThanEnglishAndSpanishAndSaysSo() {
        Part other = new Part.Said(Topic.OTHER_LANGUAGE, Map.of("language", "de"), List.of());

        everyTurn(SAM, other).forEach(text -> assertThat(text).containsPattern("(?i)englis"));
        assertThat(everyTurn(SAM, other)).anyMatch(text -> text.startsWith("Ich verstehe leider nur Englisch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-MX"})
    void leavesNoPlaceEmptyAndFitsIntoOneMessage(String locale) {
        for (Profile.Style style : LinesTest.styles()) {
            Profile person = Samples.person(style, locale, "America/Chicago");
            Samples.all(person)
                    .forEach((name, part) -> everyTurn(person, part)
                            .forEach(text -> assertThat(text)
                                    .as(name + " for " + style)
                                    .hasSizeBetween(2, 600)
                                    .doesNotContain("{", "}", "[", "]", "|", "  ", " .", " ,", "..", "null")));
        }
    }

    @Test
    void neverSaysMoreThanOneMessageHolds() {
        String wordy = "word ".repeat(320).strip();
        List<String> facts = IntStream.range(0, 200).mapToObj(i -> i + wordy).toList();
        var parts = new ArrayList<Part>();
        for (int i = 0; i < 12; i++) {
            parts.add(new Happened(Samples.set(Samples.reminder(i + wordy, "2026-11-22T06:30:00Z"))));
        }
        parts.add(new Happened(
                new Outcome.FactsRecounted(new FactsKnown(List.of(new FactsKnown.Group("you", facts)), 200))));

        assertThat(voice.of(parts, SAM, Samples.NOW, new Turn(CONVERSATION, 0))).hasSizeLessThanOrEqualTo(1_600);
        assertThat(say(SAM, 0, parts.get(12))).hasSizeLessThan(1_200).contains("more");
    }

    private List<String> everyTurn(Profile person, Part part) {
        return IntStream.range(0, 8).mapToObj(turn -> say(person, turn, part)).toList();
    }

    /** @param turn whose turn to open it is, for the first four */
    private String say(Profile person, int turn, Part part) {
        int offset = Seed.of(new Turn(CONVERSATION, 0)).turn();
        return voice.of(List.of(part), person, Samples.NOW, new Turn(CONVERSATION, Line.TURNS - offset + turn));
    }
}
