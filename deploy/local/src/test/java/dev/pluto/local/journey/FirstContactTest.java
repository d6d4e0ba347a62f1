package dev.pluto.local.journey;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.pluto.local.phone.CallTranscript;
import dev.pluto.local.phone.CallTranscript.Speaker;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a number nobody knows to the first digest, as somebody with a phone lives it. */
@ExtendWith(InTheWorld.class)
class FirstContactTest {

    private static final String INTRODUCTION = "(?s).*(I am|I'm|my name is|This is) Pluto.*";
    private static final String EMOJI = "(?s).*\\p{So}.*";

    private final World world;

    FirstContactTest(World world) {
        this.world = world;
    }

    @Test
    void greetsOnceAndBooksNewPersonInAllFourServices() throws Exception {
        try (Person ana = world.stranger()) {
            String greeting = ana.asks("Hello!");
            String answer = ana.asks("My canary is called Zebulon.");

            assertThat(greeting).matches(INTRODUCTION);
            assertThat(answer).doesNotMatch(INTRODUCTION).contains("Zebulon");
            assertThat(ana.profile().getString("status")).isEqualTo("active");
            assertThat(ana.profile().getString("zone")).isEqualTo("America/Los_Angeles");
            assertSealedInMessaging(ana, "My canary is called Zebulon.");
            awaitMemory(ana, "My canary is called Zebulon.");
            assertThat(ana.tasks())
                    .extracting(task -> task.getString("kind"), task -> task.getString("state"))
                    .contains(tuple("morning_digest", "active"), tuple("wake_up_call", "paused"))
                    .hasSize(4);
            assertThat(ana.heardSoFar()).hasSize(2);
        }
    }

    @Test
    void showsInOneViewWhoReadWhatInAllFourServices() throws Exception {
        try (Person ida = world.stranger()) {
            ida.asks("Hello!");
            String whose = "user_id=" + ida.id();
            world.operator().list("/api/v1/memories?" + whose);
            world.operator().list("/api/v1/tasks?" + whose);
            world.operator().list("/api/v1/conversations?" + whose);

            await().atMost(180, SECONDS)
                    .untilAsserted(() -> assertThat(world.operator().list("/api/v1/audit?limit=100&" + whose))
                            .extracting(line -> line.getString("service"), line -> line.getString("action"))
                            .contains(
                                    tuple("identity-service", "user.create"),
                                    tuple("memory-service", "memory.list"),
                                    tuple("scheduler-service", "task.list"),
                                    tuple("messaging-service", "read")));
        }
    }

    @Test
    void answersWithFactToldBefore() throws Exception {
        try (Person ben = world.stranger()) {
            world.keepWordPrivate("Zephyrine");
            ben.asks("My sister Zephyrine lives in Kuopio.");
            ben.asks("My car is parked on level 4 of the harbour garage.");
            awaitMemory(ben, "My car is parked on level 4 of the harbour garage.");

            String sister = ben.asks("Where does my sister live?");
            String car = ben.asks("Where did I park my car?");

            assertThat(sister).contains("Kuopio").doesNotContain("garage");
            assertThat(car).contains("level 4").doesNotContain("Kuopio");
        }
    }

    @Test
    void speaksToEachAsTheyLike() throws Exception {
        try (Person formal = world.stranger();
                Person casual = world.stranger()) {
            formal.texts("Please be formal and use no emojis.");
            casual.texts("Please be casual and use emojis.");
            formal.hears();
            casual.hears();

            String toFormal = formal.asks("Thank you!");
            List<String> toCasual = List.of(casual.asks("Thank you!"), casual.asks("Thanks a lot!"));

            assertThat(toFormal).doesNotMatch(EMOJI).doesNotContain("!");
            assertThat(toCasual).anyMatch(text -> text.matches(EMOJI));
            assertThat(styleOf(formal).getString("formality_level")).isEqualTo("formal");
            assertThat(styleOf(formal).getBoolean("emoji_usage")).isFalse();
            assertThat(styleOf(casual).getString("formality_level")).isEqualTo("casual");
        }
    }

    @Test
    void remindsOnTime() throws Exception {
        try (Person cleo = world.stranger()) {
            String promise = cleo.asks("Remind me in 4 seconds to water the marigolds.");
            String reminder = cleo.hears();

            assertThat(promise).contains("water the marigolds");
            assertThat(reminder).containsIgnoringCase("reminder").contains("water the marigolds");
            cleo.hearsNothingMore();
            assertThat(cleo.tasks())
                    .extracting(task -> task.getString("kind"), task -> task.getString("state"))
                    .contains(tuple("reminder", "done"));
        }
    }

