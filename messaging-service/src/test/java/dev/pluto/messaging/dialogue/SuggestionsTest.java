package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer;
import dev.pluto.messaging.dialogue.state.SuggestionAnswer.Said;
import dev.pluto.messaging.say.Question;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say to "You usually call your mother on Sundays at 18:00. Shall I remind you?", read as it is outside of tests. */
class SuggestionsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime STARTS_AT = LocalDateTime.parse("2026-10-04T18:00");
    private static final String RULE = "FREQ=WEEKLY;BYDAY=SU";

    private final UUID suggestion = UUID.randomUUID();

    private Talk suggested(String locale) {
        var any = STARTS_AT.atZone(BERLIN).toInstant();
        var plan = new Plan(
                Wish.REMINDER, false, "call my mother", new Reading.Repeating(STARTS_AT, RULE, BERLIN, false, any));
        return new Talk(locale)
                .wasAsked(new Question.Usual("call my mother", RULE, any, BERLIN), new Aim.Usual(suggestion, plan));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, yes",
        "en-GB, sure",
        "en-GB, yes please",
        "en-GB, ok do that",
        "en-GB, Yeah go ahead",
        "en-GB, 👍",
        "en-GB, sounds good",
        "es-ES, sí",
        "es-ES, vale",
        "es-ES, claro que sí",
    })
    void setsWhatWasSuggestedAtAYes(String locale, String yes) {
        Talk talk = suggested(locale);

        assertThat(talk.hears(yes)).containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).containsExactly("set call my mother 2026-10-04T18:00 " + RULE);
        assertThat(talk.answers()).singleElement().satisfies(this::isAccepted);
        assertThat(talk.dialogue().pending()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yes but at 5:30, 2026-10-04T17:30",
        "yes at 5:30 pm, 2026-10-04T17:30",
        "sure make it 7pm, 2026-10-04T19:00",
        "5:30 please, 2026-10-04T17:30",
        "ok but an hour earlier, 2026-10-04T17:00",
        "yes 10 minutes before, 2026-10-04T17:50",
    })
    void setsItAtTheTimeThatIsSaid(String words, String at) {
        Talk talk = suggested("en-GB");

        assertThat(talk.hears(words)).containsExactly("ReminderSet");

        assertThat(talk.tools().calls()).containsExactly("set call my mother " + at + " " + RULE);
        assertThat(talk.answers()).singleElement().satisfies(this::isAccepted);
    }

    @Test
    void asksAgainWhereATimeWasNotUnderstood() {
        Talk talk = suggested("en-GB");

        assertThat(talk.hears("yes but on the day before")).containsExactly("Usual?");

        assertThat(talk.tools().calls()).isEmpty();
        assertThat(talk.answers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, no",
        "en-GB, no thanks",
        "en-GB, nope",
        "en-GB, never mind",
        "en-GB, stop suggesting that",
        "en-GB, please don't suggest that again",
        "en-GB, stop asking me that",
        "es-ES, no",
        "es-ES, no gracias",
        "es-ES, no me lo sugieras",
        "es-ES, deja de sugerirlo",
    })
    void leavesItAtANo(String locale, String no) {
        Talk talk = suggested(locale);

        assertThat(talk.hears(no)).containsExactly("LEFT_ALONE");

        assertThat(talk.tools().calls()).isEmpty();
        assertThat(talk.isStopped()).isFalse();
        assertThat(talk.answers()).containsExactly(new SuggestionAnswer(suggestion, Said.DECLINED));
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB, not now",
        "en-GB, 'no, not now'",
        "en-GB, maybe later",
        "en-GB, not today please",
        "es-ES, ahora no",
        "es-ES, otro día"
    })
    void takesNotNowForNeither(String locale, String words) {
        Talk talk = suggested(locale);

        assertThat(talk.hears(words)).containsExactly("LEFT_ALONE");

        assertThat(talk.tools().calls()).isEmpty();
        assertThat(talk.answers()).containsExactly(new SuggestionAnswer(suggestion, Said.IGNORED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"remind me tomorrow at 9 to water the plants", "what time is it in tokyo", "i moved to Leeds"})
    void goesOnWithSomethingElseAndKeepsTheQuestionForTheNextText(String words) {
        Talk talk = suggested("en-GB");

        talk.hears(words);

        assertThat(talk.answers()).isEmpty();
        assertThat(talk.dialogue().holds(aim -> aim instanceof Aim.Usual)).isTrue();
    }

    @Test
    void takesAYesAfterAnotherDeedForNoneToTheSuggestion() {
        Talk talk = suggested("en-GB");
        talk.hears("remind me tomorrow at 9 to water the plants");

        talk.hears("yes");

        assertThat(talk.answers()).isEmpty();
        assertThat(talk.tools().calls()).hasSize(1);
    }

    @Test
    void asksAgainWhatWasNotUnderstood() {
        Talk talk = suggested("en-GB");

        assertThat(talk.says("flibber jabber wock", new Act.Talk(Act.Talk.Topic.UNKNOWN)))
                .contains("Usual?");
        assertThat(talk.hears("yes")).containsExactly("ReminderSet");
        assertThat(talk.answers()).singleElement().satisfies(this::isAccepted);
    }

    @Test
    void countsNothingWhereNothingCouldBeSet() {
        Talk talk = suggested("en-GB").lastAttempt();
        talk.tools().fails();

        assertThat(talk.hears("yes")).containsExactly("Unavailable REMINDERS");
        assertThat(talk.answers()).isEmpty();
    }

    @Test
    void takesBackWhatWasSet() {
        Talk talk = suggested("en-GB");
        talk.hears("yes");

        assertThat(talk.hears("undo that")).containsExactly("TakenBack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "yes please stop", "sure", "cancel it"})
    void endsAReminderAtAYesToWhetherItShallEnd(String words) {
        Talk talk = unusual();

        assertThat(talk.hears(words)).containsExactly("RemindersCancelled");

        assertThat(talk.answers()).containsExactly(new SuggestionAnswer(suggestion, Said.ACCEPTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "no keep it", "not now"})
    void keepsAReminderOtherwise(String words) {
        Talk talk = unusual();

        assertThat(talk.hears(words)).containsExactly("LEFT_ALONE");

        assertThat(talk.tools().calls()).noneMatch(call -> call.startsWith("cancel"));
        assertThat(talk.answers()).hasSize(1);
    }

    private Talk unusual() {
        Talk talk = new Talk("en-GB");
        talk.asks("remind me every sunday at 6pm to call my mother");
        UUID reminder = talk.dialogue().deeds().get(0).reminders().get(0).taskId();
        return talk.wasAsked(
                new Question.Unusual(
                        "call my mother", RULE, STARTS_AT.atZone(BERLIN).toInstant(), BERLIN),
                new Aim.Unusual(suggestion, reminder));
    }

    private void isAccepted(SuggestionAnswer answer) {
        assertThat(answer.suggestionId()).isEqualTo(suggestion);
        assertThat(answer.said()).isEqualTo(Said.ACCEPTED);
        assertThat(answer.reminderId()).isNotNull();
    }
}
