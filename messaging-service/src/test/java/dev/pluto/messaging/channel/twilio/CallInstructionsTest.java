package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import dev.pluto.messaging.channel.CallStep;
import dev.pluto.messaging.channel.Speech;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

/** Against what Twilio's own library writes. */
class CallInstructionsTest {

    private static final String BASE = "https://pluto.example/webhooks/twilio/voice/gather";

    private final CallInstructions instructions = new CallInstructions("https://pluto.example");

    @Test
    void listensAsTwiliosLibraryWouldSayIt() {
        String words = "Tom & \"Jerry\" <3, it's 7:30";

        String ours = instructions.of(new CallStep.Listen(new Speech(words, Locale.GERMANY), 3, 1));

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
        assertThat(instructions.of(new CallStep.HangUp(new Speech("Bye", Locale.US))))
                .endsWith("<Response><Say language=\"en-US\">Bye</Say></Response>");
    }

    @Test
    void rejectsWithTheBusySignal() {
        assertThat(instructions.of(new CallStep.Reject())).contains("<Reject reason=\"busy\"/>");
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
