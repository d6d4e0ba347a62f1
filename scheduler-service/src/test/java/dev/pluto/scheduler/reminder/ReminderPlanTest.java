package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.contracts.Contract;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.ContractRules;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SchedulerServiceTest
class ReminderPlanTest extends RemindersAtNoon {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void plansWhatWasReadAndKeepsItsWordsSealed() {
        UUID task = UUID.fromString(calls.plan(deed, "call Bartholomew", "2031-05-06T07:30:00", "FREQ=DAILY")
                .statusCode(201)
                .body("what", equalTo("call Bartholomew"))
                .body("due_at", equalTo("2031-05-06T05:30:00Z"))
                .body("rrule", equalTo("FREQ=DAILY"))
                .body("paused", equalTo(false))
                .extract()
                .path("task_id"));

        assertThat(calls.row(task))
                .containsEntry("state", "active")
                .containsEntry("origin", "asked")
                .containsEntry("follows_person", true);
        assertThat(database.placesOf("Bartholomew")).isEmpty();
    }

    @Test
    void answersTheSampleOfTheContractWithItsSample() throws JsonProcessingException {
        ObjectNode request = (ObjectNode) JSON.readTree(Contract.PLANNED_REMINDER.sample());
        Map<String, @Nullable Object> body = JSON.convertValue(
                request.put("user_id", anna.toString()).put("deed", deed.toString()),
                JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));

        ObjectNode answer = (ObjectNode) JSON.readTree(
                calls.post("/plan", body).statusCode(201).extract().asString());

        ObjectNode sample = (ObjectNode) JSON.readTree(Contract.REMINDER.sample());
        assertThat(answer).isEqualTo(sample.set("task_id", answer.get("task_id")));
        assertThat(ContractRules.faults(Contract.REMINDER.schema(), answer.toString(), Contract.schemas()))
                .isEmpty();
    }

    @Test
    void plansOnceAndAnswersAsAtFirstThoughItsTimeIsOverAndItIsCancelled() {
        String first = calls.plan(deed, "call", "2031-05-05T12:05:00", null)
                .statusCode(201)
                .extract()
                .asString();
        UUID task = UUID.fromString(calls.list().extract().path("reminders[0].task_id"));
        calls.cancel(UUID.randomUUID(), task).statusCode(200);
        clock.advance(Duration.ofHours(2));

        String again = calls.plan(deed, "call", "2031-05-05T12:05:00", null)
                .statusCode(200)
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        assertThat(database.number("select count(*) from task where user_id = ?", anna))
                .isEqualTo(1);
    }

    @Test
    void plansOnceWhenTheSameDeedIsAskedManyTimesAtOnce() {
        List<CompletableFuture<String>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(() ->
                        calls.plan(deed, "call", "2031-05-06T07:30:00", null).extract()))
                .limit(8)
                .map(one -> one.thenApply(answer -> answer.statusCode() + " " + answer.path("task_id")))
                .toList();

        List<String> answers =
                asked.stream().map(CompletableFuture::join).sorted().toList();

        String id = answers.get(0).substring(4);
        assertThat(answers.subList(0, 7)).containsOnly("200 " + id);
        assertThat(answers.get(7)).isEqualTo("201 " + id);
        assertThat(database.number("select count(*) from task where user_id = ?", anna))
                .isEqualTo(1);
    }

    @Test
    void doesNotTakeTheNameOfOneDeedForAnother() {
        UUID task = calls.planned("call", "2031-05-06T07:30:00", null);
        calls.plan(deed, "eat", "2031-05-06T07:30:00", null).statusCode(201);

        calls.cancel(deed, task).statusCode(409).body("code", equalTo("scheduler:deed.other"));

        assertThat(calls.stateOf(task)).isEqualTo("active");
    }

    @Test
    void saysAnOddHourAndAZoneThatWasNamed() {
        calls.knownIn("America/New_York");
        Map<String, @Nullable Object> named = calls.planned(deed, "call", "2031-05-06T07:30:00", null);
        named.put("follows_person", false);

        calls.post("/plan", named)
                .statusCode(201)
                .body("odd_hour", equalTo(true))
                .body("zone_said", equalTo(true));
    }

    @Test
    void plansACallAndWaitsWhilePeopleDoNotWantAny() {
        calls.knownIn("Europe/Berlin");
        database.update("update person set switched_off = '{wake_up_calls}' where user_id = ?", anna);
        Map<String, @Nullable Object> call = calls.planned(deed, "", "2031-05-06T07:30:00", "FREQ=DAILY");
        call.put("what", null);
        call.put("kind", "wake_up_call");
        call.put("channel", "voice");

        calls.post("/plan", call)
                .statusCode(201)
                .body("kind", equalTo("wake_up_call"))
                .body("channel", equalTo("voice"))
                .body("what", nullValue())
                .body("due_at", equalTo("2031-05-06T05:30:00Z"))
                .body("paused", equalTo(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031-05-05T11:00:00||422|scheduler:phrase.over",
                "2045-05-05T11:00:00||422|scheduler:phrase.too-far",
                "2031-05-06T11:00:00|FREQ=MINUTELY|422|scheduler:phrase.too-often",
                "2031-05-06T11:00:00|FREQ=NEVER|422|request:invalid",
                "2031-05-06T11:00:00|FREQ=DAILY;UNTIL=20310501|422|scheduler:phrase.over",
            })
    void refusesWhatCannotBePlannedAndForgetsThatItWasAsked(
            String startsAt, @Nullable String rrule, int status, String code) {
        calls.plan(deed, "call", startsAt, rrule).statusCode(status).body("code", equalTo(code));

        assertThat(database.number("select count(*) from deed where user_id = ?", anna))
                .isZero();
        calls.plan(deed, "call", "2031-05-06T11:00:00", null).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"kind, morning_digest, #/kind", "zone, Mars/Olympus, #/zone"})
    void namesWhatItDoesNotTake(String member, String value, String pointer) {
        Map<String, @Nullable Object> wish = calls.planned(deed, "call", "2031-05-06T11:00:00", null);
        wish.put(member, value);

        calls.post("/plan", wish).statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void plansNoMoreThanFiveHundred() {
        calls.planned("call", "2031-05-06T11:00:00", null);
        database.update("""
                insert into task (id, user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at, next_run_at,
                                  late_limit_seconds, created_at, updated_at)
                select gen_random_uuid(), user_id, kind, origin, channel, lane, state, zone, follows_person, starts_at,
                       next_run_at, late_limit_seconds, created_at, updated_at
                  from task, generate_series(1, 499) where user_id = ?
                """, anna);

        calls.plan(deed, "call", "2031-05-06T11:00:00", null)
                .statusCode(409)
                .body("code", equalTo("scheduler:task.limit"));
        UUID daily = calls.list(Map.of("limit", 1))
                .body("total", equalTo(500))
                .extract()
                .<String>path("reminders[0].task_id")
                .transform(UUID::fromString);
        calls.cancel(UUID.randomUUID(), daily).statusCode(200);
        calls.plan(deed, "call", "2031-05-06T11:00:00", null).statusCode(201);
    }
}
