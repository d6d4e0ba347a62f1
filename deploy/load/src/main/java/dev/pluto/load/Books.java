package dev.pluto.load;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the services have in their books, counted by the superuser. */
record Books(PlutoDatabase database) {

    /** Texts that came in and belong to a person. */
    long stored() {
        return count("messaging.message where direction = 'in'");
    }

    /** Texts whose person is still to be found. */
    long waiting() {
        return count("messaging.arrival");
    }

    long answers() {
        return count("messaging.message where direction = 'out'");
    }

    /** Conversations that wait for an answer. */
    long unanswered() {
        return count("messaging.reply_job where wanted_sequence > answered_sequence");
    }

    /** Whether memory-service has heard of every text of a person, and has the vectors of all it keeps. */
    boolean isRemembered() {
        return count("memory.inbox where consumer = 'memory-remember'") >= stored()
                && count("memory.memory where embedding_due_at is not null") == 0;
    }

    /** Whether Kafka has every event. */
    boolean isPublished() {
        return count("messaging.outbox") == 0;
    }

    private long count(String what) {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + what)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("could not count", e);
        }
    }
}
