package dev.pluto.messaging.say;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.FactsKnown;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of each outcome, question and topic. */
class VoiceTest {

    private static final Profile SAM = Samples.person(Samples.PLAIN);

    private final Voice voice = new Voice();

    @Test
    void tellsFactsAsSentencesAndCutsWhatIsLong() {
        Heard.inEveryTurn(SAM, new Happened(Samples.found("fact")))
                .forEach(text -> assertThat(text).containsIgnoringCase("your sister lives in Berlin."));
        Heard.inEveryTurn(SAM, new Happened(Samples.found("verdict")))
                .forEach(text -> assertThat(text).containsIgnoringCase("no, you don't eat pork."));
        Heard.inEveryTurn(SAM, new Happened(Samples.found("facts")))
                .forEach(text -> assertThat(text).contains("You are a nurse.\n", "and 6 more"));
        Heard.inEveryTurn(SAM, new Happened(Samples.kept(0, 0, 0, "Your list of words is " + "word ".repeat(200))))
                .forEach(text -> assertThat(text).hasSizeLessThan(260).contains("word..."));
    }

    @Test
    void showsListsAndCountsWhatIsTooMuch() {
        List<String> many = IntStream.range(0, 50).mapToObj(i -> "item " + i).toList();
        Heard.inEveryTurn(SAM, new Happened(Samples.done("added")))
                .forEach(text -> assertThat(text).containsIgnoringCase("milk and dog food"));
        Heard.inEveryTurn(SAM, new Happened(Samples.done("removed")))
                .forEach(text -> assertThat(text).containsIgnoringCase("milk").contains("Tea wasn't on it"));
        assertThat(Heard.inTurn(3, SAM, new Happened(Samples.changed(Verb.ADD, many, List.of(), many))))
                .contains("item 29 and 20 more");
    }

    @Test
    void promisesOfStyleOnlyWhatChanged() {
        Heard.inEveryTurn(SAM, new Happened(Samples.done("style")))
                .forEach(text -> assertThat(text)
                        .contains("write formally", "keep it short", "get to the point", "use emojis")
                        .doesNotContain("joke"));
        Heard.inEveryTurn(SAM, new Happened(Samples.changed(Outcome.ProfileChanged.Aspect.STYLE, SAM, SAM)))
                .forEach(text -> assertThat(text).contains("already"));
    }

