package dev.pluto.local.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.talk.Scene.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every expectation, one that holds and one that does not. */
class JudgeTest {

    private static final Change NOTHING = scene -> {};

    @Test
    void looksForATask() {
        Change made = scene -> scene.task("1", "feed the cat", "2026-11-28T18:00", null, "active");

        assertRight("{task: {matter: feed cat, when: today 18:00, not: [tonight]}}", "ok", made);
        assertWrong("{task: {matter: feed dog, when: today 18:00}}", "ok", made);
        assertWrong("{task: {matter: feed cat, when: today 19:00}}", "ok", made);
        assertRight("{task: {matter: feed cat, when: [today 19:00, today 18:00]}}", "ok", made);
        assertWrong("{task: {matter: cat, not: [feed]}}", "ok", made);
        assertWrong("{task: {matter: cat, rule: daily 18:00}}", "ok", made);
        assertWrong("{task: {matter: feed cat}}", "ok", NOTHING);
        assertWrong(
                "{task: {matter: feed cat}}",
                "ok",
                scene -> scene.task("1", "feed the cat", "2026-11-28T18:00", null, "cancelled"));
    }

    @Test
    void looksForARepeatedTask() {
        Change made = scene -> scene.task("1", "pills", "2026-11-29T08:00", "FREQ=DAILY", "active");

        assertRight("{task: {matter: pills, rule: daily 08:00}, tasks: 1}", "ok", made);
        assertRight("{task: {matter: pills, when: tomorrow 08:00, rule: daily 08:00}}", "ok", made);
        assertWrong("{task: {matter: pills, rule: daily 09:00}}", "ok", made);
        assertWrong("{task: {matter: pills, when: tomorrow 08:00}}", "ok", made);
        assertRight("{task: {matter: pills}}", "ok", made);
    }

    @Test
    void countsTasks() {
        Change two = scene -> scene.task("1", "a", "2026-11-28T18:00", null, "active")
                .task("2", "b", "2026-11-28T19:00", null, "active")
                .task("3", "c", "2026-11-28T19:00", null, "cancelled");

        assertRight("{tasks: 2}", "ok", two);
        assertWrong("{tasks: 3}", "ok", two);
        assertRight("{tasks: 0}", "ok", NOTHING);
    }

    @Test
    void looksForWhatIsGone() {
        Change cancelled = scene -> scene.task("1", "call Ruthie", "2026-11-28T18:00", null, "cancelled");

        assertRight("{gone: ruthie}", "ok", cancelled);
        assertWrong("{gone: martha}", "ok", cancelled);
        assertWrong(
                "{gone: ruthie}", "ok", scene -> scene.task("1", "call Ruthie", "2026-11-28T18:00", null, "active"));
    }

    @Test
    void looksForWhatWasMoved() {
        Change moved = scene -> scene.task("1", "dentist", "2026-11-29T08:00", null, "active");
        Change doubled = scene -> moved.accept(scene.task("2", "dentist", "2026-11-29T09:00", null, "active"));

        assertRight("{moved: {matter: dentist, when: tomorrow 08:00}}", "ok", moved);
        assertWrong("{moved: {matter: dentist, when: tomorrow 09:00}}", "ok", moved);
        assertWrong("{moved: {matter: dentist, when: tomorrow 08:00}}", "ok", doubled);
        assertRight("{task: {matter: dentist, when: tomorrow 08:00}}", "ok", doubled);
    }

    @Test
    void countsASpanOfAMovedTaskFromWhereItWasMade() {
        Change later = scene ->
                scene.saidMinutesLater(4).madeAtBeginning("1").task("1", "eggs", "2026-11-28T14:20", null, "active");

        assertRight("{moved: {matter: eggs, when: +20m}}", "ok", later);
        assertWrong("{task: {matter: eggs, when: +20m}}", "ok", later);
        assertRight("{task: {matter: eggs, when: +16m}}", "ok", later);
    }

