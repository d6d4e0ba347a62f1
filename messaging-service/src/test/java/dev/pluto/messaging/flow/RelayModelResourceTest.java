package dev.pluto.messaging.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.peer.Eventually;
import dev.pluto.messaging.peer.HostedPeer;
import dev.pluto.messaging.peer.Peers;
import dev.pluto.messaging.peer.Phone;
import dev.pluto.testing.ModelGate;
import dev.pluto.testing.ModelServer.Answer;
import dev.pluto.testing.ModelServer.Ending;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls by relay with a hosted model, whose words are heard while they come. */
@QuarkusTest
@QuarkusTestResource(value = HostedPeer.class, restrictToAnnotatedClass = true)
class RelayModelResourceTest extends MessagingTest {

    private static final String JOKE = "tell me a joke about cats please";

    @TestHTTPResource
    URI service;

    private final ModelGate gate = ModelGate.shut();

    @AfterEach
    void hangUp() {
        gate.letsAll();
        Relay.hangUpAll();
    }

    private Relay call(Phone phone) {
        return Relay.call(service, phone, Phone.newSid("CA"));
    }

    /** The next words; which voice says them is another matter. */
    private static JsonObject words(Relay relay) throws InterruptedException {
        JsonObject frame = relay.hears();
        return frame.getString("type").equals("language") ? relay.hears() : frame;
    }

    private static void hearsFirst(Relay relay) throws InterruptedException {
        JsonObject first = words(relay);
        assertThat(first.getString("token")).isEqualTo("Cats are funny.");
        assertThat(first.getBoolean("last")).isFalse();
    }

    private static long answersTo(Phone phone) {
        return database().number("select count(*) from message where user_id = ? and direction = 'out'", idOf(phone));
    }

    @Test
    void hearsTheFirstSentenceWhileTheModelStillSpeaks() throws Exception {
        HostedPeer.MODELS.says(question -> Answer.of("Cats are funny. ", "They sleep ", "a lot 😀. ", "And they dream.")
                .behind(gate));
        Phone phone = knownPhone();
        Relay relay = call(phone).sends(Relay.prompt(JOKE));

        gate.lets(2);
        hearsFirst(relay);
        assertThat(answersTo(phone)).as("not all of it is known").isZero();
        gate.letsAll();

        String all = "Cats are funny." + relay.hearsAll();
        assertThat(all).isEqualTo("Cats are funny. They sleep a lot. And they dream.");
        assertThat(firstSpokenTo(phone)).isEqualTo(all);
    }

    @Test
    void neverHearsAClaim() throws Exception {
        HostedPeer.MODELS.says(question ->
                Answer.of("Cats are funny. ", "I've set a reminder for you. ", "It rings at nine. ", "Fine?"));
        Phone phone = knownPhone();

        String all = call(phone).says(JOKE);

        assertThat(all).isEqualTo("Cats are funny.");
        assertThat(firstSpokenTo(phone)).isEqualTo(all);
    }

    @Test
    void endsTheModelsRequestOfWhoeverBreaksInAndKeepsWhatWasHeard() throws Exception {
        String[] words = "Cats are funny. They sleep a lot, "
                .concat("and they dream, ".repeat(60))
                .split("(?<= )");
        HostedPeer.MODELS.says(question -> Answer.of(words).behind(gate));
        Phone phone = knownPhone();
        int unheard = HostedPeer.MODELS.unheard();
        Relay relay = call(phone).sends(Relay.prompt(JOKE));
        gate.lets(4);
        hearsFirst(relay);

        relay.interrupts("Cats are");

        assertThat(Eventually.value(() -> answersTo(phone), count -> count == 1))
                .isEqualTo(1);
        assertThat(firstSpokenTo(phone)).isEqualTo("Cats are");
        assertThat(Eventually.value(
                        () -> {
                            gate.lets(1);
                            return HostedPeer.MODELS.unheard();
                        },
                        gone -> gone > unheard))
                .isEqualTo(unheard + 1);
        assertThat(relay.says("remind me tomorrow at 9 to call the vet"))
                .contains("09:00")
                .doesNotContain("They sleep");
        assertThat(Peers.SCHEDULER.open(idOf(phone))).hasSize(1);
    }

    @Test
    void keepsWhatWasSaidAndSaysSoWhereTheModelDies() throws Exception {
        HostedPeer.MODELS.says(question ->
                Answer.of("Cats are funny. ", "They sle").ending(Ending.BROKEN).behind(gate));
        Phone phone = knownPhone();
        Relay relay = call(phone).sends(Relay.prompt(JOKE));
        gate.lets(2);
        hearsFirst(relay);
        gate.letsAll();

        String all = "Cats are funny." + relay.hearsAll();

        assertThat(all).contains("lost the rest").doesNotContain("They");
        assertThat(firstSpokenTo(phone)).isEqualTo(all);
    }

    @Test
    void keepsWhatWasSaidToWhoHangsUp() throws Exception {
        HostedPeer.MODELS.says(question ->
                Answer.of("Cats are funny. ", "They sleep ", "a lot.").behind(gate));
        Phone phone = knownPhone();
        Relay relay = call(phone).sends(Relay.prompt(JOKE));
        gate.lets(2);
        hearsFirst(relay);

        relay.hangsUp();

        assertThat(Eventually.value(() -> answersTo(phone), count -> count == 1))
                .isEqualTo(1);
        assertThat(firstSpokenTo(phone)).isEqualTo("Cats are funny.");
    }

    @Test
    void answersAnewOnTheNextLineWhatALineBrokeOver() throws Exception {
        HostedPeer.MODELS.says(question ->
                Answer.of("Cats are funny. ", "They sleep ", "a lot.").behind(gate));
        Phone phone = knownPhone();
        String sid = Phone.newSid("CA");
        Relay relay = Relay.call(service, phone, sid).sends(Relay.prompt(JOKE));
        gate.lets(2);
        hearsFirst(relay);
        relay.breaks();
        HostedPeer.MODELS.says(question -> Answer.of("Cats dream. ", "Do you?"));

        Relay next = Relay.connect(service, Relay.signature()).sends(Relay.goesOn(phone, sid));

        assertThat(next.hearsAll()).isEqualTo("Cats dream. Do you?");
        assertThat(firstSpokenTo(phone)).isEqualTo("Cats dream. Do you?");
        assertThat(answersTo(phone)).isEqualTo(1);
    }
}
