package dev.pluto.load;

import dev.pluto.servers.PlutoDatabase;

/** What the services have in their books, counted by the superuser. */
public record Books(PlutoDatabase database) {

    /** Texts that came in and belong to a person. */
    public long stored() {
        return database.count("messaging.message where direction = 'in'");
    }

    /** Texts whose person is still to be found. */
    long waiting() {
        return database.count("messaging.arrival");
    }

    public long answers() {
        return database.count("messaging.message where direction = 'out'");
    }

    /** Conversations that wait for an answer. */
    long unanswered() {
        return database.count("messaging.reply_job where wanted_sequence > answered_sequence");
    }

    /** Texts that were answered more than once. */
    public long answeredTwice() {
        return database.count("(select from messaging.message where author = 'assistant' group by in_reply_to"
                + " having count(*) > 1) twice");
    }

    /** Whether memory-service has heard of every text of a person, and has the vectors of all it keeps. */
    boolean isRemembered() {
        return database.count("memory.inbox where consumer = 'memory-remember'") >= stored()
                && database.count("memory.memory where embedding_due_at is not null") == 0;
    }

    /** Whether Kafka has every event. */
    boolean isPublished() {
        return database.count("messaging.outbox") == 0;
    }
}
