package dev.pluto.load.conversation;

import dev.pluto.local.phone.PhoneMessage;
import dev.pluto.local.phone.PhoneSimulator;
import dev.pluto.servers.PlutoDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When the provider was handed the answer to each text: which answer is whose, messaging's books tell; when it came, the provider's.
 *
 * @param moments by the provider's id of the text
 */
record Handovers(Map<String, Instant> moments) {

    // an answer to a later text of the conversation answers those before it too
    private static final String ANSWERS = """
            select heard.provider_message_id as text, (
                     select d.provider_message_id from messaging.message reply
                       join messaging.message newest on newest.id = reply.in_reply_to
                       join messaging.delivery d on d.message_id = reply.id
                      where reply.conversation_id = heard.conversation_id and newest.sequence >= heard.sequence
                      order by newest.sequence limit 1) as answer
              from messaging.message heard where heard.direction = 'in'
            """;

    /** @param numbers of those who texted */
    static Handovers of(PlutoDatabase database, PhoneSimulator provider, List<String> numbers) {
        Map<String, Instant> arrived = new HashMap<>();
        for (String number : numbers) {
            for (PhoneMessage message : provider.sentTo(number)) {
                arrived.put(message.sid(), message.createdAt());
            }
        }
        Map<String, Instant> moments = new HashMap<>();
        answers(database)
                .forEach((text, answer) ->
                        Optional.ofNullable(arrived.get(answer)).ifPresent(moment -> moments.put(text, moment)));
        return new Handovers(moments);
    }

    private static Map<String, String> answers(PlutoDatabase database) {
        Map<String, String> answers = new HashMap<>();
        try (Connection connection = database.connectAsSuperuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ANSWERS)) {
            while (rows.next()) {
                String text = rows.getString("text");
                Optional.ofNullable(rows.getString("answer")).ifPresent(answer -> answers.put(text, answer));
            }
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read which answer is whose", e);
        }
    }
}
