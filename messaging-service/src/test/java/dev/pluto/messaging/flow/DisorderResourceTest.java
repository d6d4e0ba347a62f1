package dev.pluto.messaging.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.peer.TwilioPeer.Sent;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Much at once and in no order: a little of it in {@code verify}, all of it in {@code ./pluto bench faults}. */
@QuarkusTest
class DisorderResourceTest extends MessagingTest {

    private static final int RECEIPTS = Integer.getInteger("pluto.fault.receipts", 160);
    private static final int RACES = Integer.getInteger("pluto.fault.takeovers", 24);
    private static final int WRITERS = Integer.getInteger("pluto.fault.writers", 8);
    private static final int REPORTS = 20;
    private static final int LINES = 8;

    /** What reports say of a message, each further than the one before. */
    private static final List<String> PROGRESS = List.of("sent", "failed", "undelivered", "delivered", "read");

    /** Most answers, due after 300 ms, are stored by then. */
    private static final int ANSWERED_MILLIS = 1_200;

    /** Longer than an answer takes: what was not said by then is not said. */
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private final Random random = new Random(11);

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void messagesEndWhereTheFurthestReportSaysHoweverReceiptsCome() throws Exception {
        List<Phone> phones = talkingPhones(RECEIPTS / REPORTS);
        Map<Phone, String> furthest = new HashMap<>();
        List<Callable<Integer>> receipts = new ArrayList<>();
        for (Phone phone : phones) {
            Sent sent = lastTo(phone, 1);
            int end = random.nextInt(PROGRESS.size());
            for (int i = 0; i < REPORTS; i++) {
                String status = PROGRESS.get(i == 0 ? end : random.nextInt(end + 1));
                receipts.add(() -> Phone.receipt(sent.form().get("StatusCallback"), sent.sid(), status)
                        .statusCode());
            }
            furthest.put(phone, PROGRESS.get(end));
        }
        Collections.shuffle(receipts, random);

        assertThat(atOnce(receipts)).containsOnly(204);

        assertThat(phones).allSatisfy(phone -> assertThat(stateOf(phone)).isEqualTo(furthest.get(phone)));
        furthest.values().removeIf("sent"::equals);
        Map<Phone, List<String>> told = Eventually.value(
                () -> settled(phones),
                events -> furthest.entrySet().stream()
                        .allMatch(end -> events.get(end.getKey()).contains(end.getValue())));
        assertThat(told).allSatisfy((phone, states) -> {
            assertThat(states).as("each once, and only forward").isSortedAccordingTo(byProgress());
            assertThat(states).doesNotHaveDuplicates();
            if (furthest.containsKey(phone)) {
                assertThat(states).endsWith(furthest.get(phone));
            }
        });
    }

