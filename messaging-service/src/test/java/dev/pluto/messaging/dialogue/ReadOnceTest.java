package dev.pluto.messaging.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.act.Pending;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Vectors;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private final Profile person = Profile.unknown(UUID.randomUUID());
    private final HeardText text =
            new HeardText(UUID.randomUUID(), "person", "hello", Instant.parse("2026-11-28T12:00:00Z"));
    private final AtomicInteger reads = new AtomicInteger();
    private final ReadOnce reader = new ReadOnce((text, asked, last, person, vectors) -> {
        reads.incrementAndGet();
        return Uni.createFrom().item(List.of());
    });

    private void read(Pending asked) {
        Vectors vectors = texts -> Uni.createFrom().item(Optional.empty());
        assertThat(reader.read(text, asked, Subject.NONE, person, vectors)
                        .await()
                        .indefinitely())
                .isEmpty();
    }

    @Test
    void readsATextOnceAsLongAsTheTalkStandsWhereItStood() {
        read(Pending.NONE);
        read(Pending.NONE);
        assertThat(reads).hasValue(1);

        Pending another = Pending.values()[Pending.values().length - 1];
        read(another);
        read(another);
        assertThat(reads).hasValue(2);
    }
}