    @Test
    void asksShallIWithTheDeedInWords() {
        Plan plan = TimeReader.read(
                        "remind me tomorrow at 9 to call mum",
                        new Said(Samples.NOW, ZoneId.of("Europe/Berlin"), Locale.UK))
                .get(0);

        Heard.inEveryTurn(SAM, new Asked(new Question.ShallI(new Act.SetReminder(List.of(plan)))))
                .forEach(text -> assertThat(text).contains("remind you tomorrow at 09:00 to call mum", "?"));
        Heard.inEveryTurn(SAM, new Asked(TopicSamples.question("shall I SetStyle")))
                .forEach(text -> assertThat(text).contains("write formally", "joke more"));
        Heard.inEveryTurn(SAM, new Asked(TopicSamples.question("which moment")))
                .forEach(text -> assertThat(text).contains("today at 20:00 or tomorrow at 08:00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | call my mother | FREQ=WEEKLY;BYDAY=SU | call your mother | on Sundays at 18:00",
                "en-US | gym            | FREQ=WEEKLY;BYDAY=MO,TH | gym | on Mondays and Thursdays at 6:00 PM",
                "es-ES | llamar a mi madre | FREQ=WEEKLY;BYDAY=SU | \"llamar a mi madre\" | los domingos a las 18:00",
            })
    void asksWhetherToRemindOfWhatIsUsuallyDone(
            String locale, String matter, String rule, String told, String usually) {
        Profile person = Samples.person(Samples.PLAIN, locale, "Europe/Berlin");

        Heard.inEveryTurn(person, new Asked(TopicSamples.usual(matter, rule)))
                .forEach(text -> assertThat(text).containsIgnoringCase(told).contains(usually, "?"));
    }

    @Test
    void tellsTheOptionsBelowTheQuestion() {
        assertThat(Heard.inTurn(1, SAM, new Asked(TopicSamples.question("which CANCEL"))))
                .endsWith("?\n1. call mum, today at 17:00\n2. gym, tomorrow at 9:00");
    }

    @Test
    void joinsPartsInOrderWithQuestionsLastAndNothingTwice() {
        Part set = new Happened(Samples.set(Samples.mum()));
        Part ask = new Asked(new Question.When("feed Rex"));
        Part thanks = Part.Said.of(Topic.THANKS);

        String said = voice.of(List.of(ask, set, thanks, thanks), SAM, Samples.NOW, new Turn(Heard.CONVERSATION, 3));

        assertThat(said.indexOf("call mum")).isBetween(0, said.indexOf("feed Rex"));
        assertThat(said).endsWith("feed Rex?").doesNotContain("\n");
    }

    @Test
    void asksOnlyOnceWhereAQuestionFollows() {
        Part when = new Asked(new Question.When("call mum"));
        for (Topic topic : List.of(Topic.OVER, Topic.NO_SUCH_DAY, Topic.TWO_MOMENTS, Topic.UNKNOWN)) {
            Part said = new Part.Said(topic, Map.of("matter", "call mum", "words", "asdf"), List.of());
            for (int turn = 0; turn < Line.TURNS; turn++) {
                assertThat(Heard.inTurn(turn, SAM, said)).contains("?");
                assertThat(Heard.inTurn(turn, SAM, said, when))
                        .containsOnlyOnce("?")
                        .endsWith("to call mum?");
            }
        }
    }

    @Test
    void theFirstMessageSaysHowToStopOnALineOfItsOwn() {
        Heard.inEveryTurn(SAM, Part.Said.of(Topic.INTRODUCTION))
                .forEach(text -> assertThat(text).contains("Pluto", "STOP"));
        String both = voice.of(
                List.of(Part.Said.of(Topic.INTRODUCTION), new Happened(Samples.set(Samples.mum()))),
                SAM,
                Samples.NOW,
                new Turn(Heard.CONVERSATION, 0));
        assertThat(both).containsPattern("STOP[^\n]+\n[^\n]*(?i:tomorrow at 07:30)");
    }

    @Test
    void inDangerSaysOnlyWhomToCall() {
        Part danger = TopicSamples.topic("line");
        String said = voice.of(
                List.of(new Happened(Samples.set(Samples.mum())), danger, new Asked(new Question.When(null))),
                SAM,
                Samples.NOW,
                new Turn(Heard.CONVERSATION, 1));

        assertThat(said).contains("911", "988").doesNotContain("mum", "remind", "?");
        Stream.of("en", "es")
                .forEach(language -> Heard.inEveryTurn(
                                Samples.person(Samples.DEFAULT, language, "Europe/Berlin"), danger)
                        .forEach(text ->
                                assertThat(text).contains("911", "988 Lifeline").doesNotContain("?", "!", "Sam")));
    }

    @Test
    void shadesTheAnswerByThePersonsWords() {
        Heard.inEveryTurn(SAM, TopicSamples.topic("weather"))
                .forEach(text -> assertThat(text).contains("weather", "can"));
        Heard.inEveryTurn(SAM, TopicSamples.topic("buy"))
                .forEach(text -> assertThat(text).contains("can't"));
        Heard.inEveryTurn(SAM, TopicSamples.topic("nature"))
                .forEach(text -> assertThat(text).contains("Pluto", "program"));
        Heard.inEveryTurn(SAM, TopicSamples.topic("night"))
                .forEach(text -> assertThat(text).containsPattern("(?i)sleep|night"));
        Heard.inEveryTurn(SAM, Part.Said.of(Topic.BEYOND))
                .forEach(text -> assertThat(text).contains("can't", "remind"));
    }

    @Test
    void speaksSpanishToSpanishPeopleWithThouOrYou() {
        Profile thou = Samples.person(Samples.PLAIN, "es-ES", "Europe/Berlin");
        Profile you = Samples.person(
                new Profile.Style(false, "formal", "medium", List.of(), "friendly", 0, 0.5), "es-ES", "Europe/Berlin");
        Part set = new Happened(Samples.set(Samples.reminder("comprar pan", "2026-11-22T06:30:00Z")));

        assertThat(Heard.inTurn(0, thou, set)).isEqualTo("Te recordar\u00e9 ma\u00f1ana a las 07:30 comprar pan.");
        assertThat(Heard.inTurn(0, you, set)).isEqualTo("Le recordar\u00e9 ma\u00f1ana a las 07:30 comprar pan.");
        Heard.inEveryTurn(thou, set).forEach(text -> assertThat(text).doesNotContain("I'll", "remind", "[", "|"));
    }

    @Test
    void readsNothingOtherThanEnglishAndSpanishAndSaysSo() {
        Part other = new Part.Said(Topic.OTHER_LANGUAGE, Map.of("language", "de"), List.of());

        Heard.inEveryTurn(SAM, other).forEach(text -> assertThat(text).containsPattern("(?i)englis"));
        assertThat(Heard.inEveryTurn(SAM, other)).anyMatch(text -> text.startsWith("Ich verstehe leider nur Englisch"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "es-MX"})
    void leavesNoPlaceEmptyAndFitsIntoOneMessage(String locale) {
        for (Profile.Style style : LinesTest.styles()) {
            Profile person = Samples.person(style, locale, "America/Chicago");
            Samples.all(person)
                    .forEach((name, part) -> Heard.inEveryTurn(person, part)
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

        assertThat(voice.of(parts, SAM, Samples.NOW, new Turn(Heard.CONVERSATION, 0)))
                .hasSizeLessThanOrEqualTo(1_600);
        assertThat(Heard.inTurn(0, SAM, parts.get(12))).hasSizeLessThan(1_200).contains("more");
    }
}
