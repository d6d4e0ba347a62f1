package dev.pluto.identity.code;

import static dev.pluto.identity.Asking.as;
import static dev.pluto.identity.Asking.contact;
import static dev.pluto.identity.Asking.idOf;
import static dev.pluto.identity.Asking.newNumber;
import static dev.pluto.identity.Registering.PASSWORD;
import static dev.pluto.identity.Registering.login;
import static dev.pluto.identity.Registering.newEmail;
import static dev.pluto.identity.Registering.refresh;
import static dev.pluto.identity.Registering.register;
import static dev.pluto.identity.Registering.registered;
import static dev.pluto.identity.Registering.signIn;
import static dev.pluto.identity.SentCodes.IN_A_MAIL;
import static dev.pluto.identity.SentCodes.another;
import static dev.pluto.identity.SentCodes.mail;
import static dev.pluto.identity.SentCodes.mailed;
import static dev.pluto.identity.SentCodes.texted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.pluto.events.EventJson;
import dev.pluto.events.UserChanged;
import dev.pluto.identity.Asking;
import dev.pluto.identity.MessagingPeer;
import dev.pluto.identity.Times;
import dev.pluto.protection.BlindIndex;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import io.quarkus.redis.client.RedisClientName;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody with a password, a number and an address wants to be reached elsewhere. */
@QuarkusTest
class ContactChangeResourceTest {

    private static final String DOOR = "/api/v1/users/profile/verification/";
    private static final AtomicInteger HOSTS = new AtomicInteger();

    private final DatabaseProbe database = DatabaseProbe.ofThisTest();
    private final String email = newEmail();
    private final String number = newNumber();
    private UUID userId;
    private JsonObject session;
    private String token;

    @Inject
    @RedisClientName("tester")
    RedisDataSource redis;

    @Inject
    BlindIndex blindIndex;

    @Inject
    Asking asking;

    @BeforeEach
    void signedIn() {
        userId = registered(email, number);
        session = sessionOf(email);
        token = session.getString("access_token");
    }

    private static JsonObject sessionOf(String email) {
        return new JsonObject(
                login(signIn(email, PASSWORD)).then().statusCode(200).extract().asString());
    }

    private static Response ask(String token, String kind, String value) {
        return as(token).body(new JsonObject().put(kind, value).encode()).post(DOOR + kind);
    }

    private static String asked(String token, String kind, String value) {
        return ask(token, kind, value).then().statusCode(202).extract().path("id");
    }

    private static Response show(String token, String kind, String id, String code) {
        return as(token)
                .body(new JsonObject().put("id", id).put("code", code).encode())
                .post(DOOR + kind + "/confirm");
    }

    private String contactEntry(String of) {
        return redis.value(String.class).get("pluto:contact:" + blindIndex.hexOf("phone", of));
    }

    private List<Map<String, Object>> contacts(String kind) {
        return database.rows(
                "select valid_from, valid_to, verified_at from contact where user_id = ? and kind = ? order by"
                        + " valid_from",
                userId,
                kind);
    }

    @Test
    void aNumberBecomesTheirsWhenTheCodeOfTheTextIsShown() {
        String other = sessionOf(email).getString("refresh_token");
        String next = newNumber();
        assertThat(contactEntry(number)).isNotNull();

        String id = ask(token, "phone", next)
                .then()
                .statusCode(202)
                .header("Cache-Control", "no-store")
                .body("expires_in", equalTo(600))
                .extract()
                .path("id");
        String code = texted(next, 1);
        as(token).get("/api/v1/users/me").then().body("phone_number", equalTo(number));
        show(token, "phone", id, code).then().statusCode(200).body("phone_number", equalTo(next));

        as(token).get("/api/v1/users/me").then().statusCode(200).body("phone_number", equalTo(next));
        assertThat(contacts("phone")).hasSize(2).satisfies(all -> {
            assertThat(all.get(0)).doesNotContainEntry("valid_to", null);
            assertThat(all.get(1)).containsEntry("valid_to", null).doesNotContainEntry("verified_at", null);
        });
        assertThat(contactEntry(number)).isNull();
        assertThat(contactEntry(next)).isNotNull();
        assertThat(idOf(contact(next, "sms").then().statusCode(200).extract().jsonPath()))
                .isEqualTo(userId);
        assertThat(idOf(contact(number, "sms").then().statusCode(201).extract().jsonPath()))
                .isNotEqualTo(userId);
        refresh(other).then().statusCode(401);
        refresh(session.getString("refresh_token")).then().statusCode(200);
        assertThat(mail(email, 1)).contains("Your number at Pluto was changed").doesNotContain(next, number);
        as(token).get("/api/v1/users/" + userId + "/audit").then().body("items.action", hasItem("phone.change"));
    }

