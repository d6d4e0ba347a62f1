package dev.pluto.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Objects;

/** Events as JSON: snake_case, ISO-8601 times, absent instead of null, unknown members ignored by readers. */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EventJson() {}

    /** The event as UTF-8 JSON. */
    public static byte[] write(Event event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event that cannot be written: " + EventType.of(event), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws UnreadableEvent when the bytes are no such event
     */
    public static <E extends Event> E read(byte[] json, Class<E> type) {
        try {
            E event = Objects.requireNonNull(MAPPER.readValue(json, type), "null is no event");
            Objects.requireNonNull(event.userId(), "an event is about somebody");
            return event;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableEvent(type.getSimpleName());
        }
    }
}
