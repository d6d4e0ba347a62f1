package dev.pluto.messaging.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HeardTextTest {

    @Test
    void readsNoMoreOfATextThanAMessageHolds() {
        var heard = new HeardText(UUID.randomUUID(), "person", "  " + "\ud83d\ude00".repeat(1_000), Instant.EPOCH);
        var memory = new RecalledMemory(null, null, "x".repeat(8_000), null, null, null, 0);

        assertThat(heard.text()).isEqualTo("\ud83d\ude00".repeat(800));
        assertThat(memory.content()).hasSize(1_600);
    }
}
