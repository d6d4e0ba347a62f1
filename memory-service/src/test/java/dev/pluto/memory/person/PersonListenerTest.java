package dev.pluto.memory.person;

import static dev.pluto.memory.Api.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventType;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserActivated;
import dev.pluto.events.UserChanged;
import dev.pluto.memory.Events;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class PersonListenerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final UUID anna = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void followsTheNewestEventWhateverItsClockSays() {
        activated("en-GB", "Europe/London");
        awaitZone("Europe/London");

        changed("en-GB", "Asia/Tokyo", 3, NOON.minusSeconds(60));

        awaitZone("Asia/Tokyo");
    }

    @Test
    void doesNotGoBackWhenAnOlderEventComesLate() {
        changed("en-GB", "Asia/Tokyo", 5, NOON);
        awaitZone("Asia/Tokyo");

        activated("en-GB", "Europe/London");
        changed("en-GB", "America/Lima", 4, NOON.plusSeconds(60));
        awaitHandled(3);

        assertThat(zone()).isEqualTo("Asia/Tokyo");
    }

    @Test
    void readsEveryIndexAnewWhenTheLanguageChanges() {
        activated("en-GB", "Europe/London");
        awaitZone("Europe/London");
        changed("en-GB", "Europe/Berlin", 2, NOON);
        awaitZone("Europe/Berlin");
        long before = rebuildRevision();

        changed("de-DE", "Europe/Vienna", 3, NOON);
        awaitZone("Europe/Vienna");

        assertThat(before).isZero();
        assertThat(rebuildRevision()).isPositive();
    }

    private void activated(String locale, String zone) {
        Events.publish(kafka, EventType.USER_ACTIVATED, new UserActivated(anna, "sms", locale, zone, "free", NOON), 1);
    }

    private void changed(String locale, String zone, long version, Instant at) {
        var style = new StyleSummary(true, "casual", "medium", "friendly");
        var event = new UserChanged(anna, List.of("zone"), "active", "free", locale, zone, Map.of(), style, null, at);
        Events.publish(kafka, EventType.USER_CHANGED, event, version);
    }

    private void awaitZone(String zone) {
        await(() -> zone.equals(zone()));
    }

    /** This person's events of both topics, as the inbox remembers them. */
    private void awaitHandled(int events) {
        List<String> ids = List.of(EventType.USER_ACTIVATED, EventType.USER_CHANGED).stream()
                .flatMap(type -> kafka.all(type.topic()).stream())
                .filter(message -> anna.toString().equals(message.key()))
                .map(message -> KafkaProbe.header(message, "ce_id"))
                .toList();
        assertThat(ids).hasSize(events);
        await(() -> database.number(
                        "select count(*) from inbox where consumer = 'memory-person' and event_id = any(?::uuid[])",
                        "{" + String.join(",", ids) + "}")
                == events);
    }

    private String zone() {
        return String.valueOf(database.rows("select max(zone) as zone from person where user_id = ?", anna)
                .get(0)
                .get("zone"));
    }

    private long rebuildRevision() {
        return database.number("select rebuild_revision from person where user_id = ?", anna);
    }
}
