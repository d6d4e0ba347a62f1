package dev.pluto.memory;

import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.testing.KafkaProbe;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    /** The events about a person so far, as JSON. */
    public static List<String> of(KafkaProbe kafka, EventType type, UUID person) {
        return kafka.all(type.topic()).stream()
                .filter(one -> person.toString().equals(one.key()))
                .map(KafkaProbe::text)
                .toList();
    }
}
