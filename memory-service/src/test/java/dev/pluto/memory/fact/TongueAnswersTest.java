package dev.pluto.memory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told in one language and asked in the other. */
class TongueAnswersTest {

    private static final Instant NOW = Instant.parse("2026-11-25T14:30:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my plumber is Joan | quién es mi fontanero | Your plumber is Joan.",
                "my brother lives in Truro | dónde vive mi hermano? | Your brother lives in Truro.",
                "my tía's care worker is Ms. Rojas | quién es la care worker de mi tía | Your tía's care worker is Ms. Rojas.",
                "mi profesora se llama Itziar | what's my teacher called? | Tu profesora se llama Itziar.",
                "mi código del portal es 5512 | what's my portal code | Tu código del portal es 5512.",
                "my brother lives in Truro | dónde vive mi hermana |",
                "mi profesora se llama Itziar | who is my plumber |",
            })
    void isAnswered(String told, String asked, String answer) {
        BookTalk talk = new BookTalk(List.of(), ZoneOffset.UTC, true);
        UUID message = UUID.randomUUID();
        talk.read(told, message.toString(), NOW);
        List<StoredFact> stored = new ArrayList<>();
        talk.facts().forEach(fact -> stored.add(new StoredFact(UUID.randomUUID(), message, fact)));

        String said = new BookTalk(stored, ZoneOffset.UTC, true)
                .answer(asked, null, NOW)
                .answer()
                .sentence();
        assertThat(said).isEqualTo(answer == null ? "" : answer);
    }
}
