package dev.pluto.memory.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.ranking.IndexedMemory;
import dev.pluto.memory.ranking.Question;
import dev.pluto.memory.ranking.Words;
import dev.pluto.testing.Fuzz;
import dev.pluto.testing.PatternRules;
import dev.pluto.testing.StrangeTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RememberedTextFuzzTest {

    private static final List<String> PHRASES = List.of(
            "my sister Anna lives in Berlin",
            "What did I do on 7 May 2023?",
            "where was I between 3 March and 9 March",
            "remember that I'm allergic to nuts",
            "last summer we went to Rome, three weeks ago to Oslo",
            "on Sept. 5, 2021 in June 2019 and on 2024-02-30",
            "who called me 999 years ago",
            "please remind me to call mum tomorrow",
            "my favourite doctor is Dr. O'Neil",
            "İzmir'de doğdum",
            "ich bin am 31. Februar geboren",
            "昨日は東京にいました");

    private final Consumer<String> everyPattern = PatternRules.trial("dev.pluto.memory");

    @Test
    void keepsAndAsksForWhateverATextSays() {
        Instant at = Instant.parse("2026-11-21T12:00:00Z");
        Fuzz.lasting(Duration.ofSeconds(5)).tries(StrangeTexts.like(PHRASES), text -> {
            Impression impression = ImpressionPolicy.of(text);
            var source = new IndexedMemory.Source(
                    new UUID(1, text.hashCode()), 1, "fact", at, null, 0.5, false, text, text, text, null);
            IndexedMemory.of(source, Words.of(Locale.forLanguageTag("tr")));
            Question.of(text, null, at, ZoneId.of("Europe/Berlin"), Words.of(Locale.ENGLISH));

            assertThat(impression.importance()).isBetween(0.0, 1.0);
            if (text.hashCode() % 50 == 0) {
                everyPattern.accept(text);
            }
        });
    }
}
