package dev.pluto.load.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationTest {

    private static final String FILE = """
            [{"id": "one",
              "turns": [{"id": "1", "at": "1:56 pm on 8 May, 2023", "speaker": "Ann", "text": "I moved to Leeds"},
                        {"id": "2", "at": "1:56 pm on 8 May, 2023", "speaker": "Ben", "text": " "}],
              "questions": [{"question": "Where does Ann live?", "category": "single-hop", "evidence": ["1", "2", "9"]},
                            {"question": "Why?", "category": "multi-hop", "evidence": ["2"]}]}]
            """;

    @Test
    void leavesOutWhatHasNoWordsAndWhatHasNoEvidence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("talks.json"), FILE);

        Conversation conversation = Conversation.read(file).get(0);

        assertThat(conversation.turns()).extracting(Conversation.Turn::id).containsExactly("1");
        assertThat(conversation.turns().get(0).draft().getString("occurred_at")).isEqualTo("2023-05-08T13:56:00Z");
        assertThat(conversation.questions())
                .isEqualTo(List.of(new Conversation.Question("Where does Ann live?", "single-hop", Set.of("1"))));
    }
}
