package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.OutboundRequested;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A reminder of what somebody usually does is suggested, and what they say to that is told. */
@QuarkusTest
class SuggestionResourceTest extends MessagingTest {

    private static final UUID HABIT = UUID.randomUUID();

    @Inject
    EventSeal seal;

    private final UUID suggestion = UUID.randomUUID();

    @Test
    void suggestsAndSetsAtAYesWhatItSays() {
        Phone phone = phoneAtNoon();
        publish(suggested(phone));
        assertThat(lastTo(phone, 1).body())
                .containsIgnoringCase("you usually")
                .contains("call your mother", "on Sundays at 18:00", "hall I remind you");
        assertThat(database().placesOf("call my mother")).isEmpty();

        phone.texts("yes please");

        assertThat(lastTo(phone, 2).body()).contains("call your mother").containsIgnoringCase("every Sunday at 18:00");
        assertThat(Peers.SCHEDULER.open(idOf(phone)))
                .singleElement()
                .satisfies(reminder -> assertThat(reminder.getString("rrule")).isEqualTo("FREQ=WEEKLY;BYDAY=SU"));
        assertThat(answers(phone))
                .singleElement()
                .satisfies(told -> assertThat(told.getMap())
                        .containsEntry("answer", "accepted")
                        .containsEntry("suggestion_id", suggestion.toString())
                        .containsEntry("habit_id", HABIT.toString())
                        .containsEntry(
                                "reminder_id",
                                Peers.SCHEDULER.open(idOf(phone)).get(0).getString("task_id")));
    }

    @Test
    void setsNothingAtANoAndTellsThatOnce() {
        Phone phone = phoneAtNoon();
        publish(suggested(phone));
        sentTo(phone, 1);

        phone.texts("stop suggesting that");
        sentTo(phone, 2);
        phone.texts("no");
        sentTo(phone, 3);

        assertThat(Peers.SCHEDULER.open(idOf(phone))).isEmpty();
        assertThat(answers(phone)).extracting(told -> told.getString("answer")).containsExactly("declined");
        assertThat(database()
                        .number(
                                "select count(*) from consent where user_id = ? and opted_out_at is not null",
                                idOf(phone)))
                .isZero();
    }

    @Test
    void takesNoYesForAnAnswerOnceSomethingElseWasSaid() {
        Phone phone = phoneAtNoon();
        publish(suggested(phone));
        sentTo(phone, 1);
        publish(reminder(phone));
        sentTo(phone, 2);

        phone.texts("yes");
        sentTo(phone, 3);

        assertThat(Peers.SCHEDULER.open(idOf(phone))).isEmpty();
        assertThat(stateOf(suggestion)).isEqualTo("open");
    }

    @Test
    void ignoresWhatNobodyAnsweredInTime() {
        Phone phone = phoneAtNoon();
        publish(suggested(phone));
        sentTo(phone, 1);
        database().update("update suggestion set answer_by = now() where id = ?", suggestion);

        assertThat(answers(phone)).extracting(told -> told.getString("answer")).containsExactly("ignored");
        phone.texts("yes");
        sentTo(phone, 2);
        assertThat(Peers.SCHEDULER.open(idOf(phone))).isEmpty();
    }

    @Test
    void endsAtAYesTheReminderOfWhatIsDoneNoMoreAndTellsNobody() {
        Phone phone = phoneAtNoon();
        phone.texts("remind me every sunday at 6pm to call my mother");
        sentTo(phone, 1);
        UUID reminder = UUID.fromString(Peers.SCHEDULER.open(idOf(phone)).get(0).getString("task_id"));
        publish(asked(phone, reminder));
        assertThat(lastTo(phone, 2).body()).contains("call your mother", "hall I stop reminding you");

        phone.texts("yes");

        sentTo(phone, 3);
        assertThat(Peers.SCHEDULER.open(idOf(phone))).isEmpty();
        assertThat(stateOf(suggestion)).isEqualTo("accepted");
        assertThat(events("suggestion-answered", phone, 0)).isEmpty();
    }

    private static String stateOf(UUID suggestion) {
        return database().rows("select state from suggestion where id = ?", suggestion).stream()
                .map(row -> String.valueOf(row.get("state")))
                .findFirst()
                .orElse("none");
    }

    private static List<JsonObject> answers(Phone phone) {
        return events("suggestion-answered", phone, 1).stream()
                .map(JsonObject::new)
                .toList();
    }

    private Phone phoneAtNoon() {
        Phone phone = knownPhone();
        int ahead = 12 - ZonedDateTime.now(ZoneOffset.UTC).getHour();
        String zone = "Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead);
        Peers.IDENTITY.profileOf(phone.number()).put("zone", zone).put("locale", "en-GB");
        return phone;
    }

    private OutboundRequested suggested(Phone phone) {
        return asked(phone, null);
    }

    /** @param reminder that may end; null where one is suggested */
    private OutboundRequested asked(Phone phone, UUID reminder) {
        String zone = Peers.IDENTITY.profileOf(phone.number()).getString("zone");
        UUID id = UUID.randomUUID();
        return new OutboundRequested(
                idOf(phone),
                id,
                suggestion,
                "habit_suggestion",
                "sms",
                "suggested",
                seal.seal(Addressee.of("outbound-requested", idOf(phone), id), "call my mother"),
                Instant.now(),
                Instant.now().plus(Duration.ofHours(2)),
                new OutboundRequested.Habit(HABIT, "FREQ=WEEKLY;BYDAY=SU", "2026-10-04T18:00", zone, reminder));
    }

    private OutboundRequested reminder(Phone phone) {
        UUID id = UUID.randomUUID();
        return new OutboundRequested(
                idOf(phone),
                id,
                UUID.randomUUID(),
                "reminder",
                "sms",
                "asked",
                seal.seal(Addressee.of("outbound-requested", idOf(phone), id), "water the basil"),
                Instant.now(),
                Instant.now().plus(Duration.ofHours(2)));
    }
}
