package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.events.OutboundRequested;
import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.messaging.peer.TwilioPeer.Sent;
import dev.pluto.outbox.Outbox;
import dev.pluto.protection.Addressee;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.Scope;
import dev.pluto.protection.Transactions;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OutboundResourceTest extends MessagingTest {

    @Inject
    EventSeal seal;

    @Inject
    Outbox outbox;

    @Inject
    Transactions transactions;

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
    void composesTheMorningDigestFromAgendaAndMemory() {
        Phone phone = newPhone();
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/Berlin"));
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
    void callsToWakeAndTextsWhenTheCallIsRefused() {
        Phone phone = newPhone();
        publish(request(phone, "wake_up_call", "voice", null, Duration.ofHours(1)));

        Sent call = lastTo(phone, 1);
        assertThat(call.sid()).startsWith("CA");
        assertThat(call.form().get("Twiml")).contains("<Say").contains("Good morning");
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
        assertThat(Peers.TWILIO.sentTo(other.number())).noneMatch(sent -> sent.body()
                .contains("oncologist"));
    }

    private static Object stateOf(Phone phone) {
        return Eventually.value(
                () -> database().rows("select state from outbound_request where user_id = ?", idOf(phone)).stream()
                        .map(row -> row.get("state"))
                        .findFirst()
                        .orElse("none"),
                state -> !state.equals("none") && !state.equals("waiting"));
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

    /** By our own outbox, as the scheduler does by its. */
    private void publish(OutboundRequested request) {
        transactions
                .sql(Scope.service("test"), tx -> outbox.add(tx, request, 1))
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
