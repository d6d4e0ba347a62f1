package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.FactsKnown;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureUsesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FeatureUses uses = new FeatureUses(meters);

    @Test
    void countsWhatWasDoneByFeature() {
        var reminders = new Outcome.Reminders(new RemindersAnswer(List.of(), 0, null, null));

        uses.count(reminders);
        uses.count(reminders);
        uses.count(new Outcome.FactsRecounted(new FactsKnown(List.of(), 0)));

        assertThat(count("reminder-listed")).isEqualTo(2);
        assertThat(count("fact-recounted")).isEqualTo(1);
    }

    @Test
    void doesNotCountWhatWasRefusedOrCouldNotBeHad() {
        uses.count(new Outcome.Refused(Reason.GONE, null));
        uses.count(new Outcome.Unavailable(Part.MEMORY));

        assertThat(meters.find("pluto.feature.uses").counters()).isEmpty();
    }

    private double count(String feature) {
        return meters.counter("pluto.feature.uses", "feature", feature).count();
    }
}