    @Test
    void anAddressBecomesTheirsWhenTheCodeOfTheMailIsShown() {
        String next = newEmail();

        String id = asked(token, "email", next);
        show(token, "email", id, mailed(next, 1)).then().statusCode(200).body("email", equalTo(next));

        assertThat(mail(email, 1)).contains("Your address at Pluto was changed").doesNotContain(next);
        login(signIn(email, PASSWORD)).then().statusCode(401);
        login(signIn(next, PASSWORD)).then().statusCode(200).body("user_id", equalTo(userId.toString()));
        as(token).get("/api/v1/users/" + userId + "/audit").then().body("items.action", hasItem("email.change"));
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            ConsumerRecord<String, byte[]> event = kafka.awaitOne("user-changed", change -> tells(change, "email"));
            assertThat(EventJson.read(event.value(), UserChanged.class).changed())
                    .containsExactly("email");
            assertThat(new String(event.value(), StandardCharsets.UTF_8)).doesNotContain(next, email);
        }
    }

    private boolean tells(ConsumerRecord<String, byte[]> event, String change) {
        return userId.toString().equals(event.key())
                && EventJson.read(event.value(), UserChanged.class).changed().contains(change);
    }

    @Test
    void whoHasNoneIsGivenOne() {
        String address = newEmail();
        UUID bare = registered(address);
        String his = sessionOf(address).getString("access_token");
        String next = newNumber();

        String id = asked(his, "phone", next);
        show(his, "phone", id, texted(next, 1)).then().statusCode(200).body("phone_number", equalTo(next));

        assertThat(idOf(contact(next, "sms").then().statusCode(200).extract().jsonPath()))
                .isEqualTo(bare);
    }

    @Test
    void whatTheyHaveIsVerifiedOnceAndEndsNoSession() {
        String other = sessionOf(email).getString("refresh_token");

        String byPhone = asked(token, "phone", number);
        show(token, "phone", byPhone, texted(number, 1)).then().statusCode(200).body("phone_number", equalTo(number));
        String byMail = asked(token, "email", email);
        show(token, "email", byMail, mailed(email, 1)).then().statusCode(200).body("email", equalTo(email));

        assertThat(contacts("phone"))
                .hasSize(1)
                .allSatisfy(one ->
                        assertThat(one).containsEntry("valid_to", null).doesNotContainEntry("verified_at", null));
        refresh(other).then().statusCode(200);
        ask(token, "phone", number).then().statusCode(409).body("code", equalTo("identity:phone.verified"));
        ask(token, "email", email).then().statusCode(409).body("code", equalTo("identity:email.verified"));
    }

    @Test
    void tellsTheOwnerOfAnAddressThatSomebodyTriedAndNobodyElse() {
        String taken = newEmail();
        registered(taken);
        String free = newEmail();

        Response ofTaken = ask(token, "email", taken);
        Response ofFree = ask(token, "email", free);

        assertThat(ofTaken.statusCode()).isEqualTo(ofFree.statusCode()).isEqualTo(202);
        assertThat(shape(ofTaken)).isEqualTo(shape(ofFree));
        assertThat(mail(taken, 1)).contains("Somebody wanted your address").doesNotContainPattern(IN_A_MAIL);
        for (String guess : List.of("000000", "123456")) {
            show(token, "email", ofTaken.path("id"), guess)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("auth:code.wrong"));
        }
        login(signIn(taken, PASSWORD)).then().statusCode(200);
        as(token).get("/api/v1/users/me").then().body("email", equalTo(email));
    }

    /** Names of what is answered, and how long it is. */
    private static List<String> shape(Response answer) {
        List<String> shape = new ArrayList<>(new JsonObject(answer.asString()).fieldNames());
        shape.add(String.valueOf(answer.asString().length()));
        answer.headers().forEach(header -> shape.add(header.getName()));
        shape.removeIf(name -> name.equalsIgnoreCase("traceparent"));
        return shape;
    }

    @Test
    void aNumberSomebodyElseHasStaysTheirs() {
        String taken = newNumber();
        UUID owner = idOf(contact(taken, "sms").then().statusCode(201).extract().jsonPath());

        Response ofTaken = ask(token, "phone", taken);
        Response ofFree = ask(token, "phone", newNumber());

        assertThat(shape(ofTaken)).isEqualTo(shape(ofFree));
        String id = ofTaken.path("id");
        String code = texted(taken, 1);
        assertThat(MessagingPeer.orderFor(taken).orElseThrow().getString("user_id"))
                .isEqualTo(owner.toString());
        show(token, "phone", id, another(code)).then().statusCode(403).body("code", equalTo("auth:code.wrong"));
        show(token, "phone", id, code).then().statusCode(409).body("code", equalTo("identity:phone.taken"));
        show(token, "phone", id, code).then().statusCode(403).body("code", equalTo("auth:code.over"));

        assertThat(idOf(contact(taken, "sms").then().statusCode(200).extract().jsonPath()))
                .isEqualTo(owner);
        as(token).get("/api/v1/users/me").then().body("phone_number", equalTo(number));
    }

    @Test
    void whoeverGetsItMeanwhileKeepsIt() {
        String next = newEmail();
        String id = asked(token, "email", next);
        String code = mailed(next, 1);
        registered(next);

        show(token, "email", id, code).then().statusCode(409).body("code", equalTo("identity:email.taken"));
        login(signIn(next, PASSWORD)).then().statusCode(200).body("user_id", not(equalTo(userId.toString())));
    }

    @Test
    void aCodeIsGoodForItsPersonItsSessionAndItsDoorAlone() {
        String next = newNumber();
        String id = asked(token, "phone", next);
        String code = texted(next, 1);
        String stranger = newEmail();
        registered(stranger);

        for (String other : List.of(
                sessionOf(email).getString("access_token"), sessionOf(stranger).getString("access_token"))) {
            show(other, "phone", id, code).then().statusCode(403).body("code", equalTo("auth:code.over"));
        }
        show(token, "email", id, code).then().statusCode(403).body("code", equalTo("auth:code.over"));
        show(token, "phone", "nobody's", code).then().statusCode(403).body("code", equalTo("auth:code.over"));
        as(token)
                .body(new JsonObject().put("request_id", id).put("code", code).encode())
                .post("/api/v1/auth/code/verify")
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:code.over"));
        show(token, "phone", id, code).then().statusCode(200);
        show(token, "phone", id, code).then().statusCode(403).body("code", equalTo("auth:code.over"));
    }

    @Test
    void aCodeIsOldAfterTenMinutes() {
        String next = newNumber();
        String id = asked(token, "phone", next);
        String code = texted(next, 1);
        database.update(
                "update sign_in_code set expires_at = now() where session_id is not null and user_id = ?", userId);

        show(token, "phone", id, code).then().statusCode(403).body("code", equalTo("auth:code.over"));
    }

    @Test
    void aCodeHasFiveTriesAndManyCodesAreNoMoreThanOne() {
        String next = newNumber();
        String id = asked(token, "phone", next);
        String code = texted(next, 1);
        for (int i = 0; i < 5; i++) {
            show(token, "phone", id, another(code)).then().statusCode(403).body("code", equalTo("auth:code.wrong"));
        }
        show(token, "phone", id, code).then().statusCode(403).body("code", equalTo("auth:code.over"));

        String second = newNumber();
        String again = asked(token, "phone", second);
        String secondCode = texted(second, 1);
        Response slowed = Stream.generate(() -> show(token, "phone", again, another(secondCode)))
                .limit(4)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        slowed.then().body("code", equalTo("auth:slow-down")).header("Retry-After", notNullValue());
    }

    @Test
    void sendsFiveInTenMinutesToWhoeverAsksAndWhereverTheyGo() {
        for (int i = 0; i < 5; i++) {
            asked(token, "phone", newNumber());
        }
        ask(token, "phone", newNumber())
                .then()
                .statusCode(429)
                .body("code", equalTo("auth:slow-down"))
                .header("Retry-After", notNullValue());

        String wanted = newEmail();
        for (int i = 0; i < 5; i++) {
            String asker = newEmail();
            registered(asker);
            asked(sessionOf(asker).getString("access_token"), "email", wanted);
        }
        String last = newEmail();
        registered(last);
        ask(sessionOf(last).getString("access_token"), "email", wanted).then().statusCode(429);
    }

    @Test
    void ofManyWhoShowItAtOnceOneChangesIt() throws Exception {
        String next = newNumber();
        String id = asked(token, "phone", next);
        String code = texted(next, 1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Integer>> all = Stream.generate(() ->
                            threads.submit(() -> show(token, "phone", id, code).statusCode()))
                    .limit(4)
                    .toList();
            int made = 0;
            for (Future<Integer> one : all) {
                made += one.get() == 200 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(contacts("phone")).hasSize(2);
    }

    @Test
    void ofTwoWhoWantOneNumberOneGetsIt() throws Exception {
        String rival = newEmail();
        UUID rivalId = registered(rival);
        String his = sessionOf(rival).getString("access_token");
        String wanted = newNumber();
        String mine = asked(token, "phone", wanted);
        String myCode = texted(wanted, 1);
        String theirs = asked(his, "phone", wanted);
        String theirCode = texted(wanted, 2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one =
                    threads.submit(() -> show(token, "phone", mine, myCode).statusCode());
            Future<Integer> other =
                    threads.submit(() -> show(his, "phone", theirs, theirCode).statusCode());
            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(200, 409);
        } finally {
            threads.shutdownNow();
        }
        assertThat(idOf(contact(wanted, "sms").then().statusCode(200).extract().jsonPath()))
                .isIn(userId, rivalId);
    }

    @Test
    void codesOnTheirWayToWhereTheyWereAreOver() {
        String signInRequest = given().contentType("application/json")
                .header("X-Forwarded-For", "195.17.%d.9".formatted(HOSTS.incrementAndGet()))
                .body(new JsonObject().put("phone_number", number).encode())
                .post("/api/v1/auth/code")
                .then()
                .statusCode(202)
                .extract()
                .path("request_id");
        String signInCode = texted(number, 1);
        String next = newNumber();
        String id = asked(token, "phone", next);
        show(token, "phone", id, texted(next, 1)).then().statusCode(200);

        as(token)
                .body(new JsonObject()
                        .put("request_id", signInRequest)
                        .put("code", signInCode)
                        .encode())
                .post("/api/v1/auth/code/verify")
                .then()
                .statusCode(401)
                .body("code", equalTo("auth:code.over"));
    }

    @Test
    void anEntryThatOutlivedTheChangeIsRemovedByItsEvent() {
        String entry = contactEntry(number);
        String key = "pluto:contact:" + blindIndex.hexOf("phone", number);
        String next = newNumber();
        String id = asked(token, "phone", next);
        show(token, "phone", id, texted(next, 1)).then().statusCode(200);
        // As if the service had died between commit and refresh: Redis still has the old number, and the event comes
        // then.
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            ConsumerRecord<String, byte[]> event =
                    kafka.awaitOne("user-changed", change -> tells(change, "phone_number"));
            redis.key().del("{" + key + "}:stamp");
            redis.value(String.class).set(key, entry);
            kafka.publish(
                    "user-changed",
                    event.key(),
                    event.value(),
                    Map.of("ce_aggregateversion", KafkaProbe.header(event, "ce_aggregateversion")));
        }

        await().atMost(Duration.ofMinutes(3)).until(() -> contactEntry(number) == null);
    }

    @Test
    void wantsARecentSignInAndASession() {
        for (String kind : List.of("phone", "email")) {
            String value = kind.equals("phone") ? newNumber() : newEmail();
            asking.person(userId)
                    .body(new JsonObject().put(kind, value).encode())
                    .post(DOOR + kind)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("auth:session.needed"));
            asking.person(userId)
                    .body(new JsonObject().put("id", "x").put("code", "123456").encode())
                    .post(DOOR + kind + "/confirm")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("auth:session.needed"));
            Asking.operator()
                    .body(new JsonObject().put(kind, value).encode())
                    .post(DOOR + kind)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("access:forbidden"));
        }
        database.update("update session set began_at = began_at - interval '11 minutes' where user_id = ?", userId);
        String aged = refresh(session.getString("refresh_token")).path("access_token");
        ask(aged, "phone", newNumber()).then().statusCode(401).body("code", equalTo("auth:step-up.needed"));
        ask(aged, "email", newEmail()).then().statusCode(401).body("code", equalTo("auth:step-up.needed"));
    }

    @Test
    void refusesWhatIsNoNumberAndNoAddress() {
        for (String wrong : List.of("nobody", "+1", "+999123456789", "911")) {
            ask(token, "phone", wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("request:invalid"))
                    .body("errors[0].pointer", equalTo("#/phone"));
        }
        for (String wrong : List.of("nobody", "a@b", "@mail.example")) {
            ask(token, "email", wrong)
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("request:invalid"))
                    .body("errors[0].pointer", equalTo("#/email"));
        }
        for (String path : List.of("phone", "email", "phone/confirm", "email/confirm")) {
            as(token).body("{}").post(DOOR + path).then().statusCode(422).body("code", equalTo("request:invalid"));
        }
    }

    @Test
    void isKeptSealed() {
        String next = newEmail();
        String id = asked(token, "email", next);
        String code = mailed(next, 1);

        String rows = database.rows("select c::text as row from sign_in_code c where user_id = ?", userId)
                .toString();

        assertThat(rows).contains(userId.toString()).doesNotContain(next, id, code);
    }

    @Test
    void takesAsLongForAnAddressSomebodyHas() {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            known.add(newEmail());
            unknown.add(newEmail());
        }
        known.forEach(one -> register(new JsonObject().put("email", one)).then().statusCode(201));
        List<String> askers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String asker = newEmail();
            registered(asker);
            askers.add(sessionOf(asker).getString("access_token"));
        }
        Times times = new Times(known, unknown, 75);
        int[] asks = {0};

        times.measure(new Random(12), one -> asked(askers.get(asks[0]++ % askers.size()), "email", one));

        assertThat(times.knownIsSlower()).as("%s", times).isBetween(0.35, 0.65);
    }
}
