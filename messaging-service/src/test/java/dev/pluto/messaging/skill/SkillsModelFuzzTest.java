package dev.pluto.messaging.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.people.Profile;
import dev.pluto.testing.Fuzz;
import dev.pluto.testing.PatternRules;
import dev.pluto.testing.StrangeTexts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import org.junit.jupiter.api.Test;

class SkillsModelFuzzTest {

    private static final List<Profile.Style> STYLES = List.of(
            new Profile.Style(true, "casual", "medium", List.of("on it", "😀", ""), "friendly"),
            new Profile.Style(false, "formal", "long", List.of(), "professional"),
            new Profile.Style(true, "casual", "short", List.of("İ"), "direct"));

    private final Consumer<String> everyPattern = PatternRules.trial("dev.pluto.messaging");

    private static List<String> phrases() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SkillsModelFuzzTest.class.getResourceAsStream("/fuzz/phrases.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Not even "I could not make sense of that" counts as an answer here: no rule may fail. */
    @Test
    void answersWhateverATextSays() throws IOException {
        Arbitrary<List<String>> breaths =
                StrangeTexts.like(phrases()).list().ofMinSize(1).ofMaxSize(3);
        Fuzz.lasting(Duration.ofSeconds(30)).tries(breaths, texts -> {
            String answer = talk(texts).says(texts.toArray(String[]::new));

            assertThat(answer)
                    .isNotBlank()
                    .doesNotContain("make sense of that", "can't read it back", "cannot read it back");
            assertThat(answer.length()).isLessThanOrEqualTo(1_600);
            assertThat(Character.isHighSurrogate(answer.charAt(answer.length() - 1)))
                    .as("half a character at the end of a cut")
                    .isFalse();
            if (texts.hashCode() % 50 == 0) {
                texts.forEach(everyPattern);
            }
        });
    }

    /** Whoever says it: their style, what they said before and what is remembered of them are strange as well. */
    private static Talk talk(List<String> texts) {
        var random = new Random(texts.hashCode());
        var talk = new Talk().styled(STYLES.get(random.nextInt(STYLES.size())));
        String other = texts.get(random.nextInt(texts.size()));
        if (random.nextBoolean()) {
            talk.named(other.isBlank() ? "Anna" : other);
        }
        if (random.nextInt(4) == 0) {
            talk.firstContact();
        }
        talk.heardBefore(other);
        talk.remembers(other, random.nextDouble());
        talk.remembers("My sister Anna lives in Berlin", random.nextDouble());
        talk.reminderSet(
                other, "2026-11-24T06:30:00Z", random.nextBoolean() ? null : "FREQ=WEEKLY;BYDAY=MO", "Europe/Berlin");
        return talk;
    }
}
