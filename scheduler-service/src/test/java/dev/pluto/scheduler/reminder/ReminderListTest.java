package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.Contract;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.scheduler.SchedulerServiceTest;
import dev.pluto.testing.ContractRules;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SchedulerServiceTest
class ReminderListTest extends RemindersAtNoon {

    @Inject
    ObjectMapper json;

    @Test
    void listsWhatIsOpenByItsNextTime() {
        calls.planned("pay", "2031-05-07T08:00:00", null);
        calls.planned("stretch", "2031-05-06T08:00:00", "FREQ=DAILY");
        UUID gone = calls.planned("call", "2031-05-06T09:00:00", null);
        calls.cancel(UUID.randomUUID(), gone);
        new ReminderCalls(database, UUID.randomUUID()).planned("sing", "2031-05-06T08:00:00", null);

        calls.list()
                .statusCode(200)
                .body("reminders.what", containsInAnyOrder("stretch", "pay"))
                .body("reminders.due_at", contains("2031-05-06T06:00:00Z", "2031-05-07T06:00:00Z"))
                .body("total", equalTo(2))
                .body("last_fired", nullValue())
                .body("last_fired_at", nullValue());
    }

    @Test
    void boundsByTheRunThatIsAskedForAndCountsWhatItDoesNotTell() {
        calls.planned("pay", "2031-05-07T08:00:00", null);
        calls.planned("stretch", "2031-05-06T08:00:00", "FREQ=DAILY");
        calls.planned("call", "2031-05-06T09:00:00", null);

        calls.list(Map.of("from", "2031-05-06T06:00:00Z", "until", "2031-05-07T06:00:00Z"))
                .body("reminders.what", contains("stretch", "call"))
                .body("total", equalTo(2));
        calls.list(Map.of("limit", 1)).body("reminders", hasSize(1)).body("total", equalTo(3));
        calls.list(Map.of("from", "2031-06-06T06:00:00Z"))
                .body("reminders.what", contains("stretch"))
                .body("reminders.due_at", contains("2031-06-06T06:00:00Z"))
                .body("total", equalTo(1));
        calls.list(Map.of("from", "2031-05-07T06:00:00Z", "until", "2031-05-08T06:00:00Z"))
                .body("reminders.what", containsInAnyOrder("stretch", "pay"))
                .body("total", equalTo(2));
    }

    @Test
    void tellsWhenWhatWaitsWouldCome() {
        UUID once = calls.planned("pay", "2031-05-07T07:00:00", null);
        UUID daily = calls.planned("stretch", "2031-05-06T08:00:00", "FREQ=DAILY");
        UUID over = calls.planned("call", "2031-05-05T13:00:00", null);
        database.update(
                "update task set state = 'paused', paused_reason = 'person',"
                        + " next_run_at = case when rrule is null then next_run_at end where id in (?, ?, ?)",
                once,
                daily,
                over);
        clock.setTo(Instant.parse("2031-05-06T07:00:00Z"));

        calls.list()
                .body("reminders.what", contains("pay", "stretch"))
                .body("reminders.due_at", contains("2031-05-07T05:00:00Z", "2031-05-07T06:00:00Z"))
                .body("reminders.paused", contains(true, true));
    }

    @Test
    void tellsWhatWasSentLastThoughItIsDone() throws JsonProcessingException {
        UUID daily = calls.planned("stretch", "2031-05-05T12:05:00", "FREQ=DAILY");
        UUID once = calls.planned("pay", "2031-05-05T12:10:00", null);
        calls.sendAndGoOn(daily, NOW.plusSeconds(301), Instant.parse("2031-05-06T10:05:00Z"));

        calls.list()
                .body("last_fired.what", equalTo("stretch"))
                .body("last_fired.due_at", equalTo("2031-05-06T10:05:00Z"))
                .body("last_fired_at", equalTo("2031-05-05T10:05:01Z"));
        calls.sendOnce(once, NOW.plusSeconds(601));

        String answer = calls.list()
                .body("reminders.what", contains("stretch"))
                .body("last_fired.what", equalTo("pay"))
                .body("last_fired.due_at", equalTo("2031-05-05T10:10:00Z"))
                .body("last_fired_at", equalTo("2031-05-05T10:10:01Z"))
                .extract()
                .asString();
        assertThat(ContractRules.faults(Contract.REMINDERS.schema(), answer, Contract.schemas()))
                .isEmpty();
        assertThat(json.readValue(answer, RemindersAnswer.class).total()).isEqualTo(1);
    }

    @Test
    void forgetsAfterADayWhatWasSent() {
        UUID once = calls.planned("pay", "2031-05-05T12:05:00", null);
        calls.sendOnce(once, NOW.plusSeconds(300));
        clock.setTo(NOW.plusSeconds(300 + 24 * 3_600));

        calls.list().body("last_fired", nullValue());
    }

    @Test
    void tellsTheZoneOfWhatIsElsewhereAndOddHours() {
        calls.knownIn("America/New_York");
        calls.planned("call", "2031-05-06T08:00:00", null);

        calls.list().body("reminders.zone_said", contains(true)).body("reminders.odd_hour", contains(true));
    }

    @Test
    void listsTheOthersWhenOneCannotBeRead() {
        UUID altered = calls.planned("pay", "2031-05-06T08:00:00", null);
        calls.planned("eat", "2031-05-07T08:00:00", null);
        UUID strange = calls.planned("stretch", "2031-05-08T08:00:00", "FREQ=DAILY");
        database.update("update task set what = set_byte(what, 14, get_byte(what, 14) # 1) where id = ?", altered);
        database.update("update task set zone = 'Nowhere/Land' where id = ?", strange);

        calls.list().statusCode(200).body("reminders.what", contains(null, "eat", "stretch"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void refusesALimitThatIsNone(int limit) {
        calls.list(Map.of("limit", limit)).statusCode(422);
    }
}
