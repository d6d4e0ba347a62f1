package dev.pluto.messaging.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.tool.Outcome.Refused;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.ReminderMoved;
import dev.pluto.messaging.tool.Outcome.ReminderSet;
import dev.pluto.messaging.tool.Outcome.ReminderSnoozed;
import dev.pluto.messaging.tool.Outcome.Reminders;
import dev.pluto.messaging.tool.Outcome.RemindersCancelled;
import dev.pluto.messaging.tool.Outcome.RemindersFinished;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReminderToolsResourceTest extends ToolTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Reading.Once TUESDAY = once("2031-05-06T07:30");
    private static final Reading.Once WEDNESDAY = once("2031-05-07T18:00");
    private static final Reading.Repeating DAILY = new Reading.Repeating(
            LocalDateTime.parse("2031-05-06T07:30"),
            "FREQ=DAILY",
            BERLIN,
            false,
            Instant.parse("2031-05-06T05:30:00Z"));

    private final UUID deed = UUID.randomUUID();

    @Test
    void setsAReminder() {
        ReminderSet set = of(tools().setReminder(deed, "call mum", false, false, TUESDAY), ReminderSet.class);

        assertThat(set.effect().deed()).isEqualTo(deed);
        assertThat(set.effect().at()).isBetween(Instant.now().minusSeconds(20), Instant.now());
        assertThat(set.reminder().what()).isEqualTo("call mum");
        assertThat(set.reminder().dueAt()).isEqualTo(TUESDAY.due());
        assertThat(askedFor("/plan"))
                .containsEntry("kind", "reminder")
                .containsEntry("channel", "sms")
                .containsEntry("starts_at", "2031-05-06T07:30:00")
                .containsEntry("zone", "Europe/Berlin")
                .containsEntry("follows_person", true);
    }

    @Test
    void setsAWakeUpCallInAZoneThatWasNamed() {
        Reading.Once tokyo = new Reading.Once(
                LocalDateTime.parse("2031-05-06T07:30"),
                ZoneId.of("Asia/Tokyo"),
                true,
                Instant.parse("2031-05-05T22:30:00Z"));

        of(tools().setReminder(deed, null, true, true, tokyo), ReminderSet.class);

        assertThat(askedFor("/plan"))
                .containsEntry("kind", "wake_up_call")
                .containsEntry("channel", "voice")
                .containsEntry("zone", "Asia/Tokyo")
                .containsEntry("follows_person", false);
    }

    @Test
    void setsTheSameOnceHoweverOftenItIsTried() {
        Peers.SCHEDULER.losesAnswers("/plan");
        fails(() -> tools().setReminder(deed, "call mum", false, false, TUESDAY));
        Peers.SCHEDULER.comeBack();

        ReminderSet set = of(tools().setReminder(deed, "call mum", false, false, TUESDAY), ReminderSet.class);

        assertThat(open())
                .extracting(one -> one.getString("task_id"))
                .containsExactly(set.reminder().taskId().toString());
    }

    @Test
    void listsWhatIsOpenAndWhatWasSentLast() {
        UUID sent = set("water the basil", TUESDAY);
        set("call mum", TUESDAY);
        set("pay rent", WEDNESDAY);
        Peers.SCHEDULER.fires(personId, sent, Instant.parse("2031-05-06T05:30:00Z"));

        Reminders all = of(tools().reminders(null, null), Reminders.class);
        Reminders onTuesday = of(
                tools().reminders(Instant.parse("2031-05-06T00:00:00Z"), Instant.parse("2031-05-07T00:00:00Z")),
                Reminders.class);

        assertThat(all.found().reminders()).extracting(ReminderAnswer::what).containsExactly("call mum", "pay rent");
        assertThat(all.found().lastFired())
                .isNotNull()
                .extracting(ReminderAnswer::taskId)
                .isEqualTo(sent);
        assertThat(onTuesday.found().reminders())
                .extracting(ReminderAnswer::what)
                .containsExactly("call mum");
    }

    @Test
    void movesAReminderAndTakesItBack() {
        UUID task = set("call mum", TUESDAY);

        ReminderMoved moved = of(tools().moveReminder(deed, task, WEDNESDAY), ReminderMoved.class);

        assertThat(moved.before().dueAt()).isEqualTo(TUESDAY.due());
        assertThat(moved.after().dueAt()).isEqualTo(WEDNESDAY.due());

        UUID undo = UUID.randomUUID();
        TakenBack back = of(tools().takeBack(undo, moved), TakenBack.class);

        assertThat(back.undone()).isEqualTo(moved);
        assertThat(back.effect().deed()).isEqualTo(undo);
        assertThat(open()).extracting(one -> one.getInstant("due_at")).containsExactly(TUESDAY.due());
    }

    @Test
    void takesBackOnceHoweverOftenItIsTried() {
        ReminderSet set = of(tools().setReminder(deed, "call mum", false, false, TUESDAY), ReminderSet.class);
        Peers.SCHEDULER.losesAnswers("/undo");
        fails(() -> tools().takeBack(UUID.randomUUID(), set));
        Peers.SCHEDULER.comeBack();

        of(tools().takeBack(UUID.randomUUID(), set), TakenBack.class);

        assertThat(open()).isEmpty();
    }

    @Test
    void makesARuleOfWhatCameOnce() {
        UUID task = set("call mum", TUESDAY);

        ReminderMoved moved = of(tools().moveReminder(deed, task, DAILY), ReminderMoved.class);

        assertThat(moved.after().rrule()).isEqualTo("FREQ=DAILY");
    }

    @Test
    void snoozesWhatWasSent() {
        UUID task = set("call mum", TUESDAY);
        Peers.SCHEDULER.fires(personId, task, Instant.now());

        ReminderSnoozed snoozed = of(tools().snoozeReminder(deed, task, WEDNESDAY), ReminderSnoozed.class);

        assertThat(snoozed.after().what()).isEqualTo("call mum");
        assertThat(snoozed.after().dueAt()).isEqualTo(WEDNESDAY.due());
        of(tools().takeBack(UUID.randomUUID(), snoozed), TakenBack.class);
        assertThat(open()).isEmpty();
    }

    @Test
    void finishesAndCancelsSeveral() {
        UUID one = set("call mum", TUESDAY);
        UUID other = set("pay rent", WEDNESDAY);
        UUID third = set("feed Rex", WEDNESDAY);

        RemindersFinished finished = of(tools().finishReminders(deed, List.of(one)), RemindersFinished.class);
        RemindersCancelled cancelled =
                of(tools().cancelReminders(UUID.randomUUID(), List.of(other, third)), RemindersCancelled.class);

        assertThat(finished.finished()).extracting(ReminderAnswer::what).containsExactly("call mum");
        assertThat(cancelled.cancelled()).extracting(ReminderAnswer::what).containsExactly("pay rent", "feed Rex");
        assertThat(open()).isEmpty();
        of(tools().takeBack(UUID.randomUUID(), cancelled), TakenBack.class);
        assertThat(open()).hasSize(2);
    }

    @Test
    void saysWhatIsGone() {
        UUID task = set("call mum", TUESDAY);
        of(tools().cancelReminders(UUID.randomUUID(), List.of(task)), RemindersCancelled.class);

        refused(tools().moveReminder(UUID.randomUUID(), task, WEDNESDAY), Reason.GONE);
        refused(tools().cancelReminders(UUID.randomUUID(), List.of(task)), Reason.GONE);
        refused(tools().finishReminders(UUID.randomUUID(), List.of()), Reason.GONE);
    }

    @Test
    void repeatsTheOutcomeOfADeedThatIsRepeated() {
        UUID task = set("call mum", TUESDAY);
        Outcome once = of(tools().cancelReminders(deed, List.of(task)), RemindersCancelled.class);

        RemindersCancelled again = of(tools(LAST).cancelReminders(deed, List.of(task)), RemindersCancelled.class);

        assertThat(again.cancelled()).isEqualTo(((RemindersCancelled) once).cancelled());
    }

    @Test
    void asksWhichShallGoWhenThereAreTooMany() {
        set("call mum", TUESDAY);
        set("pay rent", WEDNESDAY);
        Peers.SCHEDULER.allows(2);

        Refused refused = of(tools().setReminder(deed, "feed Rex", false, false, TUESDAY), Refused.class);

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(Objects.requireNonNull(refused.open()).reminders())
                .extracting(ReminderAnswer::what)
                .containsExactly("call mum", "pay rent");
    }

    @Test
    void saysWhatComesTooOften() {
        Peers.SCHEDULER.answers("/plan", 422, "scheduler:phrase.too-often");

        refused(tools().setReminder(deed, "blink", false, false, DAILY), Reason.TOO_OFTEN);
    }

    @Test
    void saysThatItsMomentIsOver() {
        Peers.SCHEDULER.answers("/plan", 422, "scheduler:phrase.over");

        refused(tools().setReminder(deed, "blink", false, false, TUESDAY), Reason.OVER);
    }

    @Test
    void triesNothingAgainThatIsRefusedForOtherReasons() {
        Peers.SCHEDULER.answers("/plan", 422, "request:invalid");
        unavailable(tools(EARLY).setReminder(deed, "call mum", false, false, TUESDAY), Part.REMINDERS);

        Peers.SCHEDULER.answers("/list", 404, "request:not-found");
        unavailable(tools(EARLY).reminders(null, null), Part.REMINDERS);
    }

    @Test
    void failsUntilTheLastTryWhenSchedulerDoesNotAnswer() {
        for (Runnable trouble : List.<Runnable>of(
                () -> Peers.SCHEDULER.goDown(),
                () -> Peers.SCHEDULER.answers("", 429, "request:too-many"),
                () -> Peers.SCHEDULER.hangsUp(""),
                () -> Peers.SCHEDULER.holds(""))) {
            Peers.SCHEDULER.comeBack();
            trouble.run();

            fails(() -> tools(EARLY).reminders(null, null));
            unavailable(tools(LAST).reminders(null, null), Part.REMINDERS);
        }
    }

    @Test
    void asksForNoTimeOfAPersonWhoseZoneIsNotKnown() {
        Profile unknown = Profile.unknown(personId);

        fails(() -> toolbox.of(unknown, said("x"), EARLY).setReminder(deed, "x", false, false, TUESDAY));
        unavailable(toolbox.of(unknown, said("x"), LAST).setReminder(deed, "x", false, false, TUESDAY), Part.PROFILE);
        assertThat(open()).isEmpty();
    }

    @Test
    void takesBackNothingAfterTenMinutesAndNothingThatWasChangedSince() {
        UUID task = set("call mum", TUESDAY);
        ReminderMoved moved = of(tools().moveReminder(deed, task, WEDNESDAY), ReminderMoved.class);
        int asked = Peers.SCHEDULER.asked("/undo").size();

        refused(
                tools().takeBack(
                                UUID.randomUUID(),
                                new ReminderMoved(elevenMinutesAgo(moved.effect()), moved.before(), moved.after())),
                Reason.TOO_LATE);
        assertThat(Peers.SCHEDULER.asked("/undo")).hasSize(asked);

        of(tools().moveReminder(UUID.randomUUID(), task, TUESDAY), ReminderMoved.class);
        refused(tools().takeBack(UUID.randomUUID(), moved), Reason.TOO_LATE);
    }

    @Test
    void takesBackNeitherThatMessagesStoppedNorWhatTookBack() {
        Outcome.MessagesStopped stopped = of(tools().stopMessages(deed), Outcome.MessagesStopped.class);
        refused(tools().takeBack(UUID.randomUUID(), stopped), Reason.TOO_LATE);

        ReminderSet set = of(tools().setReminder(deed, "call mum", false, false, TUESDAY), ReminderSet.class);
        TakenBack back = of(tools().takeBack(UUID.randomUUID(), set), TakenBack.class);
        refused(tools().takeBack(UUID.randomUUID(), back), Reason.TOO_LATE);
    }

    private UUID set(String what, Reading when) {
        return of(tools().setReminder(UUID.randomUUID(), what, false, false, when), ReminderSet.class)
                .reminder()
                .taskId();
    }

    private List<JsonObject> open() {
        return Peers.SCHEDULER.open(personId);
    }

    private Map<String, Object> askedFor(String pathEnd) {
        return Peers.SCHEDULER.asked(pathEnd).stream()
                .filter(one -> one.body().getString("user_id").equals(personId.toString()))
                .reduce((older, newer) -> newer)
                .orElseThrow()
                .body()
                .getMap();
    }

    private static Reading.Once once(String local) {
        LocalDateTime at = LocalDateTime.parse(local);
        return new Reading.Once(at, BERLIN, false, at.atZone(BERLIN).toInstant());
    }
}
