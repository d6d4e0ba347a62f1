package dev.pluto.load.drill;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;

/** What the database holds, seen by the superuser. */
record Ledger(PlutoDatabase database) {

    /** Sids of texts that are there and belong to a person. */
    Set<String> texts() {
        Set<String> sids = new HashSet<>();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select provider_message_id from messaging.message where direction = 'in'")) {
            while (rows.next()) {
                sids.add(rows.getString(1));
            }
            return sids;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read what was stored", e);
        }
    }

    long textsTwice() {
        return count("(select from messaging.message where direction = 'in' group by provider_message_id"
                + " having count(*) > 1) twice");
    }

    long answersTwice() {
        return count("(select from messaging.message where author = 'assistant' group by in_reply_to"
                + " having count(*) > 1) twice");
    }

    long answers() {
        return count("messaging.message where direction = 'out'");
    }

    /** Whether nobody has anything to do any more. */
    boolean isAtRest() {
        return count("messaging.arrival where state = 'waiting'") == 0
                && count("messaging.reply_job where due_at is not null") == 0
                && count("messaging.delivery where state in ('queued', 'sending')") == 0
                && count("messaging.outbox") == 0;
    }

    boolean isWritable() {
        try {
            return count("(select where not pg_is_in_recovery()) primary_server") == 1;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    long count(String what) {
        return database.count(what);
    }
}
