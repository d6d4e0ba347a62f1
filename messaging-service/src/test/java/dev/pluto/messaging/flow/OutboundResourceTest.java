package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.OutboundRequested;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.peer.TwilioPeer.Sent;
import dev.pluto.messaging.say.Spoken;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OutboundResourceTest extends MessagingTest {

    @Inject
    EventSeal seal;

    @Test
    void saysAReminderInThePersonsStyle() {
        Phone casual = newPhone();
        Phone formal = newPhone();
        Peers.IDENTITY.profileOf(formal.number()).getJsonObject("style_profile").put("formality_level", "formal");

        publish(request(casual, "reminder", "sms", "call my mum", Duration.ofHours(1)));
        publish(request(formal, "reminder", "sms", "call my mum", Duration.ofHours(1)));

        assertThat(lastTo(casual, 1).body()).isEqualTo("Hey, reminder: call your mum ⏰");
        assertThat(lastTo(formal, 1).body()).isEqualTo("This is your reminder: call your mum");
        assertThat(database()
                        .rows("select author from message where user_id = ?", idOf(casual))
                        .get(0))
                .containsEntry("author", "proactive");
    }

    @Test
    void saysItWhereThePersonIsReachedNowNotWhereTheyWroteFromBefore() {
        Phone before = newPhone();
        Phone now = newPhone();
        before.texts("thanks");
        assertThat(lastTo(before, 1).body()).is(Spoken.THANKED);
        Peers.IDENTITY.profileOf(before.number()).put("phone_number", now.number());

        publish(request(before, "reminder", "sms", "call my mum", Duration.ofHours(1)));

        assertThat(lastTo(now, 1).body()).contains("call your mum");
        assertThat(Peers.TWILIO.sentTo(before.number())).hasSize(1);
    }

    @Test
    void composesTheMorningDigestFromAgendaAndMemory() {
        Phone phone = phoneWhereItIs(10);
        ZonedDateTime now = ZonedDateTime.now(zoneWhereItIs(10));
        Peers.SCHEDULER.plans("take out my bins", now.toInstant().toString());
        Peers.MEMORY.remembers(
                idOf(phone),
                "I have my dentist appointment tomorrow",
                now.minusDays(1).toInstant().toString());

        publish(request(phone, "morning_digest", "sms", null, Duration.ofHours(1)));

        assertThat(lastTo(phone, 1).body())
                .contains("Good morning")
                .contains("take out your bins")
                .contains("You have your dentist appointment tomorrow");
    }

    @Test
    void writesNothingUnaskedInTheNightOfWhoWouldGetIt() {
        Phone phone = phoneWhereItIs(3);

        publish(request(phone, "morning_digest", "sms", null, Duration.ofHours(12)));

        Map<String, Object> held = Eventually.value(
                        () -> database()
                                .rows(
                                        "select state, claimed_until, extract(epoch from next_try_at - now())::int as"
                                                + " seconds from outbound_request where user_id = ? and attempts > 0",
                                        idOf(phone)),
                        rows -> !rows.isEmpty() && rows.get(0).get("claimed_until") == null)
                .get(0);
        assertThat(held).containsEntry("state", "waiting");
        assertThat((Integer) held.get("seconds")).isBetween(4 * 3600 - 60, 5 * 3600 + 600);
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();
    }

    @Test
    void givesUpAtNightWhatTheMorningWouldBeTooLateFor() {
        Phone phone = phoneWhereItIs(3);

        publish(request(phone, "morning_digest", "sms", null, Duration.ofHours(2)));

        assertThat(stateOf(phone)).isEqualTo("expired");
    }

    @Test
    void remindsAtTheHourThePersonSet() {
        Phone phone = phoneWhereItIs(3);

        publish(request(phone, "reminder", "sms", "go fishing", Duration.ofHours(12)));

        assertThat(lastTo(phone, 1).body()).contains("go fishing");
    }

    @Test
    void holdsAtTheLastStepWhatTheNightHasOvertakenAndNothingBehindIt() {
        Phone phone = phoneWhereItIs(12);
        Peers.TWILIO.failsNext(503, 0, "2");
        publish(request(phone, "follow_up", "sms", "How was it?", Duration.ofDays(1)));
        Eventually.value(() -> attemptsToSend(phone), attempts -> attempts == 1);
        assertThat(database()
                        .update(
                                "update delivery set zone = ? where user_id = ?",
                                zoneWhereItIs(3).getId(),
                                idOf(phone)))
                .isEqualTo(1);
        Eventually.value(
                () -> database().number("select count(*) from delivery where user_id = ? and held", idOf(phone)),
                held -> held == 1);

        phone.texts("thanks");

        assertThat(lastTo(phone, 1).body()).is(Spoken.THANKED);
        assertThat(attemptsToSend(phone)).as("what is held is not tried").isEqualTo(1);
        database()
                .update(
                        "update delivery set zone = ?, due_at = now() where user_id = ? and held",
                        zoneWhereItIs(12).getId(),
                        idOf(phone));
        assertThat(lastTo(phone, 2).body()).isEqualTo("How was it?");
    }

    private static long attemptsToSend(Phone phone) {
        return database()
                .number(
                        "select coalesce(max(attempts), 0) from delivery where user_id = ? and purpose = 'proactive'",
                        idOf(phone));
    }

    private static Phone phoneWhereItIs(int hour) {
        Phone phone = newPhone();
        Peers.IDENTITY.profileOf(phone.number()).put("zone", zoneWhereItIs(hour).getId());
        return phone;
    }

    /** Where it is that hour of the day, at any minute of it. */
    private static ZoneId zoneWhereItIs(int hour) {
        int now = ZonedDateTime.now(ZoneOffset.UTC).getHour();
        int ahead = Math.floorMod(hour - now + 11, 24) - 11;
        return ZoneId.of("Etc/GMT" + (ahead > 0 ? "-" : "+") + Math.abs(ahead));
    }

    @Test
    void callsToWake() {
        Phone phone = newPhone();
        publish(wakeUp(phone));

        Sent call = lastTo(phone, 1);
        assertThat(call.sid()).startsWith("CA");
        assertThat(call.form().get("Twiml")).contains("<Say").contains("Guten Morgen");
        assertThat(stateOf(phone)).isEqualTo("said");
        assertThat(callsNoted(phone)).containsExactly(call.sid());
        assertThat(database()
                        .rows(
                                "select m.author, c.channel from message m join conversation c on c.id ="
                                        + " m.conversation_id where m.user_id = ?",
                                idOf(phone)))
                .singleElement()
                .satisfies(said ->
                        assertThat(said).containsEntry("author", "proactive").containsEntry("channel", "voice"));
        assertThat(call.form().get("Twiml")).contains("<Gather", "turn=1");
        assertThat(call.form().get("StatusCallback")).endsWith("/webhooks/twilio/voice/status");
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,pt-BR,Bom dia", "de,de-DE,Guten Morgen", "es-AR,es-ES,Buenos días", "tlh,en-US,Good morning"})
    void callsInThePersonsLanguage(String locale, String spoken, String greeting) {
        Phone phone = newPhone();
        Peers.IDENTITY.profileOf(phone.number()).put("locale", locale);

        publish(wakeUp(phone));

        assertThat(lastTo(phone, 1).form().get("Twiml")).contains("<Say language=\"" + spoken + "\">" + greeting);
    }

    @Test
    void textsWhenTheCallIsRefused() {
        Phone phone = newPhone();
        Peers.TWILIO.failsNext(400, 21215, null);
        publish(wakeUp(phone));

        assertThat(lastTo(phone, 1).sid()).startsWith("SM");
        assertThat(stateOf(phone)).isEqualTo("said");
        assertThat(callsNoted(phone)).isEmpty();
    }

    @Test
    void callsOnceAndSendsNoTextWhenTheAnswerIsLost() {
        Phone broken = newPhone();
        Phone silent = newPhone();
        Peers.TWILIO.takesNextButBreaks();
        publish(wakeUp(broken));
        lastTo(broken, 1);
        Peers.TWILIO.takesNextButHangsUp();
        publish(wakeUp(silent));

        for (Phone phone : List.of(broken, silent)) {
            assertThat(lastTo(phone, 1).sid()).startsWith("CA");
            assertThat(stateOf(phone)).isEqualTo("said");
            assertThat(callsNoted(phone)).containsExactly(lastTo(phone, 1).sid());
        }
    }

    @Test
    void callsAgainWhenTheProviderListsNoCallSinceItWasAsked() {
        Phone phone = newPhone();
        for (int minutes = 5; minutes >= 1; minutes--) {
            Peers.TWILIO.calledBefore(phone.number(), Duration.ofMinutes(minutes));
        }
        Peers.TWILIO.failsNext(500, 0, null);
        publish(wakeUp(phone));

        Sent call = lastTo(phone, 6);
        assertThat(stateOf(phone)).isEqualTo("said");
        assertThat(callsNoted(phone)).containsExactly(call.sid());
    }

    @Test
    void callsNobodyAsLongAsTheProviderGivesNoList() {
        Phone phone = newPhone();
        Peers.TWILIO.keepsCallsToItself(true);
        try {
            Peers.TWILIO.takesNextButBreaks();
            publish(wakeUp(phone));
            lastTo(phone, 1);
            Eventually.value(() -> attemptsFor(phone), attempts -> attempts >= 4);
            assertThat(rowOf(phone)).containsEntry("state", "placing").containsEntry("placings", 1);
            sentTo(phone, 1);
        } finally {
            Peers.TWILIO.keepsCallsToItself(false);
        }

        assertThat(stateOf(phone)).isEqualTo("said");
        assertThat(callsNoted(phone)).containsExactly(lastTo(phone, 1).sid());
    }

    @Test
    void endsACallInDoubtWithoutATextWhenItIsTooLate() {
        Phone phone = newPhone();
        Peers.TWILIO.keepsCallsToItself(true);
        try {
            Peers.TWILIO.failsNext(500, 0, null);
            publish(request(phone, "wake_up_call", "voice", null, Duration.ofSeconds(3)));
            assertThat(stateOf(phone)).isEqualTo("expired");
        } finally {
            Peers.TWILIO.keepsCallsToItself(false);
        }
        assertThat(Peers.TWILIO.sentTo(phone.number())).isEmpty();
    }

    @Test
    void textsWhenNoneOfThreeTriesBecameACall() {
        Phone phone = newPhone();
        Peers.TWILIO.failsNext(500, 0, null);
        Peers.TWILIO.failsNext(429, 20429, null);
        Peers.TWILIO.failsNext(503, 0, null);
        publish(wakeUp(phone));

        assertThat(lastTo(phone, 1).sid()).startsWith("SM");
        assertThat(rowOf(phone)).containsEntry("state", "said").containsEntry("placings", 3);
    }

    @Test
    void placesACallOnlyWhenNoOtherOneToThePersonIsInDoubt() {
        Phone phone = newPhone();
        Peers.TWILIO.takesNextButBreaks();
        publish(wakeUp(phone));
        publish(request(phone, "reminder", "voice", "call my mum", Duration.ofHours(1)));

        List<Sent> calls = sentTo(phone, 2);
        assertThat(Eventually.value(() -> callsNoted(phone), noted -> noted.size() == 2))
                .containsExactlyInAnyOrder(calls.get(0).sid(), calls.get(1).sid());
        assertThat(calls.get(0).form().get("Twiml"))
                .isNotEqualTo(calls.get(1).form().get("Twiml"));
    }

    @Test
    void opensANewConversationForAReminderAfterTheIdleTime() {
        Phone phone = knownPhone();
        phone.texts("hi");
        sentTo(phone, 1);
        idleFor(phone, "5 hours");
        publish(request(phone, "reminder", "sms", "call my mum", Duration.ofHours(1)));
        sentTo(phone, 2);
        assertThat(conversationsOf(phone)).isEqualTo(1);

        idleFor(phone, "7 hours");
        publish(request(phone, "reminder", "sms", "call my dad", Duration.ofHours(1)));
        sentTo(phone, 3);
        assertThat(conversationsOf(phone)).isEqualTo(2);

        idleFor(phone, "7 hours");
        phone.texts("thanks");
        sentTo(phone, 4);
        assertThat(conversationsOf(phone)).isEqualTo(3);
    }

    @Test
    void saysNothingTooLateOrToThoseWhoOptedOut() {
        Phone late = newPhone();
        Phone out = knownPhone();
        out.texts("STOP");
        sentTo(out, 1);

        publish(request(late, "reminder", "sms", "call mum", Duration.ofSeconds(-1)));
        publish(request(out, "reminder", "sms", "call mum", Duration.ofHours(1)));

        assertThat(stateOf(late)).isEqualTo("expired");
        assertThat(stateOf(out)).isEqualTo("refused");
        assertThat(Peers.TWILIO.sentTo(late.number())).isEmpty();
        sentTo(out, 1);
    }

    @Test
    void refusesTheWordsOfOneSentAsARequestForAnother() {
        Phone victim = newPhone();
        Phone other = newPhone();
        OutboundRequested secret = request(victim, "reminder", "sms", "see the oncologist", Duration.ofHours(1));
        OutboundRequested moved = request(other, "reminder", "sms", null, Duration.ofHours(1));
        publish(new OutboundRequested(
                moved.userId(),
                moved.requestId(),
                moved.taskId(),
                moved.kind(),
                moved.channel(),
                moved.reason(),
                secret.textSealed(),
                moved.dueAt(),
                moved.notAfter()));
        publish(request(other, "reminder", "sms", "water the basil", Duration.ofHours(1)));

        assertThat(lastTo(other, 1).body()).contains("water the basil");
        assertThat(Peers.TWILIO.sentTo(other.number()))
                .noneMatch(sent -> sent.body().contains("oncologist"));
    }

    private static void idleFor(Phone phone, String time) {
        database()
                .update(
                        "update conversation set last_message_at = now() - ?::interval where user_id = ? and state ="
                                + " 'open'",
                        time,
                        idOf(phone));
    }

    private static long conversationsOf(Phone phone) {
        return database().number("select count(*) from conversation where user_id = ?", idOf(phone));
    }

    private static Map<String, Object> rowOf(Phone phone) {
        return database()
                .rows("select state, placings::integer from outbound_request where user_id = ?", idOf(phone))
                .get(0);
    }

    private static long attemptsFor(Phone phone) {
        return database().number("select sum(attempts) from outbound_request where user_id = ?", idOf(phone));
    }

    private static List<Object> callsNoted(Phone phone) {
        return database()
                .rows("select provider_call_id from phone_call where user_id = ? and direction = 'out'", idOf(phone))
                .stream()
                .map(row -> row.get("provider_call_id"))
                .toList();
    }

    private static Object stateOf(Phone phone) {
        return Eventually.value(
                () -> database().rows("select state from outbound_request where user_id = ?", idOf(phone)).stream()
                        .map(row -> row.get("state"))
                        .findFirst()
                        .orElse("none"),
                state -> !List.of("none", "waiting", "placing").contains(state));
    }

    private OutboundRequested wakeUp(Phone phone) {
        return request(phone, "wake_up_call", "voice", null, Duration.ofHours(1));
    }

    private OutboundRequested request(Phone phone, String kind, String channel, String text, Duration until) {
        Instant now = Instant.now();
        UUID id = UUID.randomUUID();
        return new OutboundRequested(
                idOf(phone),
                id,
                UUID.randomUUID(),
                kind,
                channel,
                "test",
                text == null ? null : seal.seal(Addressee.of("outbound-requested", idOf(phone), id), text),
                now,
                now.plus(until));
    }
}
