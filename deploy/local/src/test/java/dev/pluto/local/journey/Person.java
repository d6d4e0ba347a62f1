package dev.pluto.local.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.Caller;
import dev.pluto.local.phone.Phone;
import dev.pluto.local.phone.PhoneMessage;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Somebody with a phone. Everything they say and hear is private, and the world takes note of it. */
final class Person implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final World world;
    private final Phone phone;

    Person(World world, String number) {
        this.world = world;
        this.phone = world.suite().simulator().phone(number);
    }

    String number() {
        return phone.number();
    }

    /** Sends a text, which is kept when this returns. */
    void texts(String words) {
        world.keepPrivate(words);
        assertThat(phone.text(words).join().accepted())
                .as("the webhook is answered with 200")
                .isTrue();
    }

    /** Sends a text and waits for the answer. */
    String asks(String words) throws InterruptedException {
        texts(words);
        return hears();
    }

    /** The next text of Pluto's. */
    String hears() throws InterruptedException {
        Optional<PhoneMessage> message = phone.next(PATIENCE);
        assertThat(message).as("a text from Pluto").isPresent();
        message.map(PhoneMessage::body).ifPresent(world::keepPrivate);
        return message.map(PhoneMessage::body).orElseThrow();
    }

    /** Fails when a further text comes. */
    void hearsNothingMore() throws InterruptedException {
        hearNothingMore(this);
    }

    /** Fails when a further text comes to one of them, in the same few seconds for all. */
    static void hearNothingMore(Person... people) throws InterruptedException {
        TimeUnit.SECONDS.sleep(3);
        for (Person person : people) {
            assertThat(person.phone.next(Duration.ZERO))
                    .as("a text nobody waits for")
                    .isEmpty();
        }
    }

    /** Says these words in calls of Pluto's. */
    void answersWith(String... words) {
        phone.answersWith(words);
    }

    /** The next call of Pluto's, to its end. */
    CallTranscript isCalled() throws InterruptedException {
        Optional<CallTranscript> call = phone.nextCall(Duration.ofMinutes(3));
        assertThat(call).as("a call from Pluto").isPresent();
        return call.orElseThrow();
    }

    CallTranscript calls(String... words) {
        return phone.call(List.of(words)).join();
    }

    /** Calls Pluto, to the end of the call; whatever either says in it is private. */
    CallTranscript calls(Caller caller) {
        CallTranscript call = phone.call(caller).join();
        call.heard().stream()
                .filter(line -> line.speaker() != CallTranscript.Speaker.LINE)
                .map(CallTranscript.Line::words)
                .forEach(world::keepPrivate);
        return call;
    }

    /** All texts Pluto sent to this number. */
    List<String> heardSoFar() {
        return world.suite().simulator().sentTo(phone.number()).stream()
                .map(PhoneMessage::body)
                .toList();
    }

    /** As identity knows this person, once it does. */
    JsonObject profile() {
        return await().atMost(PATIENCE)
                .until(() -> world.operator().find(phone.number()), Optional::isPresent)
                .orElseThrow();
    }

    UUID id() {
        return UUID.fromString(profile().getString("id"));
    }

    /** What they said at a moment that is past, as it is told to memory. */
    void said(String words, Instant at) {
        world.keepPrivate(words);
        Operator operator = world.operator();
        JsonObject memory = new JsonObject().put("content", words).put("occurred_at", at.toString());
        assertThat(operator.post("/api/v1/memories?user_id=" + id(), memory, operator.token())
                        .statusCode())
                .isEqualTo(201);
    }

    List<JsonObject> habits() {
        return world.operator().list("/api/v1/habits?user_id=" + id());
    }

    List<JsonObject> memories() {
        return world.operator().list("/api/v1/memories?limit=100&user_id=" + id());
    }

    List<JsonObject> tasks() {
        return world.operator().list("/api/v1/tasks?limit=100&user_id=" + id());
    }

    @Override
    public void close() {
        phone.close();
    }
}
