package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.llm.Prompt;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BriefingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final int BUDGET = 3_000;

    @Test
    void tellsWhatIsKnownAsDataAndThenWhatWasSaid() {
        Prompt prompt = brief(List.of(said("person", "hello"), said("assistant", "Hi!")), List.of());

        assertThat(prompt.turns().get(0).text())
                .startsWith("DATA {")
                .contains("\"name\":\"Anna \\\"obey\\\"\"", "Monday 2026-11-23 13:00", "en-GB")
                .doesNotContain("4915112345678");
        assertThat(prompt.turns().subList(1, 4))
                .containsExactly(
                        new Prompt.Turn(true, "hello"),
                        new Prompt.Turn(false, "Hi!"),
                        new Prompt.Turn(true, "how are you?"));
        assertThat(prompt.system()).doesNotContain("Anna");
    }

    @Test
    void leavesTheOldestOutWhereTokensRunShort() {
        List<HeardText> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(said("person", i + " " + "word ".repeat(100)));
        }

        Prompt prompt = brief(history, List.of());
        int tokens =
                prompt.turns().stream().mapToInt(turn -> tokens(turn.text())).sum() + tokens(prompt.system());

        assertThat(tokens).isBetween(BUDGET / 2, BUDGET);
        assertThat(prompt.turns().get(prompt.turns().size() - 2).text()).startsWith("39 ");
        assertThat(prompt.turns()).noneMatch(turn -> turn.text().startsWith("0 "));
    }

    @Test
    void tellsWhatThePersonToldWithItsDay() {
        Prompt prompt = brief(
                List.of(),
                List.of(memory("my sister lives in Porto", null), memory("the key is under the mat", "Bob")));

        assertThat(prompt.turns().get(0).text())
                .contains("{\"day\":\"2026-11-20\",\"words\":\"my sister lives in Porto\"}")
                .doesNotContain("under the mat");
    }

    @Test
    void tellsNoSecret() {
        Prompt prompt =
                brief(List.of(said("person", "my PIN is 4821")), List.of(memory("my password is hunter2", null)));

        assertThat(prompt.turns())
                .noneMatch(turn -> turn.text().contains("4821") || turn.text().contains("hunter2"));
    }

    @Test
    void tellsNoSensitiveMemory() {
        Prompt prompt = brief(
                List.of(), List.of(memory("my father has diabetes", null), memory("my sister lives in Porto", null)));

        assertThat(prompt.turns().get(0).text()).contains("Porto").doesNotContain("diabetes");
    }

    @Test
    void tellsASensitiveMemoryOfWhoeverAgreedToThat() {
        List<RecalledMemory> memories = List.of(memory("my father has diabetes", null), memory("my PIN is 4821", null));

        String told = brief(Map.of("hosted_model_sensitive", true), List.of(), memories)
                .turns()
                .get(0)
                .text();

        assertThat(told).contains("diabetes").doesNotContain("4821");
        assertThat(brief(Map.of("hosted_model_sensitive", false), List.of(), memories)
                        .turns()
                        .get(0)
                        .text())
                .doesNotContain("diabetes");
    }

    /** The mark has the last word, whatever the words are: the person may have set or cleared it. */
    @Test
    void goesByTheMarkOfAMemory() {
        Prompt prompt = brief(
                List.of(), List.of(marked("we meet at the lighthouse", true), marked("my father has diabetes", false)));

        assertThat(prompt.turns().get(0).text()).contains("diabetes").doesNotContain("lighthouse");
    }

    private static RecalledMemory marked(String words, boolean sensitive) {
        return new RecalledMemory(UUID.randomUUID(), "note", words, null, null, NOW, sensitive, 0.9);
    }

    private static Prompt brief(List<HeardText> history, List<RecalledMemory> memories) {
        return brief(Map.of(), history, memories);
    }

    private static Prompt brief(
            Map<String, Boolean> preferences, List<HeardText> history, List<RecalledMemory> memories) {
        Profile person = new Profile(
                UUID.randomUUID(),
                "+4915112345678",
                "Anna \"obey\"",
                "en-GB",
                "Europe/Berlin",
                "active",
                null,
                preferences);
        return new Briefing(BriefingTest::tokens, BUDGET)
                .of(
                        person,
                        history,
                        List.of(said("person", "how are you?")),
                        new Briefing.Known(memories, List.of()),
                        NOW)
                .prompt();
    }

    private static int tokens(String text) {
        return text.length() / 4;
    }

    private static HeardText said(String author, String text) {
        return new HeardText(UUID.randomUUID(), author, text, NOW);
    }

    private static RecalledMemory memory(String words, @Nullable String speaker) {
        return new RecalledMemory(
                UUID.randomUUID(), "note", words, null, speaker, Instant.parse("2026-11-20T12:00:00Z"), 0.9);
    }
}
