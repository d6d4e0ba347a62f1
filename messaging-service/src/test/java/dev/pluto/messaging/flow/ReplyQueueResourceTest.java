package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.MessageReceived;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes a message waits for its answer from the same transaction on, and for nothing of Kafka's. */
@QuarkusTest
class ReplyQueueResourceTest extends MessagingTest {

    /** As the relay locks the shards of the outbox, so that nothing leaves it. */
    private static final String NOTHING_IS_PUBLISHED =
            "select pg_advisory_xact_lock(1886156148, hashtext(current_schema()) # shard) from generate_series(0, 15) shard";

    private static final String JOBS_OF_THE_SAME_TRANSACTION = """
            select count(*) from reply_job j join conversation c on c.id = j.conversation_id
            where c.user_id = ? and j.waiting_since = c.opened_at and j.wanted_sequence = c.last_sequence
            """;

    @Inject
    Transactions transactions;

    @AfterEach
    void nobodyIsSlow() {
        Peers.SCHEDULER.letsGo();
    }

    @Test
    void aTextOfSomebodyKnownIsToBeAnsweredFromItsTransactionOn() {
        Phone phone = knownPhone();
        Peers.SCHEDULER.holds(""); // nothing is answered meanwhile

        phone.texts("remind me tomorrow at 7:30 to call my mum");

        assertThat(database().number(JOBS_OF_THE_SAME_TRANSACTION, idOf(phone))).isEqualTo(1);
    }

    @Test
    void aStrangersTextIsToBeAnsweredFromTheTransactionOnThatMovesItToItsPerson() {
        Phone phone = newPhone();
        Peers.SCHEDULER.holds("");

        phone.texts("remind me tomorrow at 7:30 to call my mum");

        Eventually.value(() -> messagesOf(phone), messages -> messages > 0);
        assertThat(database().number(JOBS_OF_THE_SAME_TRANSACTION, idOf(phone))).isEqualTo(1);
    }

    @Test
    void answersPeopleKnownAndNewWhileNothingReachesKafka() throws Exception {
        Phone known = knownPhone();
        Phone stranger = newPhone();
        try (Held relay = hold(tx -> tx.query(NOTHING_IS_PUBLISHED).execute().replaceWithVoid())) {
            known.texts("thanks");
            stranger.texts("hi");

            assertThat(lastTo(known, 1).body()).is(Spoken.THANKED);
            assertThat(lastTo(stranger, 1).body()).is(Spoken.INTRODUCED);
            known.texts("bye");
            assertThat(lastTo(known, 2).body()).is(Spoken.FAREWELL);
            assertThat(untold(known)).isEqualTo(2);
            assertThat(untold(stranger)).isEqualTo(1);
            relay.letGo();
        }
        assertThat(events("message-received", known, 2)).hasSize(2);
        assertThat(events("message-received", stranger, 1)).hasSize(1);
        Eventually.pause(Duration.ofMillis(800)); // time enough to be answered again
        sentTo(known, 2);
        sentTo(stranger, 1);
    }

    /** By its id an event says that its text has a job, so hearing of it costs no transaction. */
    @Test
    void remembersNothingOfEventsWhoseTextsHaveAJob() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        sentTo(phone, 1);

