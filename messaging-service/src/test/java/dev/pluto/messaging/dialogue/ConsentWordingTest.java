package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Rows;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.consent.ConsentKeywords;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.dialogue.state.Open;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules and practice make of a text, beside what we make of it: by its words alone, without the model of meaning. */
class ConsentWordingTest {

    private static final Pattern LINE = Pattern.compile("(\\w+),(\\w+),\"(.*)\",\"(.*)\"");

    /**
     * @param expected {@code stop}, {@code start}, {@code help}, {@code ask} or {@code other}
     * @param standing {@code in}, {@code out} or {@code reminder}
     * @param source of the rule
     */
    private record Case(String expected, String standing, String text, String source) {

        static Case of(String line) {
            Matcher parts = LINE.matcher(line);
            assertThat(parts.matches()).as(line).isTrue();
            String text = parts.group(3).replace("\\n", "\n").replace("\\\"", "\"");
            return new Case(parts.group(1), parts.group(2), text, parts.group(4));
        }

        boolean isRight() {
            return expected.equals(made());
        }

        private String made() {
            boolean isLeftToTheTalk = standing.equals("reminder") && ConsentKeywords.isCancel(text);
            return isLeftToTheTalk
                    ? talked()
                    : ConsentKeywords.read(text, standing.equals("out"))
                            .map(Case::name)
                            .orElseGet(this::talked);
        }

        private static String name(ConsentWord word) {
            return word.name().toLowerCase(Locale.ROOT);
        }

        private String talked() {
            if (standing.equals("out")) {
                return "other";
            }
            var talk = new Talk();
            if (standing.equals("reminder")) {
                talk.asks("remind me tomorrow at 9 to call mum");
            }
            List<String> parts = talk.hears(text);
            boolean isAsked = talk.dialogue().pending().map(Open::aim).stream()
                            .anyMatch(aim -> aim instanceof Aim.Shall shall && shall.act() instanceof Act.StopMessages)
                    || parts.contains("ReminderOrMessages?");
            return talk.isStopped() ? "stop" : isAsked ? "ask" : "other";
        }

        @Override
        public String toString() {
            return expected + " not " + made() + " " + standing + ": " + text;
        }
    }

    @Test
    void makesOfEveryTextThatWasLookedAtWhatTheRulesSay() {
        assertThat(shareOf("wording-seen.csv", true)).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void makesOfTextsThatWereHeldOutWhatTheRulesSay() {
        assertThat(shareOf("wording-heldout.csv", false)).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void asksOnceWhetherSomethingUnclearIsMeantOfAllMessages() {
        var talk = new Talk();
        assertThat(talk.hears("leave me alone")).containsExactly("ShallI?");
        assertThat(talk.isStopped()).isFalse();

        talk.hears("go away");

        assertThat(talk.isStopped()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what would i do to get rid of these texts",
                "is there a way to switch off these messages if we go abroad?",
                "do you stop when i text stop",
                "which word would get me out, do i text stop",
                "i dont want you to stop messaging me",
                "¿qué tengo que hacer para darme de baja?"
            })
    void tellsHowToStopWhoOnlyAsks(String words) {
        var talk = new Talk();

        assertThat(talk.hears(words)).containsExactly("HOW_TO_STOP");
        assertThat(talk.isStopped()).isFalse();
    }

    @Test
    void takesStopItForTheReminderThatWasSpokenOf() {
        var talk = new Talk();
        talk.asks("remind me tomorrow at 9 to call mum");

        talk.hears("stop it");

        assertThat(talk.isStopped()).isFalse();
        assertThat(talk.dialogue().pending().map(Open::aim).filter(Aim.Shall.class::isInstance))
                .isEmpty();
    }

    @Test
    void stopsWhenTheAnswerIsYesAndGoesOnWhenItIsNo() {
        var yes = new Talk();
        yes.hears("stop it");
        yes.hears("yes");
        assertThat(yes.isStopped()).isTrue();

        var no = new Talk();
        no.hears("stop it");
        no.hears("no");
        assertThat(no.isStopped()).isFalse();
    }

    /**
     * The share of a file's cases that are right, printed.
     *
     * @param tellsWhich prints those that are wrong too: never those held out, lest somebody works on them
     */
    private static double shareOf(String file, boolean tellsWhich) {
        List<Case> cases = read(file);
        List<Case> wrong = cases.stream().filter(one -> !one.isRight()).toList();
        System.out.printf("%s: %d of %d right%n", file, cases.size() - wrong.size(), cases.size());
        if (tellsWhich) {
            wrong.forEach(one -> System.out.println("  " + one));
        }
        return 1 - (double) wrong.size() / cases.size();
    }

    private static List<Case> read(String file) {
        return Rows.of(ConsentKeywords.class, file).stream().map(Case::of).toList();
    }
}
