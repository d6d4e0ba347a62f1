package dev.pluto.memory.capture;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.EventType;
import dev.pluto.events.MessageReceived;
import dev.pluto.events.UserActivated;
import dev.pluto.memory.Events;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class CaptureListenerTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final KafkaProbe kafka = KafkaProbe.ofThisTest();

    @Inject
    EventSeal seal;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void remembersWhatAPersonSaid() {
        says(anna, "My sister is called Clara", NOON);

        awaitMemories(anna, 1);
        awaitMeaning(anna);
        assertThat(found(anna, "Who is my sibling?")).containsExactly("My sister is called Clara");
        assertThat(database.rows("select type, category, source, occurred_at from memory where user_id = ?", anna)
                        .get(0))
                .containsEntry("type", "fact")
                .containsEntry("category", "family")
                .containsEntry("source", "message")
                .extractingByKey("occurred_at")
                .isEqualTo(java.sql.Timestamp.from(NOON));
    }

    @Test
    void givesTheOthersTheirMeaningWhenOneMemoryDoesNotOpenAndOneKeyDoesNotUnwrap() {
        UUID lost = UUID.randomUUID();
        database.update("insert into person_key (user_id, wrapped, kek) values (?, ?, 'another')", lost, new byte[60]);
        UUID altered = pending(anna, new byte[60]);
        UUID unwrappable = pending(lost, new byte[60]);

        says(ben, "My sister is called Clara", NOON);

        awaitMemories(ben, 1);
        awaitMeaning(ben);
        await(() -> database.number(
                        "select count(*) from memory where id in (?, ?) and embedding_attempts > 0 and sealed_vector"
                                + " is null",
                        altered,
                        unwrappable)
                == 2);
        assertThat(found(ben, "Who is my sibling?")).containsExactly("My sister is called Clara");
    }

    /** A memory that waits for its vector, with a body that nothing opens. */
    private UUID pending(UUID person, byte[] body) {
        UUID id = UUID.randomUUID();
        database.update("insert into person (user_id) values (?) on conflict do nothing", person);
        database.update(
                "insert into memory (id, user_id, type, category, source, importance, sealed_body, occurred_at,"
                        + " created_at, updated_at, revision, embedding_due_at) values (?, ?, 'fact', 'general', 'api',"
                        + " 0.5, ?, now(), now(), now(), 1, now())",
                id,
                person,
                body);
        return id;
    }

    @Test
    void makesOneMemoryOfAMessageThatComesTwice() {
        MessageReceived message = message(anna, "I am allergic to peanuts", NOON);

        Events.publish(kafka, EventType.MESSAGE_RECEIVED, message);
        Events.publish(kafka, EventType.MESSAGE_RECEIVED, message);
        says(anna, "the last word", NOON.plusSeconds(1));

        awaitMemories(anna, 2);
        assertThat(found(anna, "peanuts")).containsOnlyOnce("I am allergic to peanuts");
    }

    @Test
    void makesNothingOfAPictureWithoutWords() {
        says(anna, "  ", NOON);
        says(anna, "that was a picture", NOON.plusSeconds(1));

        awaitMemories(anna, 1);
    }

    @Test
    void makesNothingOfReactionsAndWordsOnConsent() {
        Events.publish(
                kafka,
                EventType.MESSAGE_RECEIVED,
                message(anna, "Liked “Your reminder: call Ben”", NOON, MessageReceived.REACTION));
        Events.publish(kafka, EventType.MESSAGE_RECEIVED, message(anna, "ARRET", NOON, MessageReceived.CONSENT));
        says(anna, "that was a thumb", NOON.plusSeconds(1));

        awaitMemories(anna, 1);
        assertThat(found(anna, "reminder to call Ben")).containsExactly("that was a thumb");
    }

    @Test
    void keepsATextAsWhatWasSaidUntilACallSaysThatItTellsSomething() {
        says(anna, "My sister is called Clara", NOON);
        awaitMemories(anna, 1);

        assertThat(database.number("select count(*) from fact where user_id = ?", anna))
                .isZero();
    }

    @Test
    void letsFactsGoWithTheMemoryOfTheirTextWhicheverCameFirst() {
        remember(anna, "My sister is called Clara", NOON);
        says(anna, "My sister is called Clara", NOON);
        awaitMemories(anna, 1);
        says(anna, "I live in Leeds", NOON.plusSeconds(1));
        awaitMemories(anna, 2);
        remember(anna, "I live in Leeds", NOON.plusSeconds(1));
        await(() -> database.number(
                        "select count(*) from fact f join memory m on m.id = f.memory_id and m.occurred_at = f.said_at"
                                + " where f.user_id = ?",
                        anna)
                == 2);

        database.update("delete from memory where user_id = ?", anna);

        assertThat(database.number("select count(*) from fact where user_id = ?", anna))
                .isZero();
    }

    @Test
    void findsNoTextAnyMoreWhoseFactsAreForgottenNorTheWish() {
        remember(anna, "My locker code is 4471. I live in Leeds", NOON);
        says(anna, "My locker code is 4471. I live in Leeds", NOON);
        says(anna, "the locker is blue", NOON.plusSeconds(1));
        awaitMemories(anna, 2);
        UUID wish = UUID.randomUUID();

        call("forget", Map.of("user_id", anna, "message_id", wish, "words", "my locker code is 4471"));
        says(anna, wish, "please forget that my locker code is 4471", NOON.plusSeconds(2));
        awaitMemories(anna, 3);

        assertThat(found(anna, "what is the locker code?")).containsExactly("the locker is blue");
        assertThat(asPerson(anna).get("/api/v1/memories").then().extract().<List<String>>path("items.content"))
                .containsExactly("the locker is blue");

        call("undo", Map.of("user_id", anna, "deed", wish));
        assertThat(found(anna, "what is the locker code?")).contains("My locker code is 4471. I live in Leeds");
    }

    @Test
    void findsNoTextThatArrivesAfterItsFactsWereForgotten() {
        UUID told = UUID.randomUUID();
        remember(anna, told, "My locker code is 4471", NOON);
        call("forget", Map.of("user_id", anna, "message_id", UUID.randomUUID(), "words", "my locker code"));

        says(anna, told, "My locker code is 4471", NOON);
        awaitMemories(anna, 1);

        assertThat(found(anna, "what is the locker code?")).isEmpty();
    }

    @Test
    void keepsOtherFactsOfATextThatWentForGood() {
        remember(anna, "My locker code is 4471. I live in Leeds", NOON);
        says(anna, "My locker code is 4471. I live in Leeds", NOON);
        awaitMemories(anna, 1);
        call("forget", Map.of("user_id", anna, "message_id", UUID.randomUUID(), "words", "my locker code"));

        database.update("delete from memory where user_id = ? and forgotten_at is not null", anna);

        assertThat(database.number("select count(*) from memory where user_id = ?", anna))
                .isZero();
        assertThat(database.number("select count(*) from fact where user_id = ? and retracted_at is null", anna))
                .isOne();
    }

    private static void remember(UUID person, String text, Instant at) {
        remember(person, UUID.randomUUID(), text, at);
    }

    private static void remember(UUID person, UUID message, String text, Instant at) {
        call("remember", Map.of("user_id", person, "message_id", message, "text", text, "said_at", at.toString()));
    }

    private static void call(String deed, Map<String, ?> body) {
        as(Tokens.service("messaging", "fact:write"))
                .body(body)
                .post("/api/v1/internal/facts/" + deed)
                .then()
                .statusCode(200);
    }

    @Test
    void findsANameHoweverItsLettersWereComposed() {
        says(anna, "Zoe\u0308 likes tulips", NOON);
        awaitMemories(anna, 1);

        assertThat(found(anna, "What does Zo\u00eb like?")).containsExactly("Zo\u00eb likes tulips");
        assertThat(found(anna, "What does Zoe\u0308 like?")).containsExactly("Zo\u00eb likes tulips");
    }

    @Test
    void keepsThousandsOfMessagesOfTwoPeopleApart() {
        for (int i = 0; i < 1500; i++) {
            says(anna, "Anna's parcel number " + i + " is on its way", NOON.plusSeconds(i));
            says(ben, "Ben's parcel number " + i + " is on its way", NOON.plusSeconds(i));
        }
        awaitMemories(anna, 1500);
        awaitMemories(ben, 1500);

        List<String> annas = found(anna, "parcel on its way");
        List<String> bens = found(ben, "Anna's parcel number 77");

        assertThat(annas).hasSize(10).allMatch(content -> content.startsWith("Anna"));
        assertThat(bens).hasSize(10).allMatch(content -> content.startsWith("Ben"));
    }

    @Test
    void tellsTheOthersOnceForManyMessages() {
        for (int i = 0; i < 40; i++) {
            says(anna, "number " + i, NOON.plusSeconds(i));
        }
        awaitMemories(anna, 40);

        await(() -> Events.of(kafka, EventType.MEMORY_CHANGED, anna).stream()
                .anyMatch(event -> event.contains("\"memory_count\":40")));

        assertThat(Events.of(kafka, EventType.MEMORY_CHANGED, anna)).hasSizeLessThan(10);
    }

    @Test
    void countsDaysInThePersonsZone() {
        Events.publish(
                kafka,
                EventType.USER_ACTIVATED,
                new UserActivated(anna, "sms", "en-AU", "Australia/Sydney", "free", NOON));
        await(() -> database.number("select count(*) from person where user_id = ? and zone = 'Australia/Sydney'", anna)
                == 1);
        says(anna, "dinner with Tom", Instant.parse("2026-01-01T12:00:00Z"));
        says(anna, "dinner with May", Instant.parse("2026-01-01T14:00:00Z"));
        says(anna, "dinner with Ida", Instant.parse("2026-01-20T14:00:00Z"));
        awaitMemories(anna, 3);

        assertThat(found(anna, "Who was at dinner on 2 January 2026?").get(0)).isEqualTo("dinner with May");
    }

    private void says(UUID person, String text, Instant at) {
        Events.publish(kafka, EventType.MESSAGE_RECEIVED, message(person, text, at));
    }

    private void says(UUID person, UUID id, String text, Instant at) {
        Events.publish(kafka, EventType.MESSAGE_RECEIVED, message(person, id, text, at, MessageReceived.TEXT));
    }

    private MessageReceived message(UUID person, String text, Instant at) {
        return message(person, text, at, MessageReceived.TEXT);
    }

    private MessageReceived message(UUID person, String text, Instant at, String kind) {
        return message(person, UUID.randomUUID(), text, at, kind);
    }

    private MessageReceived message(UUID person, UUID id, String text, Instant at, String kind) {
        String sealed = seal.seal(Addressee.of("message-received", person, id), text);
        return new MessageReceived(person, id, UUID.randomUUID(), "sms", "twilio", sealed, 0, at, kind);
    }

    private void awaitMemories(UUID person, int count) {
        await(() -> database.number("select count(*) from memory where user_id = ?", person) == count);
    }
}
