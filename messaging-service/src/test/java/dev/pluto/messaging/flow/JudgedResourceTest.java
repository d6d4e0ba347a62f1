package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.MemoryPeer;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What came of memories reaches whoever keeps them, from the answer that is stored to Kafka. */
@QuarkusTest
class JudgedResourceTest extends MessagingTest {

    private static final String QUESTION = "Where are my skis?";

    @Test
    void tellsThatAnAnswerRestsOnAMemoryAndWhatThePersonSaysOfIt() {
        Phone phone = knownPhone();
        String memory = remembersTheSkis(phone);

        phone.texts(QUESTION);
        assertThat(lastTo(phone, 1).body()).contains("cellar");
        assertThat(judged(phone, 1))
                .singleElement()
                .satisfies(used -> assertThat(used.getMap())
                        .containsEntry("outcome", "used")
                        .containsEntry("message_id", textOf(phone, 0)));

        phone.texts("No, that's wrong");
        sentTo(phone, 2);

        List<JsonObject> judged = judged(phone, 2);
        assertThat(judged).extracting(one -> one.getString("outcome")).containsExactly("used", "rejected");
        assertThat(judged)
                .allSatisfy(one -> assertThat(one.getJsonArray("memories")).containsExactly(memory));
        assertThat(judged.get(1).getString("message_id")).isEqualTo(textOf(phone, 1));
    }

    @Test
    void tellsNothingOfAnAnswerThatRestsOnNothing() {
        Phone phone = knownPhone();

        phone.texts(QUESTION);
        sentTo(phone, 1);
        phone.texts("No, that's wrong");
        sentTo(phone, 2);

        assertThat(database()
                        .number(
                                "select count(*) from outbox where topic = 'memories-judged' and user_id = ?",
                                idOf(phone)))
                .isZero();
        assertThat(judged(phone, 0)).isEmpty();
    }

    private static String remembersTheSkis(Phone phone) {
        JsonObject skis = MemoryPeer.memory()
                .put("content", "My skis are in the cellar in Aosta")
                .put("occurred_at", "2026-11-01T10:00:00Z")
                .put("likelihood", 0.9);
        Peers.MEMORY.remembers(idOf(phone), skis);
        return skis.getString("id");
    }

    private static List<JsonObject> judged(Phone phone, int count) {
        return events("memories-judged", phone, count).stream()
                .map(JsonObject::new)
                .toList();
    }

    private static String textOf(Phone phone, int index) {
        return String.valueOf(database()
                .rows(
                        "select id from message where user_id = ? and direction = 'in' order by sequence offset ? limit 1",
                        idOf(phone),
                        index)
                .get(0)
                .get("id"));
    }
}