    @Test
    void looksAtTheProfile() {
        Change named =
                scene -> scene.set("name", "Lorraine").set("locale", "es-MX").style("emoji_usage", false);

        assertRight("{profile: {name: Lorraine, language: es, emoji_usage: false}}", "ok", named);
        assertWrong("{profile: {name: lorraine}}", "ok", named);
        assertWrong("{profile: {emoji_usage: true}}", "ok", named);
        assertWrong("{profile: {morning_digest_enabled: false}}", "ok", named);
        assertRight(
                "{profile: {morning_digest_enabled: false}}",
                "ok",
                scene -> scene.prefer("morning_digest_enabled", false));
        assertWrong("{profile: {zone: Europe/Madrid}}", "ok", named);
    }

    @Test
    void looksAtTheShoppingList() {
        Change listed = scene -> scene.list("shopping", "2 lemons", "milk");

        assertRight("{list: [lemons, milk|oat milk]}", "ok", listed);
        assertWrong("{list: [eggs]}", "ok", listed);
        assertWrong("{list: []}", "ok", listed);
        assertRight("{list: []}", "ok", scene -> scene.list("shopping"));
    }

    @Test
    void readsTheAnswer() {
        assertRight("{says: [\"18:00|6 pm\", cat], answers: [feed], never: [dog]}", "Feed the cat at 6 PM", NOTHING);
        assertWrong("{says: [cow]}", "Feed the cat at 6 PM", NOTHING);
        assertWrong("{answers: [cow]}", "Feed the cat at 6 PM", NOTHING);
        assertWrong("{never: [cat]}", "Feed the cat at 6 PM", NOTHING);
        assertRight("{asks: true}", "When?", NOTHING);
        assertRight("{asks: true}", "\u00BFcu\u00E1ndo", NOTHING);
        assertWrong("{asks: true}", "When.", NOTHING);
    }

    @Test
    void wantsNoEffect() {
        assertRight("{effect: none}", "You're welcome!", NOTHING);
        assertWrong("{effect: none}", "ok", scene -> scene.task("1", "a", "2026-11-28T18:00", null, "active"));
        assertWrong("{effect: none}", "ok", scene -> scene.set("name", "Bo"));
        assertWrong("{effect: none}", "ok", scene -> scene.prefer("proactive_mode", false));
        assertWrong("{effect: none}", "ok", scene -> scene.list("shopping", "milk"));
        assertWrong("{effect: none}", "I\u2019ll remember that.", NOTHING);
        assertRight("{effect: none}", "ok", scene -> scene.fact("Your sister is Mia."));
    }

