package dev.pluto.memory;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.TaskChanged;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.KafkaProbe;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Events as other services send and read them. */
public final class Events {
    private Events() {}

    /** As version 1 of the person. */
    public static void publish(KafkaProbe kafka, EventType type, Event event) {
        publish(kafka, type, event, 1);
    }

    public static void publish(KafkaProbe kafka, EventType type, Event event, long version) {
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_source", "/test",
                "ce_type", type.type(),
                "ce_time", "2026-03-02T12:00:00Z",
                "ce_aggregateversion", Long.toString(version),
                "content-type", "application/json");
        kafka.publish(type.topic(), event.userId().toString(), EventJson.write(event), headers);
    }

    /** What became of a task, as the scheduler tells it. @param title of what it is about, or null where it does not open */
    public static void task(
            KafkaProbe kafka,
            EventSeal seal,
            UUID person,
            UUID task,
            String change,
            @Nullable String title,
            @Nullable String rrule,
            Instant dueAt,
            Instant at) {
        Addressee addressee = Addressee.of(EventType.TASK_CHANGED.topic(), person, task);
        String sealed = title == null ? null : seal.seal(addressee, title);
        String local = LocalDateTime.ofInstant(dueAt, ZoneOffset.UTC).toString();
        publish(
                kafka,
                EventType.TASK_CHANGED,
                new TaskChanged(person, task, change, "reminder", sealed, dueAt, local, rrule, "UTC", "active", at));
    }

    /** The events about a person so far, as JSON. */
    public static List<String> of(KafkaProbe kafka, EventType type, UUID person) {
        return kafka.all(type.topic()).stream()
                .filter(one -> person.toString().equals(one.key()))
                .map(KafkaProbe::text)
                .toList();
    }
}
