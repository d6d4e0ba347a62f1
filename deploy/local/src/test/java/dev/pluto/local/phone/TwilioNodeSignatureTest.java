package dev.pluto.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.testing.NodeProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the simulator signs, before Twilio's own check in Node.js, which knows repeated parameters as the Java one does not. */
class TwilioNodeSignatureTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String URL = "https://pluto.example/webhooks/twilio/sms?a=1%2B2&name=%C3%A9";

    private static final List<Map<String, List<String>>> FORMS = List.of(
            Map.of(),
            Map.of("Body", List.of("Hello"), "From", List.of("+14155550142")),
            Map.of("Body", List.of("héllo wörld 🙂 & = + % \u0000 \u202e"), "ß", List.of("ünknown")),
            Map.of("A", List.of("b", "a", "b"), "B", List.of("x"), "a", List.of("lower case after upper")),
            Map.of("NeverHeardOf", List.of(""), "MediaUrl0", List.of("https://media.example/é?x=1&y=2")),
            Map.of("Body", List.of("  spaces kept  \r\n")));

    @TempDir
    Path folder;

    @Test
    void isAcceptedByTwilioForNodeAndNothingElseIs() throws Exception {
        // Given
        List<Map<String, Object>> good = FORMS.stream()
                .map(form -> request(form, TwilioSignature.of("12345", URL, form)))
                .toList();
        List<Map<String, Object>> bad = FORMS.stream()
                .map(form -> request(form, TwilioSignature.of("another", URL, form)))
                .toList();
        NodeProgram judges = NodeProgram.installed("messaging-service/src/test/node");

        // Then
        assertThat(asked(judges, good)).hasSize(FORMS.size()).containsOnly("true");
        assertThat(asked(judges, bad)).hasSize(FORMS.size()).containsOnly("false");
    }

    private static Map<String, Object> request(Map<String, List<String>> form, String signature) {
        return Map.of("token", "12345", "url", URL, "parameters", form, "signature", signature);
    }

    private List<String> asked(NodeProgram judges, List<Map<String, Object>> requests) throws Exception {
        Path file = Files.writeString(folder.resolve("requests.json"), JSON.writeValueAsString(requests));
        return judges.run(Duration.ofMinutes(3), Map.of(), "twilio-signature.mjs", file.toString())
                .lines();
    }
}
