package dev.pluto.local.fault;

import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the four schemas hold, counted by the superuser.
 *
 * @param people accounts
 * @param texts received, by messaging's own rows
 * @param webhookIds different ones among them, by the provider's id
 * @param memories made of texts
 * @param planned people the scheduler plans for
 * @param answeredTwice texts with more than one reply
 */
record Tally(long people, long texts, long webhookIds, long memories, long planned, long answeredTwice) {

    static Tally of(PlutoDatabase database) {
        return new Tally(
                number(database, "select count(*) from identity.account"),
                number(database, "select count(*) from messaging.message where direction = 'in'"),
                number(
                        database,
                        "select count(distinct provider_message_id) from messaging.message where direction = 'in'"),
                number(database, "select count(*) from memory.memory where source = 'message'"),
                number(database, "select count(*) from scheduler.person"),
                number(
                        database,
                        "select count(*) from (select in_reply_to from messaging.message"
                                + " where author = 'assistant' group by in_reply_to having count(*) > 1) twice"));
    }

    /** Texts, replies and events that somebody still has to do something about. */
    static long underWay(PlutoDatabase database) {
        return number(
                database,
                "select (select count(*) from messaging.arrival where state = 'waiting')"
                        + " + (select count(*) from messaging.reply_job where due_at is not null)"
                        + " + (select count(*) from messaging.delivery where state in ('queued', 'sending'))"
                        + " + (select count(*) from messaging.outbox) + (select count(*) from identity.outbox)");
    }

    /** Texts with no reply at or after them in their conversation. */
    static long unanswered(PlutoDatabase database) {
        return number(
                database,
                "select count(*) from messaging.message heard where direction = 'in' and not exists"
                        + " (select from messaging.message reply join messaging.message newest on newest.id = reply.in_reply_to"
                        + " where reply.conversation_id = heard.conversation_id and newest.sequence >= heard.sequence)");
    }

    /** Texts whose event has not left messaging. */
    static long untold(PlutoDatabase database) {
        return number(database, "select count(*) from messaging.outbox where topic = 'message-received'");
    }

    static long replies(PlutoDatabase database) {
        return number(database, "select count(*) from messaging.message where direction = 'out'");
    }

    private static long number(PlutoDatabase database, String question) {
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
