package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.ContactEntry;
import dev.pluto.contracts.Contract;
import dev.pluto.events.Event;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.peer.TwilioPeer.Sent;
import dev.pluto.protection.CacheEntries;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.PhoneIndex;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** What all tests of the whole service share: servers, peers, and people nobody texted before. */
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "messaging"))
@QuarkusTestResource(Peers.class)
abstract class MessagingTest {

    /** Who pauses for so long between two texts may hear two answers: the first is due after 300 ms. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** For who writes for so long the wait for further texts may have ended. */
    private static final Duration LONG = Duration.ofMillis(1_400);

    private static final AtomicInteger NUMBERS = new AtomicInteger(10_000);

    @Inject
    PhoneIndex index;

    @Inject
    EventSeal entries;

    @Inject
    @RedisClientName("tester")
    RedisDataSource redis;

    /** A phone nobody knows. */
    static Phone newPhone() {
        return new Phone("+4930" + NUMBERS.incrementAndGet() + "77");
    }

    /** A phone whose person identity has put into Redis. */
    Phone knownPhone() {
        return knownPhone("active");
    }

    Phone knownPhone(String status) {
        return known(newPhone(), status);
    }

    Phone known(Phone phone, String status) {
        UUID id = Peers.IDENTITY.idOf(phone.number());
        String hash = index.hexOf(phone.number());
        String entry = new JsonObject(Contract.CONTACT_ENTRY.sample())
                .put("user_id", id.toString())
                .put("status", status)
                .encode();
        redis.value(String.class).set(ContactEntry.key(hash), entries.seal(CacheEntries.contact(hash), entry));
        return phone;
    }

    /** A phone that was answered once. */
    Phone talkingPhone() {
        Phone phone = knownPhone();
        phone.texts("thanks");
        sentTo(phone, 1);
        return phone;
    }

    /**
     * A phone that has sent all of these texts so soon after each other that they get one answer. Where the machine was too slow for
     * that, another one tries.
     */
    static Phone rapidly(Supplier<Phone> phones, String... texts) {
        for (int tries = 0; tries < 100; tries++) {
            Phone phone = phones.get();
            if (pauses(phone, texts) == 0) {
                return phone;
            }
        }
        throw new AssertionError("this machine never sends " + texts.length + " texts without a pause");
    }

    /**
     * Sends texts one after the other.
     *
     * @return after how many of them an answer may have come, besides the one at the end. A text is kept at some time of its own request,
     *     so from the one before it may be as far as the two requests together are long
     */
    static int pauses(Phone phone, String... texts) {
        long first = System.nanoTime();
        long before = first;
        int pauses = 0;
        for (String text : texts) {
            long began = System.nanoTime();
            phone.texts(text);
            pauses += System.nanoTime() - before > PAUSE.toNanos() ? 1 : 0;
            before = began;
        }
        return System.nanoTime() - first > LONG.toNanos() ? pauses + 1 : pauses;
    }

    /** Their only conversation. */
    static String storedConversationOf(Phone phone) {
        return String.valueOf(database()
                .rows("select id from conversation where user_id = ?", idOf(phone))
                .get(0)
                .get("id"));
    }

    /** What is kept of our first answer in their calls. */
    static String firstSpokenTo(Phone phone) {
        List<Map<String, Object>> conversations =
                database().rows("select id from conversation where user_id = ? and channel = 'voice'", idOf(phone));
        return given().auth()
                .oauth2(Tokens.person(idOf(phone)))
                .get("/api/v1/conversations/" + conversations.get(0).get("id") + "/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("items[1].text");
    }

    static UUID idOf(Phone phone) {
        return Peers.IDENTITY.idOf(phone.number());
    }

    /** Waits until a phone was sent so many messages. */
    static List<Sent> sentTo(Phone phone, int count) {
        List<Sent> sent =
                Eventually.value(() -> Peers.TWILIO.sentTo(phone.number()), messages -> messages.size() >= count);
        assertThat(sent).as("messages to the phone").hasSize(count);
        return sent;
    }

    static Sent lastTo(Phone phone, int count) {
        return sentTo(phone, count).get(count - 1);
    }

    static DatabaseProbe database() {
        return DatabaseProbe.ofThisTest();
    }

    /** Publishes an event of another service as that one does: messaging itself may not write to its topic. */
    static void publish(Event event) {
        publish(event, 1);
    }

    /** The same at a version of its aggregate. */
    static void publish(Event event, long version) {
        EventType type = EventType.of(event);
        Map<String, String> attributes = Map.of(
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_type",
                type.type(),
                "ce_aggregateversion",
                Long.toString(version));
        try (var kafka = KafkaProbe.ofThisTest()) {
            kafka.publish(type.topic(), event.userId().toString(), EventJson.write(event), attributes);
        }
    }

    /** The events about a person on a topic, once there are so many. */
    static List<String> events(String topic, Phone phone, int count) {
        String person = idOf(phone).toString();
        try (var kafka = KafkaProbe.ofThisTest()) {
            return Eventually.value(() -> ofPerson(kafka, topic, person), events -> events.size() >= count);
        }
    }

    private static List<String> ofPerson(KafkaProbe kafka, String topic, String person) {
        try {
            return kafka.all(topic).stream()
                    .filter(event -> person.equals(event.key()))
                    .map(KafkaProbe::text)
                    .toList();
        } catch (IllegalStateException e) {
            return List.of(); // nobody wrote to the topic yet
        }
    }
}
