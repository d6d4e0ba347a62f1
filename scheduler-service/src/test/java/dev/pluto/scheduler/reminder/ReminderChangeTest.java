package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.contracts.Contract;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.ContractRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class ReminderChangeTest extends RemindersAtNoon {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void movesAReminderAsTheContractSays() throws JsonProcessingException {
        UUID task = calls.planned("call my mum", "2031-05-06T07:30:00", null);
        ObjectNode request = (ObjectNode) JSON.readTree(Contract.REMINDER_CHANGE.sample());
        request.put("user_id", anna.toString()).put("deed", deed.toString());
        request.putArray("task_ids").add(task.toString());
        Map<String, @Nullable Object> body = JSON.convertValue(
                request, JSON.getTypeFactory().constructMapType(Map.class, String.class, Object.class));

        String answer = calls.post("/change", body).statusCode(200).extract().asString();

        ObjectNode sample = (ObjectNode) JSON.readTree(Contract.REMINDERS_CHANGED
                .sample()
                .replace("0190a6a0-0000-7000-8000-000000000021", task.toString())
                .replace("0190a6a0-0000-7000-8000-000000000031", deed.toString()));
        assertThat(JSON.readTree(answer)).isEqualTo(sample);
        assertThat(ContractRules.faults(Contract.REMINDERS_CHANGED.schema(), answer, Contract.schemas()))
                .isEmpty();
        assertThat(database.placesOf("call my mum")).isEmpty();
    }

    @Test
    void movesWhatRepeatsToAnotherHourAndKeepsItsDays() {
        UUID task = calls.planned("stretch", "2031-05-06T08:00:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR");

        calls.move(deed, "2031-05-06T09:00:00", null, task)
                .statusCode(200)
                .body("after.rrule", contains("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"))
                .body("after.due_at", contains("2031-05-06T07:00:00Z"));

        assertThat(calls.row(task)).containsEntry("follows_person", true);
    }

    @Test
    void movesToAnotherRule() {
        UUID task = calls.planned("stretch", "2031-05-06T08:00:00", "FREQ=DAILY");

        calls.move(deed, "2031-05-10T09:00:00", "FREQ=WEEKLY;BYDAY=SA,SU", task)
                .statusCode(200)
                .body("before.rrule", contains("FREQ=DAILY"))
                .body("after.rrule", contains("FREQ=WEEKLY;BYDAY=SA,SU"));
    }

    @Test
    void snoozesWhatWasSentByAnotherReminderOfTheSameMatter() {
        UUID task = calls.planned("feed the cat", "2031-05-05T12:05:00", null);
        calls.sendOnce(task, NOW.plusSeconds(300));
        clock.setTo(NOW.plusSeconds(400));

        String added = calls.snooze(deed, "2031-05-05T12:30:00", task)
                .statusCode(200)
                .body("before.task_id", contains(task.toString()))
                .body("before.due_at", contains("2031-05-05T10:05:00Z"))
                .body("after.what", contains("feed the cat"))
                .body("after.due_at", contains("2031-05-05T10:30:00Z"))
                .extract()
                .path("after[0].task_id");

        assertThat(UUID.fromString(added)).isNotEqualTo(task);
        assertThat(calls.stateOf(task)).isEqualTo("done");
        calls.list().body("reminders.task_id", contains(added));
    }

    @Test
    void snoozesOneOccurrenceBesideTheRecurrenceAndMovesWhatHappensOnce() {
        UUID daily = calls.planned("stretch", "2031-05-05T12:15:00", "FREQ=DAILY");
        UUID once = calls.planned("call", "2031-05-05T12:10:00", null);

        calls.snooze(deed, "2031-05-05T12:30:00", daily, once)
                .statusCode(200)
                .body("after.what", contains("stretch", "call"))
                .body("after.rrule", contains(null, null));

        assertThat(calls.row(daily)).containsEntry("rrule", "FREQ=DAILY").containsEntry("version", 0L);
        assertThat(database.number("select count(*) from task where user_id = ?", anna))
                .isEqualTo(3);
    }

    @Test
    void finishesWhatHappensOnceAndLeavesOutTodayOfWhatRepeats() {
        UUID once = calls.planned("pay", "2031-05-05T18:00:00", null);
        UUID daily = calls.planned("stretch", "2031-05-05T20:00:00", "FREQ=DAILY");

        calls.finish(deed, once, daily)
                .statusCode(200)
                .body("before.task_id", contains(once.toString(), daily.toString()))
                .body("after.task_id", contains(daily.toString()))
                .body("after.due_at", contains("2031-05-06T18:00:00Z"));

        assertThat(calls.stateOf(once)).isEqualTo("done");
        assertThat(database.rows("select outcome from task_run where task_id = ?", daily))
                .singleElement()
                .satisfies(run -> assertThat(run).containsEntry("outcome", "skipped"));
    }

    @Test
    void notesThatWhatWasSentIsDone() {
        UUID once = calls.planned("pay", "2031-05-05T12:05:00", null);
        UUID daily = calls.planned("stretch", "2031-05-05T12:05:00", "FREQ=DAILY");
        calls.sendOnce(once, NOW.plusSeconds(300));
        calls.sendAndGoOn(daily, NOW.plusSeconds(300), Instant.parse("2031-05-06T10:05:00Z"));
        clock.setTo(NOW.plusSeconds(400));

        calls.finish(deed, once, daily)
                .statusCode(200)
                .body("before.what", contains("pay", "stretch"))
                .body("after.what", contains("stretch"))
                .body("after.due_at", contains("2031-05-06T10:05:00Z"));

        assertThat(calls.row(daily)).containsEntry("version", 1L);
    }

    @Test
    void forgetsAfterADayWhatWasSent() {
        UUID once = calls.planned("pay", "2031-05-05T12:05:00", null);
        calls.sendOnce(once, NOW.plusSeconds(300));
        clock.setTo(NOW.plusSeconds(300 + 24 * 3_600));

        calls.finish(deed, once).statusCode(404).body("code", equalTo("scheduler:task.unknown"));
        calls.snooze(deed, "2031-05-06T12:30:00", once).statusCode(404);
    }

    @Test
    void cancelsForGood() {
        UUID once = calls.planned("pay", "2031-05-05T18:00:00", null);
        UUID daily = calls.planned("stretch", "2031-05-05T20:00:00", "FREQ=DAILY");

        calls.cancel(deed, once, daily)
                .statusCode(200)
                .body("before.what", contains("pay", "stretch"))
                .body("after", empty());

        assertThat(calls.stateOf(once)).isEqualTo("cancelled");
        assertThat(calls.stateOf(daily)).isEqualTo("cancelled");
        calls.cancel(UUID.randomUUID(), once).statusCode(404);
    }

    @Test
    void doesAllOrNothing() {
        UUID mine = calls.planned("pay", "2031-05-05T18:00:00", null);
        ReminderCalls tom = new ReminderCalls(database, UUID.randomUUID());
        UUID his = tom.planned("sing", "2031-05-05T18:00:00", null);

        calls.cancel(deed, mine, his).statusCode(404).body("code", equalTo("scheduler:task.unknown"));
        calls.move(deed, "2031-05-06T18:00:00", null, his).statusCode(404);
        calls.finish(deed, mine, UUID.randomUUID()).statusCode(404);

        assertThat(calls.stateOf(mine)).isEqualTo("active");
        assertThat(tom.stateOf(his)).isEqualTo("active");
        assertThat(database.number("select count(*) from deed where id = ?", deed))
                .isZero();
    }

    @Test
    void leavesAloneWhatEverybodyGets() {
        UUID digest = calls.planned("x", "2031-05-06T07:30:00", "FREQ=DAILY");
        database.update("update task set kind = 'morning_digest', origin = 'default' where id = ?", digest);

        calls.cancel(deed, digest).statusCode(404);

        calls.list().body("total", equalTo(0));
    }

    @Test
    void changesOnceWhenTheSameDeedIsAskedManyTimesAtOnce() {
        UUID task = calls.planned("call", "2031-05-05T12:05:00", null);
        calls.sendOnce(task, NOW.plusSeconds(300));

        List<CompletableFuture<String>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> calls.snooze(deed, "2031-05-05T12:30:00", task)
                                .statusCode(200)
                                .extract()
                                .asString()))
                .limit(8)
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(database.number("select count(*) from task where user_id = ?", anna))
                .isEqualTo(2);
    }

    @Test
    void changesAsOneAfterTheOtherWhenTwoDeedsMeet() {
        UUID task = calls.planned("call", "2031-05-06T12:05:00", null);

        List<CompletableFuture<Integer>> asked = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> calls.cancel(UUID.randomUUID(), task).extract().statusCode()))
                .limit(4)
                .toList();

        assertThat(asked.stream().map(CompletableFuture::join).sorted()).containsExactly(200, 404, 404, 404);
    }

    @Test
    void demandsATimeWhereOneIsNeededAndNoneElsewhere() {
        UUID task = calls.planned("call", "2031-05-06T12:05:00", null);
        Map<String, @Nullable Object> timeless = calls.change(deed, "move", task);
        Map<String, @Nullable Object> timed = calls.change(deed, "cancel", task);
        timed.put("starts_at", "2031-05-06T12:05:00");
        Map<String, @Nullable Object> ruled = calls.change(deed, "finish", task);
        ruled.put("rrule", "FREQ=DAILY");

        calls.post("/change", timeless).statusCode(422).body("errors.pointer", contains("#/starts_at"));
        calls.post("/change", timed).statusCode(422).body("errors.pointer", contains("#/starts_at"));
        calls.post("/change", ruled).statusCode(422).body("errors.pointer", contains("#/rrule"));
        calls.post("/change", calls.change(deed, "cancel")).statusCode(422);
    }

    @Test
    void movesToNoTimeThatIsOver() {
        UUID task = calls.planned("call", "2031-05-06T12:05:00", null);

        calls.move(deed, "2031-05-05T09:00:00", null, task)
                .statusCode(422)
                .body("code", equalTo("scheduler:phrase.over"));
    }
}
