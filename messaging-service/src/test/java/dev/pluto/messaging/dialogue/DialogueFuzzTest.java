package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Interpretation;
import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Read;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.decide.Call;
import dev.pluto.messaging.dialogue.decide.Decisions;
import dev.pluto.messaging.dialogue.decide.Homes;
import dev.pluto.messaging.dialogue.decide.Scene;
import dev.pluto.messaging.dialogue.decide.Step;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.tool.TriedTools;
import dev.pluto.testing.Fuzz;
import dev.pluto.testing.PatternRules;
import dev.pluto.testing.StrangeTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class DialogueFuzzTest {

    private final Consumer<String> everyPattern = PatternRules.trial("dev.pluto.messaging");
    private final Decisions decisions = new Decisions(new Homes(place -> Optional.empty()), scene -> Map.of());

    private static List<String> phrases() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(DialogueFuzzTest.class.getResourceAsStream("/fuzz/phrases.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Whatever was said, whatever it was read as, whatever had been asked: no rule may fail. */
    @Test
    void decidesAboutWhateverATextSays() throws IOException {
        Arbitrary<List<String>> talks =
                StrangeTexts.like(phrases()).list().ofMinSize(1).ofMaxSize(5);
        Fuzz.lasting(Duration.ofSeconds(15)).tries(talks, texts -> {
            var random = new Random(texts.hashCode());
            Talk talk = new Talk(random.nextBoolean() ? "en-US" : "es-MX");
            talk.tools().has("call the dentist", "2026-11-22T08:00:00Z");
            talk.tools().has(texts.get(0), "2026-11-22T09:00:00Z");
            talk.tools().remembers(new RecalledMemory(null, null, texts.get(0), null, null, Talk.START, 0.2));
            for (String text : texts) {
                Act act = act(text, random);
                Certainty certainty = Certainty.values()[random.nextInt(3)];
                requireDecided(text, act, certainty, talk);
                assertThat(talk.says(text, act, certainty)).isNotEmpty();
            }
            if (texts.hashCode() % 50 == 0) {
                texts.forEach(everyPattern);
            }
        });
    }

    private void requireDecided(String words, Act act, Certainty certainty, Talk talk) {
        var text = new HeardText(UUID.randomUUID(), "person", words, Talk.START.plusSeconds(600));
        var nothing = new Interpretation(List.of(), certainty, 0, false);
        var read = new Read(text, 0, words, act, certainty, nothing);
        var scene =
                new Scene(talk.dialogue(), talk.tools().person(), read, false, Talk.START.plusSeconds(601), List.of());
        follow(decisions.of(scene).step(), talk);
    }

    /** Goes on with what tools answer, as the model does, without doing anything. */
    private static void follow(Step step, Talk talk) {
        if (step instanceof Step.All all) {
            all.steps().forEach(one -> follow(one, talk));
        } else if (step instanceof Step.Do call) {
            var tools = new TriedTools(talk.tools().person(), Talk.START);
            tools.has("call the dentist", "2026-11-22T08:00:00Z");
            if (call.call() instanceof Call.Reminders) {
                follow(
                        call.then()
                                .apply(Calls.make(call.call(), UUID.randomUUID(), tools)
                                        .await()
                                        .indefinitely()),
                        talk);
            }
        } else if (step instanceof Step.Recall recall) {
            follow(
                    recall.then()
                            .apply(List.of(new RecalledMemory(null, null, "my dog is Rex", null, null, null, 0.4))),
                    talk);
        }
    }

    private static Act act(String words, Random random) {
        Target target = target(words, random);
        var said = new Said(Talk.START, ZoneId.of("Europe/Berlin"), Locale.UK);
        List<Act> acts = List.of(
                new Act.SetReminder(TimeReader.read("remind me " + words, said)),
                new Act.SetReminder(TimeReader.read(words, said)),
                new Act.ListReminders(null, random.nextBoolean(), words),
                new Act.MoveReminder(target, words),
                new Act.SnoozeReminder(target, words),
                new Act.FinishReminder(target),
                new Act.CancelReminder(target),
                new Act.CancelAllReminders(),
                new Act.TellFact(words),
                new Act.AskFact(words),
                new Act.CorrectFact(words),
                new Act.ForgetFact(words),
                new Act.SetName(words),
                new Act.AddToList(words, List.of(words)),
                new Act.Undo(),
                new Act.Yes(),
                new Act.No(),
                new Act.Choice(target, words),
                new Act.StopMessages(),
                new Act.Talk(Act.Talk.Topic.UNKNOWN));
        return acts.get(random.nextInt(acts.size()));
    }

    private static Target target(String words, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Target.NONE;
            case 1 -> Target.IT;
            case 2 -> new Target("", false, random.nextInt(9) - 4, null, null, false, false);
            case 3 -> new Target("", false, null, null, LocalTime.of(random.nextInt(24), 0), false, true);
            case 4 -> new Target(words, false, null, null, null, true, false);
            default -> new Target(words, false, null, null, null, false, false);
        };
    }
}
