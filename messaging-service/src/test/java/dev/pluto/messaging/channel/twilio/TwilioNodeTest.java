package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.testing.NodeProgram;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our check of webhooks beside Twilio's own in Node.js, which knows repeated parameters as the Java one does not. */
class TwilioNodeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "12345";
    private static final String URL = "https://pluto.example/webhooks/twilio/sms?a=1%2B2&name=%C3%A9";

    private static final List<Map<String, List<String>>> FORMS = List.of(
            Map.of(),
            Map.of("Body", List.of("Hello"), "From", List.of("+14155550142")),
            Map.of("Body", List.of("héllo wörld 🙂 & = + % \u0000 \u202e"), "ß", List.of("ünknown")),
            Map.of("A", List.of("b", "a", "b"), "B", List.of("x"), "a", List.of("lower case after upper")),
            Map.of("NeverHeardOf", List.of(""), "MediaUrl0", List.of("https://media.example/é?x=1&y=2")),
            Map.of("Body", List.of("  spaces kept  \r\n")));

    private final TwilioSignature signature = new TwilioSignature(List.of(TOKEN));

    @TempDir
    Path folder;

    @Test
    void agreesWithTwilioForNode() throws Exception {
        // Given requests signed well, and the same with a letter more in the URL
        var good = FORMS.stream().map(form -> request(form, URL)).toList();
        var bad = FORMS.stream().map(form -> request(form, URL + "x")).toList();
        NodeProgram judges = NodeProgram.installed("messaging-service/src/test/node");

        // Then
        assertThat(asked(judges, good)).hasSize(FORMS.size()).containsOnly("true");
        assertThat(asked(judges, bad)).hasSize(FORMS.size()).containsOnly("false");
        assertThat(FORMS).allSatisfy(form -> {
            String signed = signature.sign(URL, parsed(form));
            assertThat(signature.isValid(URL, parsed(form), signed)).isTrue();
            assertThat(signature.isValid(URL + "x", parsed(form), signed)).isFalse();
        });
    }

    private Map<String, Object> request(Map<String, List<String>> form, String url) {
        return Map.of("token", TOKEN, "url", url, "parameters", form, "signature", signature.sign(URL, parsed(form)));
    }

    private static FormParameters parsed(Map<String, List<String>> form) {
        String body = form.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return FormParameters.parse(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<String> asked(NodeProgram judges, List<Map<String, Object>> requests) throws Exception {
        Path file = Files.writeString(folder.resolve("requests.json"), JSON.writeValueAsString(requests));
        return judges.run(Duration.ofMinutes(3), Map.of(), "twilio-signature.mjs", file.toString())
                .lines();
    }
}
