package dev.pluto.scheduler.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.pluto.scheduler.SchedulerServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SchedulerServiceTest
class ReminderUndoTest extends RemindersAtNoon {

    @Inject
    DeedCleaner cleaner;

    @Test
    void cancelsWhatWasPlanned() {
        calls.plan(deed, "call", "2031-05-06T12:00:00", "FREQ=DAILY").statusCode(201);

        assertThat(calls.undo(deed)).isEqualTo(1);

        assertThat(database.rows("select state from task where user_id = ?", anna))
                .singleElement()
                .satisfies(task -> assertThat(task).containsEntry("state", "cancelled"));
    }

    @Test
    void putsBackWhatWasMovedOrCancelled() {
        UUID once = calls.planned("pay", "2031-05-06T08:00:00", null);
        UUID weekly = calls.planned("run", "2031-05-06T08:00:00", "FREQ=WEEKLY;BYDAY=TU");
        Map<String, @Nullable Object> before = timing(weekly);
        UUID cancelling = UUID.randomUUID();
        calls.move(deed, "2031-05-08T09:00:00", null, once, weekly).statusCode(200);
        calls.cancel(cancelling, once, weekly).statusCode(200);

        assertThat(calls.undo(cancelling)).isEqualTo(2);
        calls.list().body("reminders.due_at", contains("2031-05-08T07:00:00Z", "2031-05-08T07:00:00Z"));
        assertThat(calls.undo(deed)).isEqualTo(2);

        calls.list().body("reminders.due_at", contains("2031-05-06T06:00:00Z", "2031-05-06T06:00:00Z"));
        assertThat(timing(weekly)).isEqualTo(before);
    }

    @Test
    void opensWhatWasFinishedAndBringsBackTheRunThatWasLeftOut() {
        UUID once = calls.planned("pay", "2031-05-05T18:00:00", null);
        UUID daily = calls.planned("stretch", "2031-05-05T20:00:00", "FREQ=DAILY");
        calls.finish(deed, once, daily).statusCode(200);

        assertThat(calls.undo(deed)).isEqualTo(2);

        assertThat(calls.stateOf(once)).isEqualTo("active");
        calls.list().body("reminders.due_at", contains("2031-05-05T16:00:00Z", "2031-05-05T18:00:00Z"));
        assertThat(database.number("select count(*) from task_run where task_id = ?", daily))
                .isZero();
    }

    @Test
    void bringsBackTheRunThatWasSkipped() {
        UUID weekly = calls.planned("run", "2031-05-06T08:00:00", "FREQ=WEEKLY;BYDAY=TU");
        calls.skip(deed, weekly).statusCode(200);
        calls.list().body("reminders.due_at", contains("2031-05-13T06:00:00Z"));

        assertThat(calls.undo(deed)).isEqualTo(1);

        calls.list().body("reminders.due_at", contains("2031-05-06T06:00:00Z"));
    }

    @Test
    void leavesWhatWasSentAsItWasWhenItWasFinished() {
        UUID once = calls.planned("pay", "2031-05-05T12:05:00", null);
        calls.sendOnce(once, NOW.plusSeconds(300));
        clock.setTo(NOW.plusSeconds(400));
        calls.finish(deed, once).statusCode(200);

        assertThat(calls.undo(deed)).isEqualTo(1);

        assertThat(calls.stateOf(once)).isEqualTo("done");
    }

    @Test
    void takesAwayWhatASnoozeAdded() {
        UUID daily = calls.planned("stretch", "2031-05-05T12:15:00", "FREQ=DAILY");
        calls.snooze(deed, "2031-05-05T12:30:00", daily).statusCode(200);

        assertThat(calls.undo(deed)).isEqualTo(1);

        calls.list().body("reminders.task_id", contains(daily.toString()));
    }

    @Test
    void bringsBackTheRunsThatWereLeftOutBeforeItWasMoved() {
        UUID daily = calls.planned("stretch", "2031-05-05T20:00:00", "FREQ=DAILY");
        calls.finish(UUID.randomUUID(), daily).statusCode(200);
        calls.move(deed, "2031-05-05T21:00:00", null, daily).statusCode(200);
        calls.list().body("reminders.due_at", contains("2031-05-05T19:00:00Z"));

        assertThat(calls.undo(deed)).isEqualTo(1);

        calls.list().body("reminders.due_at", contains("2031-05-06T18:00:00Z"));
        assertThat(database.number("select count(*) from task_run where task_id = ?", daily))
                .isEqualTo(1);
    }

