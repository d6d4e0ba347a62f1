package dev.pluto.events;

import java.util.Arrays;

/** Every event with its Kafka topic and its CloudEvents type. */
public enum EventType {
    USER_ACTIVATED("user-activated", UserActivated.class),
    USER_CHANGED("user-changed", UserChanged.class),
    USER_ERASED("user-erased", UserErased.class),
    USER_DATA_ERASED("user-data-erased", UserDataErased.class),
    MESSAGE_RECEIVED("message-received", MessageReceived.class),
    MESSAGE_SENT("message-sent", MessageSent.class),
    MESSAGE_SETTLED("message-settled", MessageSettled.class),
    OUTBOUND_REQUESTED("outbound-requested", OutboundRequested.class),
    MEMORY_CHANGED("memory-changed", MemoryChanged.class),
    HABIT_CHANGED("habit-changed", HabitChanged.class),
    STYLE_LEARNED("style-learned", StyleLearned.class),
    TASK_CHANGED("task-changed", TaskChanged.class),
    SUGGESTION_ANSWERED("suggestion-answered", SuggestionAnswered.class),
    MEMORIES_JUDGED("memories-judged", MemoriesJudged.class),
    AUDIT_WRITTEN("audit-written", AuditWritten.class);

    private final String topic;
    private final Class<? extends Event> record;

    EventType(String topic, Class<? extends Event> record) {
        this.topic = topic;
        this.record = record;
    }

    /** The Kafka topic, such as {@code message-received}. */
    public String topic() {
        return topic;
    }

    /** Where records go that cannot be understood, such as {@code message-received-dlq}. */
    public String deadLetterTopic() {
        return topic + "-dlq";
    }

    /** The CloudEvents {@code type}, such as {@code dev.pluto.message-received.v1}. */
    public String type() {
        return "dev.pluto." + topic + ".v1";
    }

    /** The file name of its JSON Schema and of its golden sample, without ending. */
    public String document() {
        return topic + ".v1";
    }

    public Class<? extends Event> record() {
        return record;
    }

    /** The type of an event. */
    public static EventType of(Event event) {
        return Arrays.stream(values())
                .filter(type -> type.record == event.getClass())
                .findFirst()
                .orElseThrow();
    }
}
