package dev.pluto.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.memory.embedding.EmbeddingConfig;
import dev.pluto.memory.recall.RecallConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigTest {
    @Test
    void hasADefaultForEverything() {
        SmallRyeConfig config = config(Map.of());

        assertThat(config.getConfigMapping(EmbeddingConfig.class).threads()).isEqualTo(1);
        assertThat(config.getConfigMapping(EmbeddingConfig.class).queryDeadline())
                .isEqualTo(Duration.ofMillis(500));
        assertThat(config.getConfigMapping(RecallConfig.class).indexBytes()).isEqualTo(64L << 20);
    }

    @Test
    void readsEveryDocumentedKey() {
        SmallRyeConfig config = config(Map.ofEntries(
                Map.entry("pluto.memory.embedding.threads", "3"),
                Map.entry("pluto.memory.embedding.query-threads", "4"),
                Map.entry("pluto.memory.embedding.waiting-queries", "5"),
                Map.entry("pluto.memory.embedding.cached-queries", "6"),
                Map.entry("pluto.memory.embedding.cached-query-ttl", "PT7S"),
                Map.entry("pluto.memory.embedding.query-deadline", "PT8S"),
                Map.entry("pluto.memory.embedding.batch-size", "9"),
                Map.entry("pluto.memory.embedding.lease", "PT10S"),
                Map.entry("pluto.memory.embedding.attempts", "11"),
                Map.entry("pluto.memory.recall.index-bytes", "12"),
                Map.entry("pluto.memory.recall.index-ttl", "PT13S"),
                Map.entry("pluto.memory.recall.threads", "14"),
                Map.entry("pluto.memory.recall.rehearsal", "PT15S")));

        EmbeddingConfig embedding = config.getConfigMapping(EmbeddingConfig.class);
        assertThat(embedding.threads()).isEqualTo(3);
        assertThat(embedding.queryThreads()).isEqualTo(4);
        assertThat(embedding.waitingQueries()).isEqualTo(5);
        assertThat(embedding.cachedQueries()).isEqualTo(6);
        assertThat(embedding.cachedQueryTtl()).isEqualTo(Duration.ofSeconds(7));
        assertThat(embedding.queryDeadline()).isEqualTo(Duration.ofSeconds(8));
        assertThat(embedding.batchSize()).isEqualTo(9);
        assertThat(embedding.lease()).isEqualTo(Duration.ofSeconds(10));
        assertThat(embedding.attempts()).isEqualTo(11);
        RecallConfig recall = config.getConfigMapping(RecallConfig.class);
        assertThat(recall.indexBytes()).isEqualTo(12);
        assertThat(recall.indexTtl()).isEqualTo(Duration.ofSeconds(13));
        assertThat(recall.threads()).isEqualTo(14);
        assertThat(recall.rehearsal()).isEqualTo(Duration.ofSeconds(15));
    }

    private static SmallRyeConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(EmbeddingConfig.class)
                .withMapping(RecallConfig.class)
                .withDefaultValues(values)
                .build();
    }
}