    @Test
    void undoesOnceAndAnswersAsAtFirst() {
        UUID once = calls.planned("pay", "2031-05-06T08:00:00", null);
        calls.move(deed, "2031-05-08T09:00:00", null, once).statusCode(200);

        List<Integer> counts =
                Stream.generate(() -> CompletableFuture.supplyAsync(() -> calls.undo(deed))).limit(6).toList().stream()
                        .map(CompletableFuture::join)
                        .toList();
        clock.advance(Duration.ofHours(1));

        assertThat(counts).containsOnly(1);
        assertThat(calls.undo(deed)).isEqualTo(1);
        assertThat(calls.row(once)).containsEntry("version", 2L);
    }

    @Test
    void undoesNothingAfterTenMinutes() {
        UUID once = calls.planned("pay", "2031-05-06T08:00:00", null);
        UUID early = UUID.randomUUID();
        calls.move(early, "2031-05-08T09:00:00", null, once).statusCode(200);
        calls.cancel(deed, once).statusCode(200);
        clock.advance(Duration.ofMinutes(10));
        assertThat(calls.undo(deed)).isEqualTo(1);

        clock.advance(Duration.ofMillis(1));

        assertThat(calls.undo(early)).isZero();
        calls.list().body("reminders.due_at", contains("2031-05-08T07:00:00Z"));
    }

    @Test
    void leavesWhatWasChangedOrSentSince() {
        UUID moved = calls.planned("pay", "2031-05-06T08:00:00", null);
        UUID sent = calls.planned("call", "2031-05-06T08:00:00", null);
        UUID untouched = calls.planned("eat", "2031-05-06T08:00:00", null);
        calls.move(deed, "2031-05-05T12:05:00", null, moved, sent, untouched).statusCode(200);
        calls.move(UUID.randomUUID(), "2031-05-09T08:00:00", null, moved).statusCode(200);
        calls.sendOnce(sent, NOW.plusSeconds(300));

        assertThat(calls.undo(deed)).isEqualTo(1);

        assertThat(calls.stateOf(sent)).isEqualTo("done");
        calls.list().body("reminders.task_id", contains(untouched.toString(), moved.toString()));
    }

    @Test
    void opensNothingForAPersonWhoWasBlockedMeanwhile() {
        calls.knownIn("Europe/Berlin");
        UUID daily = calls.planned("stretch", "2031-05-06T08:00:00", "FREQ=DAILY");
        calls.cancel(deed, daily).statusCode(200);
        database.update("update person set status = 'blocked', zone = 'Asia/Tokyo' where user_id = ?", anna);

        assertThat(calls.undo(deed)).isEqualTo(1);

        assertThat(calls.row(daily))
                .containsEntry("state", "paused")
                .containsEntry("paused_reason", "status")
                .containsEntry("zone", "Asia/Tokyo");
    }

    @Test
    void undoesNothingOfSomebodyElse() {
        calls.plan(deed, "call", "2031-05-06T12:00:00", null).statusCode(201);
        ReminderCalls tom = new ReminderCalls(database, UUID.randomUUID());

        assertThat(tom.undo(deed)).isZero();
        assertThat(tom.undo(UUID.randomUUID())).isZero();
        tom.plan(deed, "sing", "2031-05-06T12:00:00", null).statusCode(409);

        calls.list().body("reminders.what", contains("call"));
    }

    @Test
    void forgetsDeedsAfterADay() {
        calls.plan(deed, "call", "2031-05-06T12:00:00", null).statusCode(201);
        UUID kept = UUID.randomUUID();
        calls.plan(kept, "eat", "2031-05-06T12:00:00", null).statusCode(201);
        database.update("update deed set at = now() - interval '25 hours' where id = ?", deed);
        database.update("update deed set at = now() - interval '23 hours' where id = ?", kept);

        int forgotten = cleaner.clean().await().atMost(Duration.ofMinutes(3));

        assertThat(forgotten).isPositive();
        assertThat(database.rows("select id from deed where user_id = ?", anna))
                .extracting(row -> row.get("id"))
                .containsExactly(kept);
    }

    private Map<String, @Nullable Object> timing(UUID task) {
        Map<String, @Nullable Object> row = calls.row(task);
        row.keySet().removeAll(List.of("version", "updated_at", "what"));
        return row;
    }
}