    @Test
    void sendsDigestOnceWhenMorningComes() throws Exception {
        try (Person dora = world.stranger()) {
            world.keepWordPrivate("Ottoline");
            dora.asks("My name is Ottoline.");
            await().atMost(180, SECONDS).until(() -> dora.tasks().size() == 4);

            int tasks = world.database("scheduler")
                    .update(
                            "update task set next_run_at = now(), origin = 'asked' " // whatever the time is where she
                                    // lives
                                    + "where user_id = ? and kind = 'morning_digest'",
                            dora.id());
            String digest = dora.hears();

            assertThat(tasks).isEqualTo(1);
            assertThat(digest).contains("Good morning", "Ottoline");
            dora.hearsNothingMore();
            assertThat(world.database("scheduler")
                            .number(
                                    "select count(*) from task where user_id = ? and kind = 'morning_digest'"
                                            + " and state = 'active' and next_run_at > now()",
                                    dora.id()))
                    .as("planned for the next morning")
                    .isEqualTo(1);
        }
    }

    /** The whole way: what was said on six Sundays, the habit, the suggestion, the yes, the reminder, and memory hears of it. */
    @Test
    void suggestsAReminderOfWhatSomebodyUsuallyDoesAndSetsItAtAYes() throws Exception {
        try (Person lou = world.stranger()) {
            lou.asks("Hello!");
            await().atMost(180, SECONDS).until(() -> lou.tasks().size() == 4);
            ZonedDateTime sunday = ZonedDateTime.now(ZoneId.of(lou.profile().getString("zone")))
                    .with(TemporalAdjusters.previous(DayOfWeek.SUNDAY))
                    .with(LocalTime.of(18, 0));
            List<String> sayings = List.of(
                    "called mum",
                    "just spoke to my mother",
                    "phoned Mom",
                    "rang my mum",
                    "talked to my mom",
                    "called my mother");
            for (int week = 0; week < sayings.size(); week++) {
                lou.said(
                        sayings.get(week),
                        sunday.minusWeeks(sayings.size() - 1L - week).toInstant());
            }
            await().atMost(180, SECONDS)
                    .untilAsserted(() -> assertThat(lou.tasks())
                            .extracting(task -> task.getString("kind"), task -> task.getString("what"))
                            .contains(tuple("habit_suggestion", "call my mother")));

            world.database("scheduler")
                    .update(
                            // whatever the time is where they live
                            "update task set next_run_at = date_trunc('second', now()), origin = 'asked'"
                                    + " where user_id = ? and kind = 'habit_suggestion'",
                            lou.id());
            String question = lou.hears();
            String answer = lou.asks("yes please");

            assertThat(question).contains("call your mother", "on Sundays", "hall I remind you");
            assertThat(answer).contains("call your mother").containsIgnoringCase("every Sunday");
            assertThat(lou.tasks())
                    .extracting(task -> task.getString("kind"), task -> task.getString("rrule"))
                    .contains(tuple("reminder", "FREQ=WEEKLY;BYDAY=SU"));
            await().atMost(180, SECONDS)
                    .untilAsserted(() -> assertThat(lou.habits())
                            .extracting(habit -> habit.getString("title"), habit -> habit.getString("state"))
                            .containsExactly(tuple("call your mother", "confirmed")));
            UUID id = lou.id();
            await().atMost(180, SECONDS)
                    .until(() -> world.database("scheduler")
                                    .number("select count(*) from habit where user_id = ? and answer = 'accepted'", id)
                            == 1);
        }
    }

    @Test
    void doesWhatACallerSaysAndTellsThemWhatTheyTexted() throws Exception {
        try (Person eve = world.stranger()) {
            eve.asks("My sister Clara lives in Lisbon");

            CallTranscript call = eve.calls("Remind me to call the vet", "tomorrow at 9", "Where does my sister live?");

            assertThat(call.status()).isEqualTo("completed");
            List<String> heard = call.heard().stream()
                    .filter(line -> line.speaker() == Speaker.PLUTO)
                    .map(CallTranscript.Line::words)
                    .toList();
            assertThat(heard).as("%s", heard).hasSize(4);
            assertThat(heard.get(2)).contains("call the vet").contains("9:00");
            assertThat(heard.get(3)).contains("Lisbon");
            assertThat(eve.tasks().toString()).contains("call the vet");
        }
    }

    @Test
    void snoozesInTheCallThatReminds() throws Exception {
        try (Person fay = world.stranger()) {
            fay.asks("Remind me tomorrow at 9 to call the vet");
            fay.answersWith("snooze it for ten minutes", "thanks");

            int tasks = world.database("scheduler")
                    .update(
                            "update task set channel = 'voice', next_run_at = now() where user_id = ? and kind ="
                                    + " 'reminder'",
                            fay.id());

            assertThat(tasks).isEqualTo(1);
            List<String> heard = fay.isCalled().heard().stream()
                    .map(CallTranscript.Line::words)
                    .toList();
            assertThat(heard.get(0)).contains("call the vet");
            assertThat(heard).as("%s", heard).contains("snooze it for ten minutes", "thanks");
            assertThat(world.database("scheduler")
                            .number(
                                    "select count(*) from task where user_id = ? and kind = 'reminder' and next_run_at"
                                            + " between now() + interval '8 minutes' and now() + interval '11 minutes'",
                                    fay.id()))
                    .as("put off by what was said: %s", heard)
                    .isEqualTo(1);
        }
    }

