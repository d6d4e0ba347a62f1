package dev.pluto.messaging.dialogue.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.model.RecalledMemory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BorrowedTest {

    private static final String ASKED = "Where did I leave the skis?";

    private final RecalledMemory cellar =
            memory(UUID.randomUUID(), "The skis are in my cousin's cellar in Aosta", false);
    private final RecalledMemory boots = memory(UUID.randomUUID(), "I lent Paula the boots for February", false);

    @Test
    void namesTheMemoryThatWordsWereTakenFrom() {
        assertThat(of("They are in your cousin's cellar in Aosta.")).containsExactly(cellar.id());
        assertThat(of("In the cellar in Aosta; and Paula has the boots.")).containsExactly(cellar.id(), boots.id());
    }

    /** The words of the question come back in any answer, and one word may be chance. */
    @Test
    void takesNeitherTheWordsAskedNorASingleOneForBorrowed() {
        assertThat(of("You did not tell me where you leave the skis.")).isEmpty();
        assertThat(of("Perhaps in a cellar?")).isEmpty();
        assertThat(of("")).isEmpty();
    }

    @Test
    void namesNoneThatIsSensitiveAndNoneWithoutAnId() {
        List<RecalledMemory> given = List.of(
                memory(UUID.randomUUID(), "The skis are in my cousin's cellar in Aosta", true),
                memory(null, "The skis are in my cousin's cellar in Aosta", false));

        assertThat(Borrowed.of("In your cousin's cellar in Aosta", ASKED, given))
                .isEmpty();
    }

    @Test
    void namesOneOnceThatIsGivenTwice() {
        assertThat(Borrowed.of("In your cousin's cellar in Aosta", ASKED, List.of(cellar, cellar)))
                .containsExactly(cellar.id());
    }

    private List<UUID> of(String said) {
        return Borrowed.of(said, ASKED, List.of(cellar, boots));
    }

    private static RecalledMemory memory(@Nullable UUID id, String content, boolean sensitive) {
        return new RecalledMemory(id, "fact", content, null, null, null, sensitive, 0.9);
    }
}
