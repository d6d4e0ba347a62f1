package dev.pluto.identity.profile;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.clientToken;
import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Asking.newcomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.Contract;
import dev.pluto.events.EventJson;
import dev.pluto.events.EventType;
import dev.pluto.events.MemoryChanged;
import dev.pluto.events.MessageReceived;
import dev.pluto.identity.Asking;
import dev.pluto.identity.RedisDoor;
import dev.pluto.identity.account.Profile;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.CacheEntries;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.ContractRules;
import dev.pluto.testing.KafkaProbe;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.RedisValueType;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.CompositeException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProfileCacheResourceTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Inject
    Asking asking;

    @Inject
    MeterRegistry meters;

    @Inject
    @RedisClientName("tester")
    RedisDataSource redis;

    @Inject
    EventSeal seal;

    @Inject
    BlindIndex blindIndex;

    @Inject
    ObjectMapper json;

    @Inject
    ProfileCache cache;

    private double failuresBefore;

    @BeforeEach
    void countFailures() {
        failuresBefore = failures();
    }

    @AfterEach
    void openTheDoor() throws InterruptedException {
        RedisDoor.open();
        if (failures() > failuresBefore) {
            Thread.sleep(1200); // until the circuit is tried again
        }
    }

    @Test
    void findsRoomAtRedisForManyRequestsAtOnce() {
        var settings = ConfigProvider.getConfig();
        assertThat(settings.getValue("quarkus.redis.max-pool-size", Integer.class))
                .isEqualTo(32);
        assertThat(settings.getValue("quarkus.redis.max-pool-waiting", Integer.class))
                .isEqualTo(512);
    }

    @Test
    void readsTheDatabaseAtMostOncePerChange() {
        UUID id = idOf(newcomer());
        double before = databaseReads();

        for (int change = 0; change < 5; change++) {
            asking.person(id)
                    .body(Map.of("wake_up_calls", change % 2 != 0))
                    .patch("/api/v1/users/{id}/preferences", id)
                    .then()
                    .statusCode(200);
            for (int read = 0; read < 10; read++) {
                assertThat(read(id).getBoolean("preferences.wake_up_calls")).isEqualTo(change % 2 != 0);
            }
        }

        assertThat(databaseReads() - before).isLessThanOrEqualTo(5 + failures() - failuresBefore);
    }

    @Test
    void aHundredReadersOfAColdProfileCostOneLookIntoTheDatabase() throws Exception {
        UUID id = idOf(newcomer());
        redis.key().del("pluto:profile:" + id);
        String token = clientToken("messaging");
        double before = databaseReads();

        ExecutorService threads = Executors.newFixedThreadPool(50);
        List<Callable<Integer>> readers = IntStream.range(0, 100)
                .<Callable<Integer>>mapToObj(
                        i -> () -> as(token).get("/api/v1/users/{id}", id).statusCode())
                .toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> reader : threads.invokeAll(readers)) {
            statuses.add(reader.get());
        }
        threads.shutdown();

        assertThat(statuses).containsOnly(200);
        // A machine under load may make Redis miss its deadline; each miss, and nothing else, costs another look.
        double missed = failures() - failuresBefore;
        assertThat(databaseReads() - before).isBetween(1.0, 1.0 + missed);
    }

    @Test
    void redisHoldsWhatMessagingReadsAndNothingInClear() throws Exception {
        String number = newNumber();
        JsonNode user = json.readTree(contact(number, "sms").asString()).get("user");
        UUID id = UUID.fromString(user.get("id").asText());

        String hash = blindIndex.hexOf("phone", number);
        String contactKey = "pluto:contact:" + hash;
        String contact =
                seal.open(CacheEntries.contact(hash), redis.value(String.class).get(contactKey));
        String sealed = redis.value(String.class).get("pluto:profile:" + id);

        assertThat(json.readTree(contact))
                .isEqualTo(json.readTree("{\"user_id\":\"%s\",\"status\":\"active\"}".formatted(id)));
        assertThat(json.readTree(seal.open(CacheEntries.profile(id), sealed))).isEqualTo(user);
        assertThat(ContractRules.faults(Contract.CONTACT_ENTRY.schema(), contact, Contract.schemas()))
                .isEmpty();
        assertThat(ContractRules.faults(Contract.PROFILE.schema(), user.toString(), Contract.schemas()))
                .isEmpty();
        assertThat(redis.key().ttl(contactKey)).isBetween(86_000L, 86_400L);
        assertThat(everythingInRedis()).doesNotContain(number.substring(1)).doesNotContain("on it");
    }

    @Test
    void aProfileCopiedUnderTheKeyOfAnotherIsNotTakenForTheirs() {
        String number = newNumber();
        UUID victim = idOf(contact(number, "sms").jsonPath());
        UUID other = idOf(newcomer());
        var values = redis.value(String.class);

        values.set("pluto:profile:" + other, values.get("pluto:profile:" + victim));

        assertThat(read(other).getString("id")).isEqualTo(other.toString());
        assertThat(read(other).getString("phone_number")).isNotEqualTo(number);
        assertThat(values.get("pluto:profile:" + other)).isNotEqualTo(values.get("pluto:profile:" + victim));
    }

    @Test
    void anOlderProfileNeverReplacesANewerOne() {
        UUID id = idOf(newcomer());
        String old = redis.value(String.class).get("pluto:profile:" + id);
        asking.person(id)
                .body(Map.of("name", "Ada"))
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(200);
        String now = redis.value(String.class).get("pluto:profile:" + id);
        assertThat(now).isNotEqualTo(old);

        // What a slow reader of version 1 would do now.
        cache.put(profileOf(id, old)).await().atMost(PATIENCE);

        assertThat(redis.value(String.class).get("pluto:profile:" + id)).isEqualTo(now);
    }

    @Test
    void aChangeWhoseRefreshWasLostIsHealedByItsEvent() {
        UUID id = idOf(newcomer());
        String key = "pluto:profile:" + id;
        String old = redis.value(String.class).get(key);
        asking.person(id)
                .body(Map.of("name", "Ada"))
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(200);
        // As if the service had died between commit and refresh: Redis still has version 1, and the event comes then.
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            ConsumerRecord<String, byte[]> event =
                    kafka.awaitOne("user-changed", change -> id.toString().equals(change.key()));
            redis.key().del(key, "{" + key + "}:stamp");
            cache.put(profileOf(id, old)).await().atMost(PATIENCE);
            kafka.publish(
                    "user-changed",
                    event.key(),
                    event.value(),
                    Map.of("ce_aggregateversion", KafkaProbe.header(event, "ce_aggregateversion")));
        }

        await().atMost(PATIENCE).until(() -> redis.value(String.class).get(key) == null);
        assertThat(read(id).getString("name")).isEqualTo("Ada");
    }

    @Test
    void aCountWhoseRefreshWasLostIsHealedWhenItsEventComesAgain() {
        UUID id = idOf(newcomer());
        String key = "pluto:profile:" + id;
        String old = redis.value(String.class).get(key);
        String eventId = UUID.randomUUID().toString();
        countSeven(id, eventId);
        await().atMost(PATIENCE).until(() -> read(id).getInt("stats.memory_count") == 7);
        // As if the service had died between commit and refresh: Redis still has version 1, and Kafka brings the event
        // again.
        redis.key().del(key, "{" + key + "}:stamp");
        cache.put(profileOf(id, old)).await().atMost(PATIENCE);
        assertThat(read(id).getInt("stats.memory_count")).isZero();

        countSeven(id, eventId);

        await().atMost(PATIENCE).until(() -> read(id).getInt("stats.memory_count") == 7);
    }

    @Test
    void aTextWhoseRefreshWasLostIsHealedWhenItComesAgain() {
        JsonPath person = newcomer();
        UUID id = idOf(person);
        Instant later = Instant.parse(person.getString("user.last_seen")).plusSeconds(600);
        String key = "pluto:profile:" + id;
        String old = redis.value(String.class).get(key);
        say(id, later);
        await().atMost(PATIENCE).until(() -> later.toString().equals(read(id).getString("last_seen")));
        redis.key().del(key, "{" + key + "}:stamp");
        cache.put(profileOf(id, old)).await().atMost(PATIENCE);

        say(id, later);

        await().atMost(PATIENCE).until(() -> later.toString().equals(read(id).getString("last_seen")));
        assertThat(read(id).getInt("version")).isEqualTo(2);
    }

    /** As messaging-service tells it. */
    private static void say(UUID id, Instant at) {
        UUID any = UUID.randomUUID();
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            kafka.publish(
                    EventType.MESSAGE_RECEIVED.topic(),
                    id.toString(),
                    EventJson.write(new MessageReceived(
                            id, any, any, "sms", "twilio", "sealed elsewhere", 0, at, MessageReceived.TEXT)),
                    Map.of("ce_id", any.toString(), "ce_aggregateversion", "1"));
        }
    }

    /** As memory-service tells it. */
    private static void countSeven(UUID id, String eventId) {
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            kafka.publish(
                    EventType.MEMORY_CHANGED.topic(),
                    id.toString(),
                    EventJson.write(new MemoryChanged(id, 7, 0, Instant.parse("2026-03-02T12:00:00Z"))),
                    Map.of("ce_id", eventId, "ce_aggregateversion", "9"));
        }
    }

    @Test
    void withoutRedisEverythingWorksFromTheDatabase() {
        UUID id = idOf(newcomer());
        RedisDoor.close();

        assertThat(read(id).getString("id")).isEqualTo(id.toString());
        contact(newNumber(), "sms").then().statusCode(201);
        asking.person(id)
                .body(Map.of("emoji_usage", false))
                .patch("/api/v1/users/{id}/style", id)
                .then()
                .statusCode(200);
        assertThat(read(id).getBoolean("style_profile.emoji_usage")).isFalse();
    }

    @Test
    void aHangingRedisIsNotEvenAskedOnceTheCircuitIsOpen() {
        UUID id = idOf(newcomer());
        RedisDoor.close();
        List<Uni<Optional<Profile>>> tries =
                Stream.generate(() -> cache.find(id)).limit(10).toList();
        assertThatThrownBy(
                        () -> Uni.join().all(tries).andCollectFailures().await().atMost(PATIENCE))
                .isInstanceOf(CompositeException.class);

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThatThrownBy(() -> cache.find(id).await().atMost(PATIENCE))
                                .isInstanceOf(CircuitBreakerOpenException.class));

        assertThat(read(id).getString("id")).isEqualTo(id.toString());
    }

    @Test
    void whatChangedWhileRedisWasAwayIsNotServedOldAfterwards() {
        UUID id = idOf(newcomer());
        RedisDoor.close();
        asking.person(id)
                .body(Map.of("name", "Grace"))
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(200);

        RedisDoor.open();

        await().atMost(PATIENCE).until(() -> "Grace".equals(read(id).getString("name")));
    }

    private Profile.Snapshot profileOf(UUID id, String sealed) {
        try {
            return new Profile.Snapshot(
                    json.readValue(seal.open(CacheEntries.profile(id), sealed), Profile.class), null);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonPath read(UUID id) {
        return Asking.service()
                .get("/api/v1/users/{id}", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private double failures() {
        return meters.counter("pluto.profile.cache.failures").count();
    }

    private double databaseReads() {
        return meters.counter("pluto.profile.reads", "from", "database").count();
    }

    private Object contentOf(String key) {
        return redis.key().type(key) == RedisValueType.STREAM
                ? redis.stream(String.class).xrange(key, StreamRange.of("-", "+")).stream()
                        .map(StreamMessage::payload)
                        .toList()
                : redis.value(String.class).get(key);
    }

    private String everythingInRedis() {
        return redis.key().keys("*").stream()
                .filter(key -> key.startsWith("pluto:") || key.startsWith("{pluto:"))
                .map(key -> key + "=" + contentOf(key))
                .collect(Collectors.joining("\n"));
    }
}