    @Test
    void leavesATaskAloneThatCameDue() {
        Change due = scene -> scene.taskBefore("1", "stretch", "2020-11-28T13:59", "active")
                .task("1", "stretch", "2020-11-28T13:59", null, "done");
        Change finished = scene -> scene.taskBefore("1", "stretch", "2099-11-28T13:59", "active")
                .task("1", "stretch", "2099-11-28T13:59", null, "done");

        assertRight("{effect: none}", "ok", due);
        assertWrong("{effect: none}", "ok", finished);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Done! | true",
                "Well done! | false",
                "Noted: Mia | true",
                "I'll remind you at 6 | true",
                "You asked to be reminded at 6 | false",
                "That is not done yet | false",
                "Sure. Moved it to 8 | true",
                "Your sister moved to Leeds | false",
                "Te avisaré a las 6 | true",
                "I can set reminders and keep lists | false",
                "Shall I remind you at 6? | false"
            })
    void knowsAClaim(String words, boolean claims) {
        assertThat(Words.CLAIMS.in(words)).isEqualTo(claims);
    }

    @Test
    void wantsNothingKept() {
        assertRight("{kept: false}", "ok", NOTHING);
        assertWrong("{kept: false}", "ok", scene -> scene.fact("You think you are having a heart attack."));
    }

    @Test
    void wantsTheEmergencyNumberAndNothingElse() {
        assertRight("{danger: true}", "Call 911 now. Crisis line: 988.", NOTHING);
        assertRight("{danger: true}", "Ring 999 now.", scene -> scene.country("GB"));
        assertWrong("{danger: true}", "Ring 000 now.", scene -> scene.country("GB"));
        assertWrong("{danger: true}", "Call 1911 now.", NOTHING);
        assertWrong("{danger: true}", "Call 911 now. I can also remind you of something.", NOTHING);
        assertWrong("{danger: true}", "I am sorry.", NOTHING);
        assertWrong("{danger: true}", "Call 911", scene -> scene.task("1", "a", "2026-11-28T18:00", null, "active"));
    }

    @Test
    void wantsSilence() {
        Change silence = scene -> scene.silent();
        Change carrier = scene -> scene.byCarrier();

        assertRight("{silent: true}", "", silence);
        assertRight("{silent: true}", "You are unsubscribed.", carrier);
        assertWrong("{silent: true}", "Hello", NOTHING);
        assertWrong("{says: [a|b]}", "", silence);
        assertWrong("{effect: none}", "", silence);
        assertRight("{or: [{silent: true}, {asks: true}]}", "", silence);
        assertRight("{or: [{silent: true}, {asks: true}]}", "Who?", NOTHING);
        assertWrong("{or: [{silent: true}, {effect: none}]}", "I'll remember that", NOTHING);
        assertWrong("{effect: none, or: [{asks: true}, {effect: none}]}", "", silence);
    }

    @Test
    void wantsOneOfTheBlocksAndAllBeside() {
        String expected = "{never: [dog], or: [{asks: true}, {says: [cat]}]}";

        assertRight(expected, "which one?", NOTHING);
        assertRight(expected, "the cat", NOTHING);
        assertWrong(expected, "the cow", NOTHING);
        assertWrong(expected, "which dog?", NOTHING);
    }

    @Test
    void callsAWrongTimeConfirmedWhereNothingWasAsked() {
        Expectation expected = Scene.expectation("{task: {matter: cat, when: today 18:00}}");
        Change wrong = scene -> scene.task("1", "feed cat", "2026-11-28T06:00", null, "active");
        Change right = scene -> scene.task("1", "feed cat", "2026-11-28T18:00", null, "active");
        Change other = scene -> scene.task("1", "call Bob", "2026-11-28T06:00", null, "active");

        assertThat(Judge.isWronglyTimed(expected, Scene.of("At 6 am.", wrong))).isTrue();
        assertThat(Judge.isWronglyTimed(expected, Scene.of("At 6 am?", wrong))).isFalse();
        assertThat(Judge.isWronglyTimed(expected, Scene.of("At 6 pm.", right))).isFalse();
        assertThat(Judge.isWronglyTimed(expected, Scene.of("At 6 am.", other))).isFalse();
        assertThat(Judge.isWronglyTimed(expected, Scene.of("Sorry.", NOTHING))).isFalse();
    }

    @Test
    void callsAPretenceWhatNoRowShows() {
        assertThat(Judge.pretends(Scene.of("Done!", NOTHING))).isTrue();
        assertThat(Judge.pretends(Scene.of("Hello!", NOTHING))).isFalse();
        assertThat(Judge.pretends(Scene.of("Done!", scene -> scene.row("memory.fact"))))
                .isFalse();
        assertThat(Judge.pretends(Scene.of("Done!", scene -> scene.set("name", "Bo"))))
                .isFalse();
    }

    private static void assertRight(String expected, String answer, Change change) {
        assertThat(Judge.faults(Scene.expectation(expected), Scene.of(answer, change)))
                .as(expected)
                .isEmpty();
    }

    private static void assertWrong(String expected, String answer, Change change) {
        assertThat(Judge.faults(Scene.expectation(expected), Scene.of(answer, change)))
                .as(expected)
                .isNotEmpty();
    }
}
