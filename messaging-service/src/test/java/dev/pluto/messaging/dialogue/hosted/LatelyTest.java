package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.contracts.SnapshotsAnswer.Sentence;
import dev.pluto.contracts.SnapshotsAnswer.Snapshot;
import dev.pluto.messaging.llm.Prompt;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatelyTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant END = Instant.parse("2026-11-22T23:00:00Z");
    private static final int BUDGET = 3_000;

    @Test
    void tellsTheModelTheLatestDayAndWeekAsDataOfThePerson() {
        Prompt prompt = prompt(
                Map.of(),
                snapshot(
                        "daily",
                        END,
                        List.of("You will call the plumber tomorrow."),
                        List.of("Your sister lives in Porto.")),
                snapshot(
                        "weekly", END, List.of("You need to book the ferry."), List.of("Your sister lives in Porto.")));

        Prompt.Turn first = prompt.turns().get(0);
        assertThat(first.isPerson()).isTrue();
        assertThat(first.text())
                .startsWith("DATA {")
                .contains("\"lately\":[{\"kind\":\"daily\",\"from\":\"2026-11-22\"")
                .contains("\"planned\":[{\"day\":\"2026-11-22\",\"words\":\"You will call the plumber tomorrow.\"}]")
                .contains("\"kind\":\"weekly\"", "book the ferry")
                .containsOnlyOnce("Porto");
        assertThat(prompt.system()).doesNotContain("plumber");
    }

    @Test
    void neverTellsWhatIsSensitiveOrSecretEvenToWhoAgreedToMemories() {
        Snapshot day = snapshot(
                "daily",
                END,
                List.of("Your chemo starts tomorrow.", "You will feed the ducks."),
                List.of("Your father has diabetes.", "Your PIN is 4821.", "Your number is 0151 2345678."));

        for (Map<String, Boolean> preferences :
                List.of(Map.<String, Boolean>of(), Map.of("hosted_model_sensitive", true))) {
            assertThat(prompt(preferences, day).turns().get(0).text())
                    .contains("ducks")
                    .doesNotContain("chemo", "diabetes", "4821", "2345678");
        }
    }

    @Test
    void leavesOutEventsAndWhatEndedLongAgo() {
        Prompt prompt = prompt(
                Map.of(),
                snapshot("event", END, List.of(), List.of("You live in Berlin.")),
                snapshot("daily", END.minusSeconds(86_400L * 30), List.of("You will feed the ducks."), List.of()));

        assertThat(prompt.turns().get(0).text()).doesNotContain("lately", "Berlin", "ducks");
    }

    @Test
    void takesAQuarterOfTheTokensThatAreLeftAtMost() {
        List<String> many = IntStream.range(0, 200)
                .mapToObj(i -> "You will walk to pond number " + i + " and count " + "heron ".repeat(20))
                .toList();
        List<RecalledMemory> memories = List.of(new RecalledMemory(
                UUID.randomUUID(), "note", "the otter swam in the lake", null, null, NOW, false, 0.9));

        Prompt prompt = prompt(Map.of(), memories, snapshot("daily", END, many, List.of()));

        String data = prompt.turns().get(0).text();
        assertThat(data).contains("pond number 0", "otter").doesNotContain("pond number 199");
        assertThat(tokens(data)).isLessThan(BUDGET / 2);
    }

    @Test
    void saysNothingOfDaysWithoutAny() {
        assertThat(prompt(Map.of()).turns().get(0).text()).doesNotContain("lately");
        assertThat(prompt(Map.of(), snapshot("daily", END, List.of(), List.of("Your father has diabetes.")))
                        .turns()
                        .get(0)
                        .text())
                .doesNotContain("lately");
    }

    private static Prompt prompt(Map<String, Boolean> preferences, Snapshot... snapshots) {
        return prompt(preferences, List.of(), snapshots);
    }

    private static Prompt prompt(
            Map<String, Boolean> preferences, List<RecalledMemory> memories, Snapshot... snapshots) {
        Profile person = new Profile(
                UUID.randomUUID(), "+4915112345678", "Anna", "en-GB", "Europe/Berlin", "active", null, preferences);
        return new Briefing(LatelyTest::tokens, BUDGET)
                .of(
                        person,
                        List.of(),
                        List.of(new HeardText(UUID.randomUUID(), "person", "how are you?", NOW)),
                        new Briefing.Known(memories, Arrays.asList(snapshots)),
                        NOW)
                .prompt();
    }

    private static Snapshot snapshot(String kind, Instant end, List<String> planned, List<String> said) {
        return new SnapshotsAnswer.Snapshot(
                UUID.randomUUID(),
                kind,
                null,
                end.minusSeconds(86_400),
                end,
                sentences(said),
                List.of(),
                sentences(planned),
                List.of());
    }

    private static List<Sentence> sentences(List<String> texts) {
        return texts.stream()
                .map(text -> new Sentence(text, LocalDate.of(2026, 11, 22), List.of(UUID.randomUUID())))
                .toList();
    }

    private static int tokens(String text) {
        return text.length() / 4;
    }
}
