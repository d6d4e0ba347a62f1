package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class TwimlTest {

    @Test
    void escapesWordsSoThatTheyReadBackAsTheyWere() throws Exception {
        String words = "Tom & <Jerry> say \"hi\" 'now' 😀";

        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(
                        Twiml.say(words + "\u0001", "en-US").getBytes(StandardCharsets.UTF_8)));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("Response");
        assertThat(document.getDocumentElement().getTextContent()).isEqualTo(words);
    }
}
