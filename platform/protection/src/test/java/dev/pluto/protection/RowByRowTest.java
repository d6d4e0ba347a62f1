package dev.pluto.protection;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowByRowTest {

    private static final UUID ROW = UUID.randomUUID();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RowByRow rows = new RowByRow(meters);
    private final PersonKey key = new PersonKey(new Key(AesGcm.random(Key.BYTES)));

    @Test
    void readsTheOthersWhenOneRowDoesNotOpen() {
        byte[] altered = key.seal("message.text", ROW, "two");
        altered[20] ^= 1;
        List<byte[]> sealed =
                List.of(key.seal("message.text", ROW, "one"), altered, key.seal("message.text", ROW, "three"));

        List<Optional<String>> read = sealed.stream()
                .map(bytes -> rows.read("message", UUID.randomUUID(), () -> key.open("message.text", ROW, bytes)))
                .toList();

        assertThat(read).containsExactly(Optional.of("one"), Optional.empty(), Optional.of("three"));
        assertThat(meters.counter("pluto.rows.unreadable", "table", "message").count())
                .isEqualTo(1);
    }

    @Test
    void readsTheOthersWhenOneRowIsOfAnotherShape() {
        assertThat(rows.read("memory", UUID.randomUUID(), () -> Integer.parseInt("none")))
                .isEmpty();
        assertThat(rows.read("memory", UUID.randomUUID(), () -> Integer.parseInt("7")))
                .contains(7);
    }
}
