package dev.pluto.memory.snapshot;

import static dev.pluto.memory.Api.as;
import static dev.pluto.memory.Api.asPerson;
import static dev.pluto.memory.Api.await;
import static dev.pluto.memory.Api.awaitMeaning;
import static dev.pluto.memory.Api.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.pluto.events.EventType;
import dev.pluto.events.StyleSummary;
import dev.pluto.events.UserChanged;
import dev.pluto.memory.Events;
import dev.pluto.protection.EventSeal;
import dev.pluto.testing.DatabaseProbe;
import dev.pluto.testing.KafkaProbe;
import dev.pluto.testing.PlutoTestResource;
import dev.pluto.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = PlutoTestResource.class, initArgs = @ResourceArg(name = "service", value = "memory"))
class SnapshotsResourceTest {
    private static final String SNAPSHOTS = "/api/v1/snapshots";
    private static final String DONE_OF_TASKS =
            "select count(*) from occurrence where user_id = ? and task_id is not null";

    private final UUID anna = UUID.randomUUID();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final DatabaseProbe database = DatabaseProbe.ofThisTest();

    @Inject
    EventSeal seal;

    @Test
    void tellsOfADayWhatWasSaidDonePlannedAndDecidedAndWhereItIsFrom() {
        String plan = told("I'll call the plumber tomorrow", 1, 9);
        String deed = told("went for a run", 1, 10);
        String choice = told("We've decided to paint the kitchen blue", 1, 11);
        String talk = told("The neighbours have a new dog", 1, 12);

        JsonPath day = list(anna, "?kind=daily");

        assertThat(day.getList("items")).hasSize(1);
        assertThat(day.getString("items[0].kind")).isEqualTo("daily");
        assertThat(day.getString("items[0].user_id")).isEqualTo(anna.toString());
        assertThat(day.getString("items[0].first_day"))
                .isEqualTo(today.minusDays(1).toString());
        assertThat(day.getString("items[0].zone")).isEqualTo("UTC");
        assertThat(day.getString("items[0].ends_at")).isEqualTo(today + "T00:00:00Z");
        assertSays(day, "planned", "You will call the plumber tomorrow.", plan);
        assertSays(day, "done", "You went for a run.", deed);
        assertSays(day, "decided", "You have decided to paint the kitchen blue.", choice);
        assertSays(day, "said", "The neighbours have a new dog.", talk);
    }

