package dev.pluto.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.LearningSummary;
import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Both events as their golden samples have them. */
class PersonSnapshotTest {

    private static final UUID PERSON = UUID.fromString("0190a6a0-0000-7000-8000-000000000001");

    @Test
    void isOfOneShapeWhicheverEventTells() throws IOException {
        var first = PersonSnapshot.of(sample(EventType.USER_ACTIVATED, UserActivated.class), 1);
        var changed = PersonSnapshot.of(sample(EventType.USER_CHANGED, UserChanged.class), 2);

        assertThat(first)
                .isEqualTo(new PersonSnapshot(PERSON, 1, "active", "en-US", "America/Los_Angeles", "free", Map.of()));
        assertThat(changed)
                .isEqualTo(new PersonSnapshot(
                        PERSON,
                        2,
                        "active",
                        "en-US",
                        "America/Los_Angeles",
                        "free",
                        Map.of("morning_digest_enabled", true),
                        new LearningSummary("full", 0.1)));
    }

    @Test
    void namesThePreferencesThatAreOff() {
        var told =
                new PersonSnapshot(PERSON, 1, "active", "en", "UTC", "free", Map.of("a", true, "b", false, "c", false));

        assertThat(told.switchedOff()).containsExactlyInAnyOrder("b", "c");
    }

    private static <E extends Event> E sample(EventType type, Class<E> record) throws IOException {
        try (InputStream file = Event.class.getResourceAsStream("/samples/" + type.document() + ".json")) {
            return EventJson.read(Objects.requireNonNull(file).readAllBytes(), record);
        }
    }
}
