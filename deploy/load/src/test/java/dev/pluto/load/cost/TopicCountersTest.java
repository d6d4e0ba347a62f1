package dev.pluto.load.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicCountersTest {

    @Test
    void tellsWhatARecordTakesOfTopicsThatGrew() {
        TopicCounters before = new TopicCounters(Map.of("sent", 10L, "quiet", 5L), Map.of("sent", 7000L, "quiet", 90L));
        TopicCounters now = new TopicCounters(
                Map.of("sent", 30L, "quiet", 5L, "young", 2L), Map.of("sent", 17_000L, "quiet", 90L, "young", 600L));

        assertThat(now.bytesARecordSince(before)).containsOnly(Map.entry("sent", 500.0), Map.entry("young", 300.0));
    }
}