    @Test
    void greetsCallerAndMakesPersonOfThem() {
        try (Person eve = world.stranger()) {
            CallTranscript call = eve.calls();

            assertThat(call.status()).isEqualTo("completed");
            assertThat(call.heard())
                    .filteredOn(line -> line.speaker() == Speaker.PLUTO)
                    .extracting(CallTranscript.Line::words)
                    .first()
                    .asString()
                    .contains("Pluto");
            assertThat(eve.profile().getString("status")).isEqualTo("active");
            await().atMost(180, SECONDS).until(() -> eve.tasks().size() == 4);
        }
    }

    @Test
    void answersRapidTextsOnceAndInOrder() throws Exception {
        try (Person finn = world.stranger()) {
            finn.asks("Hello!");
            finn.texts("My bicycle is called Bramblewick.");
            finn.texts("My boat is called Quillfeather.");
            finn.texts("My kite is called Tumbledown.");
            finn.texts("My tent is called Windermere.");
            finn.texts("My drum is called Thunderclap.");
            String answer = finn.hears();

            assertThat(answer)
                    .containsSubsequence("Bramblewick", "Quillfeather", "Tumbledown", "Windermere", "Thunderclap");
            finn.hearsNothingMore();
        }
    }

    @Test
    void aBlockIsKnownEverywhereAndUndoneTheSameWay() throws Exception {
        try (Person gil = world.stranger()) {
            gil.asks("Hello!");
            await().atMost(180, SECONDS).until(() -> gil.tasks().size() == 4);
            Map<String, String> before = statesOf(gil);

            world.operator().block(gil.id());

            await().atMost(180, SECONDS).until(() -> !gil.profile().getBoolean("is_active"));
            await().atMost(180, SECONDS).until(() -> !statesOf(gil).containsValue("active"));
            gil.texts("Is anybody there?");
            gil.hearsNothingMore();

            world.operator().unblock(gil.id());

            await().atMost(180, SECONDS).until(() -> gil.profile().getBoolean("is_active"));
            await().atMost(180, SECONDS).until(() -> statesOf(gil).equals(before));
            UUID id = gil.id();
            await().atMost(180, SECONDS)
                    .until(() -> world.database("messaging").number("select count(*) from block where user_id = ?", id)
                            == 0);
            assertThat(before).containsValues("active", "paused");
            assertThat(gil.asks("Thank you!")).isNotBlank();
        }
    }

    /** The paths operators' tools of before know, and a stream, through the door. */
    @Test
    void operatorsToolsReachTheirPaths() throws Exception {
        try (Person hope = world.stranger()) {
            hope.asks("Hello!");
            Operator operator = world.operator();
            JsonObject session = operator.ask("/chat/session/" + hope.id());
            String id = session.getString("session_id");

            assertThat(operator.get("/admin/conversations?limit=200", operator.token())
                            .body())
                    .contains(id);
            assertThat(operator.firstEventOf("/api/v1/conversations/" + id + "/stream"))
                    .isEqualTo("event:open");
            operator.tell("/admin/conversation/" + id + "/message", new JsonObject().put("message", "This is Olga"));
            assertThat(hope.hears()).isEqualTo("This is Olga");
            assertThat(operator.ask("/admin/conversation/" + id)
                            .getJsonArray("messages")
                            .size())
                    .isGreaterThanOrEqualTo(3);
            assertThat(operator.ask("/admin/stats").getLong("admin_messages")).isPositive();
            String block = "/admin/user/" + hope.id() + "/block";
            assertThat(operator.tell(block, new JsonObject()).getBoolean("is_blocked"))
                    .isTrue();
            assertThat(operator.tell(block, new JsonObject()).getBoolean("is_blocked"))
                    .isFalse();
        }
    }

    private static Map<String, String> statesOf(Person person) {
        return person.tasks().stream()
                .collect(Collectors.toMap(task -> task.getString("kind"), task -> task.getString("state")));
    }

    private static JsonObject styleOf(Person person) {
        return person.profile().getJsonObject("style_profile");
    }

    private void assertSealedInMessaging(Person person, String words) {
        assertThat(world.database("messaging")
                        .rows("select text_sealed from message where user_id = ? and direction = 'in'", person.id()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(sealed(row)).doesNotContain(words));
    }

    private static String sealed(Map<String, Object> row) {
        return new String((byte[]) row.get("text_sealed"), StandardCharsets.ISO_8859_1);
    }

    private static void awaitMemory(Person person, String words) {
        await().atMost(180, SECONDS)
                .untilAsserted(() -> assertThat(person.memories())
                        .extracting(memory -> memory.getString("content"))
                        .contains(words));
    }
}
