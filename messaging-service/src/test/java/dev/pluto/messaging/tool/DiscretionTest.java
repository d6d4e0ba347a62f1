package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsKnown;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DiscretionTest {

    private static final FactAnswer ILLNESS =
            new FactAnswer("fact", "Your mother has breast cancer.", 0.9, List.of(UUID.randomUUID()));
    private static final FactAnswer HOME = new FactAnswer("fact", "Your sister lives in Berlin.", 0.9, List.of());

    @Test
    void tellsNothingSensitiveAloud() {
        FactAnswer kept = Discretion.ALOUD.of(ILLNESS);

        assertThat(kept.kind()).isEqualTo(Outcome.FactAnswered.PRIVATE);
        assertThat(kept.sentence()).isEmpty();
        assertThat(Discretion.ALOUD.of(HOME)).isEqualTo(HOME);
    }

    @Test
    void tellsAllToWhoeverReads() {
        assertThat(Discretion.NONE.of(ILLNESS)).isEqualTo(ILLNESS);
    }

    @Test
    void recountsWhatIsPlainAloud() {
        FactsKnown known = new FactsKnown(
                List.of(
                        new FactsKnown.Group(
                                "you", List.of("You take antidepressants.", "Your sister lives in Berlin.")),
                        new FactsKnown.Group("your mother", List.of("Your mother has breast cancer."))),
                3);

        FactsKnown told = Discretion.ALOUD.of(known);

        assertThat(told.groups()).containsExactly(new FactsKnown.Group("you", List.of("Your sister lives in Berlin.")));
        assertThat(told.total()).isEqualTo(3);
    }
}