    @Test
    void tellsWhatPeopleSayIsDoneOfTheirTasksUntilTheyTakeItBack() {
        told("The neighbours have a new dog", 1, 12);
        Instant due = Instant.parse(at(1, 18));
        UUID bins = UUID.randomUUID();
        UUID call = UUID.randomUUID();
        assertThat(list(anna, "?kind=daily").getList("items[0].done")).isEmpty();
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            Events.task(kafka, seal, anna, call, "sent", "call mum", null, due, due);
            Events.task(kafka, seal, anna, bins, "done", "take the bins out", null, due, due.plusSeconds(90));
            await(() -> database.number(DONE_OF_TASKS, anna) == 2);

            JsonPath day = list(anna, "?kind=daily");
            assertThat(day.getList("items[0].done.text")).containsExactly("You took the bins out.");
            assertThat(day.getList("items[0].done[0].tasks")).containsExactly(bins.toString());
            assertThat(day.getList("items[0].done[0].memories")).isEmpty();
            assertThat(database.placesOf("the bins")).isEmpty();
            String id = day.getString("items[0].id");
            assertThat(regenerated(id)).isEqualTo(read(id));

            Events.task(kafka, seal, anna, bins, "changed", "take the bins out", null, due, due.plusSeconds(120));
            await(() -> database.number(DONE_OF_TASKS, anna) == 1);
            assertThat(list(anna, "?kind=daily").getList("items[0].done")).isEmpty();
        }
    }

    @Test
    void tellsOfADayOnWhichNothingWasSaidButATaskDone() {
        UUID bins = UUID.randomUUID();
        Instant due = Instant.parse(at(2, 18));
        told("The neighbours have a new dog", 1, 12);
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            Events.task(kafka, seal, anna, bins, "done", "take the bins out", null, due, due.plusSeconds(90));
            await(() -> database.number(DONE_OF_TASKS, anna) == 1);

            JsonPath days = list(anna, "?kind=daily");
            assertThat(days.getList("items.first_day"))
                    .containsExactly(
                            today.minusDays(1).toString(), today.minusDays(2).toString());
            assertThat(days.getList("items[1].done.text")).containsExactly("You took the bins out.");
            assertThat(days.getList("items[1].said")).isEmpty();
        }
    }

    private static void assertSays(JsonPath page, String list, String text, String memory) {
        assertThat(page.getList("items[0]." + list + ".text")).containsExactly(text);
        assertThat(page.getList("items[0]." + list + "[0].memories")).containsExactly(memory);
    }

    @Test
    void givesTheSameByteForByteWhenMadeAnew() {
        told("I'll call the plumber tomorrow", 1, 9);
        told("The neighbours have a new dog", 8, 12);
        told("We need to book the ferry", 8, 13);
        List<String> ids = list(anna, "").getList("items.id");
        assertThat(ids).hasSizeBetween(3, 4);

        for (String id : ids) {
            String before = read(id);
            assertThat(regenerated(id)).isEqualTo(before);
            assertThat(read(id)).isEqualTo(before);
        }
        database.update("delete from snapshot where user_id = ?", anna);
        database.update(
                "update person set snapshots_at = '-infinity', snapshots_due_at = '-infinity', snapshots_revision = 0"
                        + " where user_id = ?",
                anna);
        assertThat(list(anna, "").<String>getList("items.id")).isEqualTo(ids);
    }

    @Test
    void keepsNoWordOfWhatIsForgottenChangedOrFoundSensitive() {
        String gone = told("The heron stood at the pond", 1, 9);
        String other = told("The neighbours have a new dog", 1, 10);
        String id = list(anna, "?kind=daily").getString("items[0].id");
        assertThat(read(id)).contains("heron", "dog");

        asPerson(anna).delete("/api/v1/memories/" + gone).then().statusCode(204);
        assertThat(read(id)).doesNotContain("heron", gone).contains("dog");
        asPerson(anna)
                .body(Map.of("content", "The neighbours have an otter", "occurred_at", at(1, 10)))
                .put("/api/v1/memories/" + other)
                .then()
                .statusCode(200);
        assertThat(read(id)).doesNotContain("dog").contains("otter");
        asPerson(anna)
                .body(Map.of("content", "The neighbours have an otter", "occurred_at", at(1, 10), "sensitive", true))
                .put("/api/v1/memories/" + other)
                .then()
                .statusCode(200);
        asPerson(anna).get(SNAPSHOTS + "/" + id).then().statusCode(404);
        asPerson(anna).post(SNAPSHOTS + "/" + id + "/regenerate").then().statusCode(404);
        assertThat(list(anna, "").getList("items")).isEmpty();
        assertThat(database.number("select count(*) from snapshot where user_id = ?", anna))
                .isZero();
    }

    @Test
    void followsWhatIsToldLateAndInAnyOrder() {
        UUID ben = UUID.randomUUID();
        List<String> texts = List.of("We need to book the ferry", "I called mum", "The lake was frozen this morning");
        for (int i = 0; i < texts.size(); i++) {
            tell(anna, texts.get(i), Map.of("occurred_at", at(2, 8 + i)));
            list(anna, "");
        }
        for (int i = texts.size() - 1; i >= 0; i--) {
            tell(ben, texts.get(i), Map.of("occurred_at", at(2, 8 + i)));
        }

        JsonPath annas = list(anna, "?kind=daily");
        JsonPath bens = list(ben, "?kind=daily");
        for (String list : List.of("said", "done", "planned", "decided")) {
            assertThat(annas.<String>getList("items[0]." + list + ".text"))
                    .isEqualTo(bens.getList("items[0]." + list + ".text"));
        }
        assertThat(annas.getList("items[0].planned")).hasSize(1);
    }

    @Test
    void leavesOutWhatIsSensitiveOverOrSomebodyElses() {
        tell(anna, "The heron stood at the pond", Map.of("occurred_at", at(1, 9), "sensitive", true));
        tell(anna, "my father has diabetes", Map.of("occurred_at", at(1, 10)));
        tell(anna, "The otter swam in the lake", Map.of("occurred_at", at(1, 11), "speaker", "Bob"));
        told("The neighbours have a new dog", 1, 12);

        String day = read(list(anna, "?kind=daily").getString("items[0].id"));

        assertThat(day).contains("dog").doesNotContain("heron", "diabetes", "otter");
    }

    @Test
    void makesNoneWithoutConsentAndDeletesThemWithIt() throws Exception {
        told("The neighbours have a new dog", 1, 9);
        assertThat(list(anna, "").getList("items")).isNotEmpty();
        try (KafkaProbe kafka = KafkaProbe.ofThisTest()) {
            consent(kafka, false, Instant.now());
            await(() -> database.number("select count(*) from person where user_id = ? and not learns", anna) == 1);

            assertThat(list(anna, "").getList("items")).isEmpty();
            assertThat(database.number("select count(*) from snapshot where user_id = ?", anna))
                    .isZero();
            told("The heron stood at the pond", 2, 9);
            assertThat(list(anna, "").getList("items")).isEmpty();

            consent(kafka, true, Instant.now().plusSeconds(1));
            await(() -> database.number("select count(*) from person where user_id = ? and learns", anna) == 1);
        }
        assertThat(list(anna, "").getList("items"))
                .as("what was said before they agreed again")
                .isEmpty();
    }

    private void consent(KafkaProbe kafka, boolean given, Instant at) {
        Events.publish(
                kafka,
                EventType.USER_CHANGED,
                new UserChanged(
                        anna,
                        List.of("preferences"),
                        "active",
                        "free",
                        "en",
                        "UTC",
                        Map.of("proactive_mode", given),
                        new StyleSummary(true, "casual", "medium", "friendly"),
                        null,
                        at),
                given ? 3 : 2);
    }

    @Test
    void cutsDaysByThePersonsClock() {
        database.update("insert into data_subject values (?) on conflict do nothing", anna);
        database.update("insert into person (user_id, zone) values (?, 'Pacific/Auckland')", anna);
        ZoneId there = ZoneId.of("Pacific/Auckland");
        LocalDate day = LocalDate.now(there).minusDays(2);
        tell(
                anna,
                "The neighbours have a new dog",
                Map.of("occurred_at", day.atTime(0, 5).atZone(there).toInstant().toString()));

        JsonPath found = list(anna, "?kind=daily");

        assertThat(found.<String>getList("items.first_day")).containsExactly(day.toString());
        assertThat(found.getString("items[0].starts_at"))
                .isEqualTo(day.atStartOfDay(there).toInstant().toString());
        assertThat(found.getString("items[0].said[0].day")).isEqualTo(day.toString());
    }

    @Test
    void tellsOfAMoveANewJobAndASilence() {
        remembered("I live in Munich", at(20, 8));
        told("I'll send you a postcard", 18, 9);
        remembered("I live in Berlin now", at(1, 8));
        remembered("I started at Siemens today", at(1, 9));

        JsonPath events = list(anna, "?kind=event");

        assertThat(events.<String>getList("items.cause")).containsExactly("new_job", "moved", "silence");
        assertThat(events.getString("items[1].said[0].text")).contains("Berlin");
        assertThat(events.getList("items[1].said[0].facts")).hasSize(1);
        assertThat(events.<String>getList("items[1].said.text")).contains("You used to live in Munich.");
        assertThat(events.getString("items[2].said[0].text"))
                .startsWith("Nothing is remembered of the 14 days after " + today.minusDays(18));
        String silence = events.getString("items[2].id");
        told("The neighbours have a new dog", 9, 9);
        asPerson(anna).get(SNAPSHOTS + "/" + silence).then().statusCode(404);
    }

    @Test
    void walksPagesByKindAndTime() {
        for (int day = 1; day <= 4; day++) {
            told("The lake was frozen on day " + day, day, 9);
        }

        JsonPath first = list(anna, "?kind=daily&limit=3");
        assertThat(first.getList("items")).hasSize(3);
        JsonPath rest = list(anna, "?kind=daily&limit=3&cursor=" + first.getString("next_cursor"));
        assertThat(rest.getList("items")).hasSize(1);
        assertThat(rest.getString("next_cursor")).isNull();
        assertThat(list(anna, "?kind=daily&from=" + at(2, 1) + "&to=" + at(1, 0))
                        .<String>getList("items.first_day"))
                .containsExactly(today.minusDays(2).toString());
        asPerson(anna).get(SNAPSHOTS + "?kind=monthly").then().statusCode(422);
        asPerson(anna).get(SNAPSHOTS + "?limit=0").then().statusCode(422);
    }

    @Test
    void tellsNobodyOfAnotherAndWritesDownWhoLooked() {
        told("The neighbours have a new dog", 1, 9);
        String id = list(anna, "?kind=daily").getString("items[0].id");
        UUID tom = UUID.randomUUID();

        asPerson(tom).get(SNAPSHOTS + "/" + id).then().statusCode(404);
        asPerson(tom).post(SNAPSHOTS + "/" + id + "/regenerate").then().statusCode(404);
        asPerson(tom).get(SNAPSHOTS).then().statusCode(200).body("items", hasSize(0));
        asPerson(tom).get(SNAPSHOTS + "?user_id=" + anna).then().statusCode(404);
        as(Tokens.operator("olga"))
                .header("Access-Reason", "They asked us to look")
                .get(SNAPSHOTS + "/" + id)
                .then()
                .statusCode(200)
                .body("said.text", hasItem("The neighbours have a new dog."));
        assertThat(database.number(
                        "select count(*) from audit_entry where user_id = ? and action = 'snapshot.read'"
                                + " and actor = 'olga' and reason = 'They asked us to look'",
                        anna))
                .isOne();
    }

    @Test
    void givesTheLatestToWhoAnswersThePerson() {
        told("I'll call the plumber tomorrow", 1, 9);
        told("I'll call the painter tomorrow", 2, 9);
        String scope = Tokens.service("messaging", "memory:recall");

        as(scope)
                .body(Map.of("user_id", anna))
                .post("/api/v1/internal/snapshots")
                .then()
                .statusCode(200)
                .body("snapshots[0].kind", equalTo("daily"))
                .body("snapshots[0].planned.text", hasItem("You will call the plumber tomorrow."))
                .body("snapshots.findAll { it.kind == 'daily' }", hasSize(1));
        as(scope)
                .body(Map.of("user_id", UUID.randomUUID()))
                .post("/api/v1/internal/snapshots")
                .then()
                .statusCode(200)
                .body("snapshots", empty());
    }

    @Test
    void keepsSentencesSealed() {
        told("The quillmaker has a new dog", 1, 9);
        list(anna, "");

        assertThat(database.placesOf("quillmaker")).isEmpty();
    }

    @Test
    void letsDaysGoThatAreTooLongAgo() {
        told("The neighbours have a new dog", 1, 9);
        awaitMeaning(anna);
        list(anna, "");
        database.update(
                "update snapshot set starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days'"
                        + " where user_id = ? and kind = 'daily'",
                anna);
        database.update("update person set snapshots_due_at = '-infinity' where user_id = ?", anna);

        assertThat(list(anna, "?kind=daily").getList("items")).isEmpty();
    }

    /** As a text does that tells a fact. */
    private void remembered(String text, String saidAt) {
        UUID message = UUID.randomUUID();
        tell(anna, text, Map.of("occurred_at", saidAt));
        as(Tokens.service("messaging", "fact:write"))
                .body(Map.of("user_id", anna, "message_id", message, "text", text, "said_at", saidAt))
                .post("/api/v1/internal/facts/remember")
                .then()
                .statusCode(200);
    }

    private String told(String text, int daysAgo, int hour) {
        return tell(anna, text, Map.of("occurred_at", at(daysAgo, hour)));
    }

    private String at(int daysAgo, int hour) {
        return today.minusDays(daysAgo)
                .atTime(hour, 0)
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    private static JsonPath list(UUID person, String query) {
        return asPerson(person)
                .get(SNAPSHOTS + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private String read(String id) {
        return asPerson(anna)
                .get(SNAPSHOTS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String regenerated(String id) {
        return asPerson(anna)
                .post(SNAPSHOTS + "/" + id + "/regenerate")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
