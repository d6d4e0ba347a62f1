package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.IncomingCall;
import dev.pluto.messaging.channel.Speech;
import dev.pluto.messaging.channel.twilio.TwilioConfig.Way;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** Against what Twilio's own library writes. */
class CallInstructionsTest {

    private static final String BASE = "https://pluto.example/webhooks/twilio/voice/gather";

    private final CallInstructions instructions = by(Way.GATHER);

    private static CallInstructions by(Way way) {
        return new CallInstructions(way, new RelayPass("a token", Clock.systemUTC()), "https://pluto.example");
    }

    @Test
    void listensAsTwiliosLibraryWouldSayIt() {
        String words = "Tom & \"Jerry\" <3, it's 7:30";

        String ours = instructions.turn(new CallStep.Listen(new Speech(words, Locale.GERMANY), 3, 1));

        var theirs = new VoiceResponse.Builder()
                .gather(new Gather.Builder()
                        .inputs(List.of(Gather.Input.SPEECH, Gather.Input.DTMF))
                        .method(HttpMethod.POST)
                        .speechTimeout("auto")
                        .action(BASE + "?turn=3")
                        .language(Gather.Language.DE_DE)
                        .say(new Say.Builder(words).language(Say.Language.DE_DE).build())
                        .build())
                .redirect(new Redirect.Builder(BASE + "?turn=3&silent=2")
                        .method(HttpMethod.POST)
                        .build())
                .build();
        assertThat(canonical(ours)).isEqualTo(canonical(theirs.toXml()));
    }

    @Test
    void speaksAndHangsUp() {
        assertThat(instructions.turn(new CallStep.HangUp(new Speech("Bye", Locale.US))))
                .endsWith("<Response><Say language=\"en-US\">Bye</Say></Response>");
    }

    @Test
    void rejectsWithTheBusySignal() {
        assertThat(instructions.turn(new CallStep.Reject())).contains("<Reject reason=\"busy\"/>");
    }

    @Test
    void handsACallToTheRelayWhicheverWayItWasCalledAndNoOther() {
        CallStep step = new CallStep.Listen(new Speech("Hello", Locale.GERMANY), 1, 0);

        for (String document : List.of(
                by(Way.RELAY).incoming(step, "CA1", "+14155550142"),
                by(Way.RELAY).placed(step, UUID.randomUUID(), "+14155550142"))) {
            assertThat(document)
                    .contains("<ConversationRelay url=\"wss://pluto.example/webhooks/twilio/relay\"")
                    .contains("welcomeGreeting=\"Hello\" language=\"de-DE\"")
                    .contains("<Parameter name=\"greeting\" value=\"5\"/>")
                    .contains("<Parameter name=\"language\" value=\"de-DE\"/>")
                    .containsPattern("<Parameter name=\"pass\" value=\"[0-9a-f]{64}\"/>");
            assertThat(canonical(document)).startsWith("Response");
        }
        assertThat(by(Way.GATHER).placed(step, UUID.randomUUID(), "+14155550142"))
                .contains("<Gather");
        assertThat(by(Way.RELAY).incoming(new CallStep.Reject(), "CA1", "+14155550142"))
                .contains("<Reject");
    }

    @Test
    void goesOnByTheRelayOnceMoreAndThenByWebhooks() {
        CallStep.Listen step = new CallStep.Listen(new Speech("I'm here again", Locale.US), 1, 0);
        IncomingCall in = call(false);
        String over = "<Connect method=\"POST\" action=\"https://pluto.example/webhooks/twilio/voice/relayed?breaks=";

        assertThat(by(Way.RELAY).incoming(step, "CA1", "+14155550142"))
                .contains(over + "1#rc=3&amp;rp=all\"")
                .doesNotContain("goes-on");
        assertThat(by(Way.RELAY).isRelayed(1)).isTrue();
        assertThat(by(Way.RELAY).relayedAgain(step, in, 1))
                .contains(over + "2#rc=3&amp;rp=all\"")
                .contains("<Parameter name=\"goes-on\" value=\"true\"/>")
                .containsPattern("<Parameter name=\"pass\" value=\"[0-9a-f]{64}\"/>")
                .doesNotContain("name=\"request\"");
        assertThat(by(Way.RELAY).relayedAgain(step, call(true), 1)).contains("name=\"request\"", "name=\"until\"");
        assertThat(by(Way.RELAY).isRelayed(2)).isFalse();
        assertThat(by(Way.GATHER).isRelayed(1)).as("set so meanwhile").isFalse();
    }

    private static IncomingCall call(boolean isPlaced) {
        return new IncomingCall(
                UUID.randomUUID(), "twilio", "CA1", isPlaced, "+14155550142", "+14155550100", Instant.EPOCH);
    }

    @Test
    void recordsAMessageAsTwiliosLibraryWouldSayIt() {
        String voice = "https://pluto.example/webhooks/twilio/voice/";
        CallStep step = new CallStep.Listen(new Speech("Leave a message", Locale.US), 1, 0);

        String ours = by(Way.VOICEMAIL).incoming(step, "CA1", "+14155550142");

        var theirs = new VoiceResponse.Builder()
                .say(new Say.Builder("Leave a message")
                        .language(Say.Language.EN_US)
                        .build())
                .record(new Record.Builder()
                        .method(HttpMethod.POST)
                        .action(voice + "recorded")
                        .maxLength(120)
                        .playBeep(true)
                        .recordingStatusCallback(voice + "recording#rc=3&rp=all")
                        .transcribe(true)
                        .transcribeCallback(voice + "transcript#rc=3&rp=all")
                        .build())
                .build();
        assertThat(canonical(ours)).isEqualTo(canonical(theirs.toXml()));
        assertThat(by(Way.VOICEMAIL).placed(step, UUID.randomUUID(), "+14155550142"))
                .isEqualTo(ours);
    }

    /** Attributes in one order, entities as characters. */
    private static String canonical(String xml) {
        try {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            return described(document.getDocumentElement());
        } catch (Exception e) {
            throw new AssertionError(xml, e);
        }
    }

    private static String described(Node node) {
        var text = new StringBuilder(node.getNodeName());
        if (node.getAttributes() != null) {
            var attributes = new TreeMap<String, String>();
            for (int i = 0; i < node.getAttributes().getLength(); i++) {
                attributes.put(
                        node.getAttributes().item(i).getNodeName(),
                        node.getAttributes().item(i).getNodeValue());
            }
            text.append(attributes);
        }
        if (node.getNodeValue() != null) {
            text.append('=').append(node.getNodeValue());
        }
        for (int i = 0; i < node.getChildNodes().getLength(); i++) {
            text.append('(').append(described(node.getChildNodes().item(i))).append(')');
        }
        return text.toString();
    }
}