    /** Whatever an answer is doing when the conversation is taken: from then on it is not stored any more, and one operator holds it. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void noAnswerOvertakesATakeoverAndOneOperatorHolds() throws Exception {
        List<Phone> phones = talkingPhones(RACES);
        Map<Phone, Long> said = new ConcurrentHashMap<>();
        Map<Phone, List<String>> holders = new ConcurrentHashMap<>();
        atOnce(phones.stream()
                .map(phone -> race(phone, Duration.ofMillis(random.nextInt(ANSWERED_MILLIS)), said, holders))
                .toList());
        Eventually.pause(SILENCE);

        assertThat(phones).allSatisfy(phone -> {
            assertThat(answersTo(phone)).isEqualTo(said.get(phone));
            assertThat(holders.get(phone)).hasSize(1);
        });
        System.out.println("takeovers: " + RACES + ", of these after the answer: "
                + said.values().stream().filter(count -> count == 2).count());
        atOnce(phones.stream().map(phone -> handBack(phone, holders)).toList());
        phones.forEach(phone -> sentTo(phone, 2));
    }

    private static Callable<Integer> race(
            Phone phone, Duration pause, Map<Phone, Long> said, Map<Phone, List<String>> holders) {
        return () -> {
            phone.texts("bye");
            Eventually.pause(pause);
            List<String> holding = List.of("olga", "omar").parallelStream()
                    .filter(operator -> takes(operator, phone))
                    .toList();
            said.put(phone, answersTo(phone));
            holders.put(phone, holding);
            return holding.size();
        };
    }

    private static boolean takes(String operator, Phone phone) {
        int status = given().auth()
                .oauth2(Tokens.operator(operator))
                .contentType(ContentType.JSON)
                .body("{\"minutes\":60}")
                .post("/api/v1/conversations/{id}/takeover", storedConversationOf(phone))
                .statusCode();
        assertThat(status).isIn(200, 409);
        return status == 200;
    }

    private static Callable<Integer> handBack(Phone phone, Map<Phone, List<String>> holders) {
        return () -> given().auth()
                .oauth2(Tokens.operator(holders.get(phone).get(0)))
                .delete("/api/v1/conversations/{id}/takeover", storedConversationOf(phone))
                .then()
                .statusCode(204)
                .extract()
                .statusCode();
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void fiveRapidTextsGetOneAnswer() throws Exception {
        List<Phone> phones = talkingPhones(WRITERS);
        Map<Phone, Integer> most = new ConcurrentHashMap<>();

        atOnce(phones.stream().map(phone -> fiveTexts(phone, most)).toList());

        for (Phone phone : phones) {
            Eventually.value(() -> unanswered(phone), count -> count == 0);
            assertThat(unanswered(phone)).isZero();
        }
        Eventually.pause(Duration.ofMillis(800));
        assertThat(phones)
                .allSatisfy(phone ->
                        assertThat(Peers.TWILIO.sentTo(phone.number())).hasSizeBetween(2, 1 + most.get(phone)));
        long rapid = most.values().stream().filter(count -> count == 1).count();
        System.out.println("five rapid texts: " + rapid + " of " + WRITERS + " wrote without a pause");
    }

    /** Notes how many answers there may be: one, and one more for each pause. */
    private static Callable<Integer> fiveTexts(Phone phone, Map<Phone, Integer> most) {
        return () -> {
            int pauses = pauses(
                    phone, "thanks", "My sister Anna lives in Berlin", "where does my sister live?", "ok", "bye");
            return most.put(phone, 1 + pauses);
        };
    }

    /** Phones that were answered once, all at once. */
    private List<Phone> talkingPhones(int count) throws Exception {
        List<Phone> phones =
                IntStream.range(0, count).mapToObj(i -> knownPhone()).toList();
        atOnce(phones.stream()
                .map(phone -> (Callable<Integer>)
                        () -> phone.sends(Phone.newSid("SM"), "thanks").statusCode())
                .toList());
        phones.forEach(phone -> sentTo(phone, 1));
        return phones;
    }

    private static <T> List<T> atOnce(List<Callable<T>> deeds) throws Exception {
        ExecutorService lines = Executors.newFixedThreadPool(LINES);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> deed : lines.invokeAll(deeds)) {
                results.add(deed.get());
            }
            return results;
        } finally {
            lines.shutdown();
        }
    }

    private static Comparator<String> byProgress() {
        return Comparator.comparing(PROGRESS::indexOf);
    }

    /** What was told of each person's message, oldest first. */
    private static Map<Phone, List<String>> settled(List<Phone> phones) {
        Map<String, List<String>> byPerson = new HashMap<>();
        try (var kafka = KafkaProbe.ofThisTest()) {
            kafka.all("message-settled")
                    .forEach(event -> byPerson.computeIfAbsent(event.key(), person -> new ArrayList<>())
                            .add(new JsonObject(KafkaProbe.text(event)).getString("state")));
        }
        Map<Phone, List<String>> states = new HashMap<>();
        phones.forEach(
                phone -> states.put(phone, byPerson.getOrDefault(idOf(phone).toString(), List.of())));
        return states;
    }

    private static String stateOf(Phone phone) {
        return String.valueOf(database()
                .rows("select state from delivery where user_id = ?", idOf(phone))
                .get(0)
                .get("state"));
    }

    private static long answersTo(Phone phone) {
        return database()
                .number("select count(*) from message where user_id = ? and author = 'assistant'", idOf(phone));
    }

    private static long unanswered(Phone phone) {
        return database()
                .number(
                        "select count(*) from reply_job where user_id = ? and wanted_sequence > answered_sequence",
                        idOf(phone));
    }
}
