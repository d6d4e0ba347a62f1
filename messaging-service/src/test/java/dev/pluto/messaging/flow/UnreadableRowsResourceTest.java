package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dev.pluto.events.OutboundRequested;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PersonKeys;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import dev.pluto.testing.Tokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One row whose seal does not open, among others: it comes to an end of its own, is shown, and stops nobody. */
@QuarkusTest
class UnreadableRowsResourceTest extends MessagingTest {

    @Inject
    Transactions transactions;

    @Inject
    PersonKeys personKeys;

    @Inject
    EventSeal seal;

    @Inject
    MeterRegistry meters;

    private Phone anna;
    private Phone ben;
    private Phone carla;

    @BeforeEach
    void threePeople() {
        anna = knownPhone();
        ben = knownPhone();
        carla = knownPhone();
    }

    @AfterEach
    void everybodyIsBack() {
        Peers.IDENTITY.comeBack();
        Peers.TWILIO.comeBack();
    }

    @Test
    void aQueuedMessageThatDoesNotOpenFailsAloneAndIsShown() {
        double before = unreadable("delivery");
        queueAnAnswerToEach();

        flipAByte("message", "text_sealed", "user_id = ? and direction = 'out'", idOf(ben));
        deliver();

        sentTo(anna, 1);
        sentTo(carla, 1);
        assertThat(settled(ben)).containsEntry("state", "failed").containsEntry("error_code", "unreadable");
        assertThat(Peers.TWILIO.sentTo(ben.number())).isEmpty();
        assertThat(events("message-settled", ben, 1)).singleElement().asString().contains("failed", "unreadable");
        assertThat(unreadable("delivery")).isEqualTo(before + 1);
        messagesOf(ben)
                .body("items.direction", contains("in", "out"))
                .body("items.unreadable", contains(false, true))
                .body("items[0].text", equalTo("thanks"))
                .body("items[1].text", nullValue())
                .body("items[1].delivery.state", equalTo("failed"))
                .body("items[1].delivery.error_code", equalTo("unreadable"));

        ben.texts("bye");
        assertThat(lastTo(ben, 1).body()).is(Spoken.FAREWELL);
    }

    @Test
    void aConversationWhoseNumberDoesNotOpenFailsItsOwnMessagesOnly() {
        queueAnAnswerToEach();

        flipAByte("conversation", "peer_sealed", "user_id = ?", idOf(ben));
        deliver();

        sentTo(anna, 1);
        sentTo(carla, 1);
        assertThat(settled(ben)).containsEntry("state", "failed").containsEntry("error_code", "unreadable");
        // neither what is said unasked nor an answer goes on with it
        wantReminded(ben);
        assertThat(lastTo(ben, 1).body()).contains("call mum");
        ben.texts("bye");
        assertThat(lastTo(ben, 2).body()).is(Spoken.FAREWELL);
    }

    @Test
    void whatAnErasedPersonLeftBehindStopsNobody() {
        queueAnAnswerToEach();

        transactions
                .sql(Scope.service("test"), tx -> personKeys.destroy(tx, idOf(ben)))
                .await()
                .atMost(Duration.ofMinutes(3));
        deliver();

        sentTo(anna, 1);
        sentTo(carla, 1);
        assertThat(settled(ben)).containsEntry("state", "failed").containsEntry("error_code", "unreadable");
        messagesOf(ben).body("items.unreadable", contains(true, true)).body("items[0].text", nullValue());
        ben.texts("bye");
        assertThat(lastTo(ben, 1).body()).is(Spoken.FAREWELL);
    }

    @Test
    void aRequestThatDoesNotOpenIsRefusedAlone() {
        Peers.IDENTITY.goDown();
        List.of(anna, ben, carla).forEach(this::wantReminded);
        park("outbound_request", "next_try_at", "user_id in (" + people() + ")", 3);

        flipAByte("outbound_request", "text_sealed", "user_id = ?", idOf(ben));
        Peers.IDENTITY.comeBack();
        release("outbound_request", "next_try_at");

        sentTo(anna, 1);
        sentTo(carla, 1);
        assertThat(Eventually.value(
                        () -> database()
                                .rows("select state, error_code from outbound_request where user_id = ?", idOf(ben))
                                .get(0),
                        row -> !"waiting".equals(row.get("state"))))
                .containsEntry("state", "refused")
                .containsEntry("error_code", "unreadable");
        assertThat(Peers.TWILIO.sentTo(ben.number())).isEmpty();
    }

    @Test
    void aWaitingTextThatDoesNotOpenStopsNeitherItsSenderNorOthers() {
        Phone dora = newPhone();
        Phone emil = newPhone();
        Phone fritz = newPhone();
        Peers.IDENTITY.goDown();
        dora.texts("thanks");
        emil.texts("my dog is called Rex");
        emil.texts("thanks");
        fritz.texts("my dog is called Rex");
        fritz.texts("thanks");
        List<Object> firsts = database().rows("select id from arrival order by arrived desc limit 4").stream()
                .map(row -> row.get("id"))
                .toList();

        park("arrival", "due_at", "state = 'waiting' and attempts > 0", 3);
        flipAByte("arrival", "text_sealed", "id = ?", firsts.get(3)); // emil's first text
        flipAByte("arrival", "sender_sealed", "id = ?", firsts.get(1)); // fritz, by his first text
        Peers.IDENTITY.comeBack();
        release("arrival", "due_at");

        assertThat(lastTo(dora, 1).body()).is(Spoken.THANKED);
        assertThat(lastTo(emil, 1).body()).is(Spoken.THANKED).doesNotContain("Rex");
        assertThat(lastTo(fritz, 1).body()).is(Spoken.THANKED).doesNotContain("Rex");
        assertThat(Peers.MEMORY.facts(idOf(emil))).isEmpty();
        assertThat(Peers.MEMORY.facts(idOf(fritz))).isEmpty();
        for (Object id : List.of(firsts.get(3), firsts.get(1))) {
            assertThat(database()
                            .rows("select state, error_code from arrival where id = ?", id)
                            .get(0))
                    .containsEntry("state", "unresolvable")
                    .containsEntry("error_code", "unreadable");
        }
    }