        assertThat(events("message-received", phone, 1)).hasSize(1);
        Eventually.pause(Duration.ofMillis(500));
        assertThat(database()
                        .number(
                                "select count(*) from inbox join message on id = event_id where user_id = ?",
                                idOf(phone)))
                .isZero();
    }

    @Test
    void aWebhookRepeatedAfterItsAnswerMakesNoSecondJob() {
        Phone phone = knownPhone();
        String sid = Phone.newSid("SM");
        phone.sends(sid, "thanks").then().statusCode(200);
        sentTo(phone, 1);

        phone.sends(sid, "thanks").then().statusCode(200);

        assertThat(database()
                        .number(
                                "select count(*) from reply_job where user_id = ? and waiting_since is null"
                                        + " and due_at is null and answered_sequence = 1",
                                idOf(phone)))
                .isEqualTo(1);
        Eventually.pause(Duration.ofMillis(800));
        sentTo(phone, 1);
    }

    @Test
    void answersOnceWhatAReplicaOfTheReleaseBeforeTookIn() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        // it left an event and no job
        assertThat(database().update("delete from reply_job where user_id = ?", idOf(phone)))
                .isEqualTo(1);
        Eventually.pause(Duration.ofMillis(800));
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();
        MessageReceived event = eventOf(phone);

        publish(event, 1);

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
        publish(event, 1);
        phone.texts("bye");
        assertThat(lastTo(phone, 2).body()).is(Spoken.FAREWELL).isNot(Spoken.THANKED);
    }

    /** Both write the conversation and its job: whoever began with the job would end in a deadlock. */
    @Test
    void aTextAndAnAnswerToItsConversationDoNotWaitForEachOther() throws Exception {
        Phone phone = knownPhone();
        phone.texts("thanks");
        try (Held text = hold(tx -> tx.preparedQuery("select from conversation where user_id = $1 for update")
                .execute(Tuple.of(idOf(phone)))
                .replaceWithVoid())) {
            Eventually.value(ReplyQueueResourceTest::answersThatWait, waiting -> waiting == 1);
            assertThat(answersThatWait()).isEqualTo(1);

            text.goOn(tx -> tx.preparedQuery("update reply_job set traceparent = null where user_id = $1")
                    .execute(Tuple.of(idOf(phone)))
                    .replaceWithVoid());
            text.letGo();
        }

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
        assertThat(database().number("select max(attempts) from reply_job where user_id = ?", idOf(phone)))
                .isZero();
    }

    private static long answersThatWait() {
        return database()
                .number("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock' and query like '%from conversation%no key update%'");
    }

    private static long messagesOf(Phone phone) {
        return database().number("select count(*) from message where user_id = ?", idOf(phone));
    }

    private static long untold(Phone phone) {
        return database()
                .number(
                        "select count(*) from outbox o join message m on m.id = o.event_id"
                                + " where o.user_id = ? and topic = 'message-received'",
                        idOf(phone));
    }

    private static MessageReceived eventOf(Phone phone) {
        Map<String, Object> text = database()
                .rows("select id, conversation_id from message where user_id = ? and direction = 'in'", idOf(phone))
                .get(0);
        return new MessageReceived(
                idOf(phone),
                (UUID) text.get("id"),
                (UUID) text.get("conversation_id"),
                "sms",
                "twilio",
                "sealed",
                0,
                Instant.now(),
                MessageReceived.TEXT);
    }

    /** Begins a transaction that stays open. */
    private Held hold(Function<SqlConnection, Uni<Void>> first) throws Exception {
        return new Held(first);
    }

    private final class Held implements AutoCloseable {

        private final CompletableFuture<SqlConnection> begun = new CompletableFuture<>();
        private final CompletableFuture<Void> end = new CompletableFuture<>();
        private final CompletableFuture<Void> whole;

        Held(Function<SqlConnection, Uni<Void>> first) throws Exception {
            whole = transactions
                    .sql(
                            Scope.service("tester"),
                            tx -> first.apply(tx)
                                    .invoke(() -> begun.complete(tx))
                                    .chain(() -> Uni.createFrom().completionStage(end)))
                    .subscribeAsCompletionStage();
            CompletableFuture.anyOf(begun, whole).get(180, TimeUnit.SECONDS);
        }

        void goOn(Function<SqlConnection, Uni<Void>> next) throws Exception {
            next.apply(begun.join()).subscribeAsCompletionStage().get(180, TimeUnit.SECONDS);
        }

        /** Commits; fails when the transaction does. */
        void letGo() throws Exception {
            end.complete(null);
            whole.get(180, TimeUnit.SECONDS);
        }

        @Override
        public void close() {
            end.complete(null);
        }
    }
}
