package dev.pluto.events;

import java.util.UUID;

/** A fact about one person, in the past tense. Its Kafka key is the person's id. */
public sealed interface Event
        permits AuditWritten,
                HabitChanged,
                MemoriesJudged,
                MemoryChanged,
                MessageReceived,
                MessageSent,
                MessageSettled,
                OutboundRequested,
                StyleLearned,
                SuggestionAnswered,
                TaskChanged,
                UserActivated,
                UserChanged,
                UserDataErased,
                UserErased {

    /** The person it is about. */
    UUID userId();
}