    @Test
    void aTextThatDoesNotOpenIsPassedOverAndNeverBlocksItsConversation() {
        Peers.IDENTITY.goDown();
        anna.texts("my dog is called Rex");
        anna.texts("thanks");
        ben.texts("thanks");

        flipAByte("message", "text_sealed", "user_id = ? and sequence = 1", idOf(anna));
        flipAByte("message", "text_sealed", "user_id = ? and sequence = 1", idOf(ben));
        Peers.IDENTITY.comeBack();

        assertThat(lastTo(anna, 1).body()).is(Spoken.THANKED).doesNotContain("Rex");
        assertThat(Peers.MEMORY.facts(idOf(anna))).isEmpty();
        Eventually.value(
                () -> database()
                        .number(
                                "select count(*) from reply_job where user_id = ? and answered_sequence = 1",
                                idOf(ben)),
                answered -> answered == 1);
        assertThat(Peers.TWILIO.sentTo(ben.number())).isEmpty();
        // it is history by now
        anna.texts("bye");
        assertThat(lastTo(anna, 2).body()).is(Spoken.FAREWELL);
        ben.texts("thanks");
        assertThat(lastTo(ben, 1).body()).is(Spoken.THANKED);
        messagesOf(anna).body("items[0].unreadable", equalTo(true)).body("items[1].text", equalTo("thanks"));
    }

    @Test
    void textsThatChangedPlacesAreReadAsNeither() {
        anna.texts("thanks");
        sentTo(anna, 1);
        anna.texts("bye");
        sentTo(anna, 2);

        database()
                .update(
                        "update message m set text_sealed = o.text_sealed from message o where m.user_id = ?"
                                + " and o.user_id = m.user_id and m.direction = 'in' and o.direction = 'in'"
                                + " and m.id <> o.id",
                        idOf(anna));

        messagesOf(anna)
                .body("items.findAll { it.direction == 'in' }.unreadable", everyItem(equalTo(true)))
                .body("items.findAll { it.direction == 'in' }.text", everyItem(nullValue()))
                .body("items.findAll { it.direction == 'out' }.unreadable", everyItem(equalTo(false)));
    }

    /** Answers that cannot leave yet. */
    private void queueAnAnswerToEach() {
        Peers.TWILIO.goDown();
        for (Phone phone : List.of(anna, ben, carla)) {
            phone.texts("thanks");
        }
        park("delivery", "due_at", "user_id in (" + people() + ")", 3);
    }

    private static void deliver() {
        Peers.TWILIO.comeBack();
        release("delivery", "due_at");
    }

    private String people() {
        return "'" + idOf(anna) + "', '" + idOf(ben) + "', '" + idOf(carla) + "'";
    }

    /** Puts rows off that have been tried and that nobody holds, so that what is altered now is read later. */
    private static void park(String table, String due, String which, int count) {
        String parked = "update " + table + " set " + due + " = now() + interval '1 hour' where " + which
                + " and attempts > 0 and claimed_until is null and " + due + " < now() + interval '30 minutes'";
        AtomicInteger done = new AtomicInteger();
        assertThat(Eventually.value(() -> done.addAndGet(database().update(parked)), all -> all >= count))
                .isEqualTo(count);
    }

    private static void release(String table, String due) {
        database()
                .update("update " + table + " set " + due + " = now() where " + due
                        + " > now() + interval '30 minutes'");
    }

    private void wantReminded(Phone phone) {
        Instant now = Instant.now();
        UUID id = UUID.randomUUID();
        var request = new OutboundRequested(
                idOf(phone),
                id,
                UUID.randomUUID(),
                "reminder",
                "sms",
                "test",
                seal.seal(Addressee.of("outbound-requested", idOf(phone), id), "call mum"),
                now,
                now.plus(Duration.ofHours(1)));
        publish(request);
    }

    private static Map<String, Object> settled(Phone phone) {
        return Eventually.value(
                () -> database()
                        .rows("select state, error_code from delivery where user_id = ?", idOf(phone))
                        .get(0),
                row -> "failed".equals(row.get("state")));
    }

    private static void flipAByte(String table, String column, String where, Object parameter) {
        String flipped = "update " + table + " set " + column + " = set_byte(" + column + ", 14, get_byte(" + column
                + ", 14) # 1) where " + where;
        assertThat(database().update(flipped, parameter)).isOne();
    }

    private static ValidatableResponse messagesOf(Phone phone) {
        Object conversation = database()
                .rows("select id from conversation where user_id = ?", idOf(phone))
                .get(0)
                .get("id");
        return given().header("Authorization", "Bearer " + Tokens.person(idOf(phone)))
                .get("/api/v1/conversations/" + conversation + "/messages")
                .then()
                .statusCode(200);
    }

    private double unreadable(String table) {
        return meters.counter("pluto.rows.unreadable", "table", table).count();
    }
}
