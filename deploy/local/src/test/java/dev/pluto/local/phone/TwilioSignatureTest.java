package dev.pluto.local.phone;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwilioSignatureTest {

    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, List<String>> CALL = Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675309"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675309"),
            "To", List.of("+18005551212"));

    @Test
    void signsThePublishedExample() {
        assertThat(TwilioSignature.of("12345", URL, CALL)).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void signsRepeatedParametersAsTwilioNodeDoes() {
        Map<String, List<String>> repeated = Map.of("A", List.of("b", "a", "b"), "B", List.of("x"));

        assertThat(TwilioSignature.of("12345", URL, repeated)).isEqualTo("df21611ffRch1usd+AQ3TyTj0h0=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hello", "héllo wörld", "🙂 emoji & = + %", "", " spaces kept "})
    void isAcceptedByTwiliosOwnValidator(String body) {
        PhoneAccount account = new PhoneAccount("AC1", "secret", "+14155550100");
        Form form = Webhooks.text(account, InboundText.from("+14155550142", body), List.of());
        String url = "http://localhost:8080/webhooks/twilio/sms";
        Map<String, String> single = form.parameters().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().get(0)));

        String signature = TwilioSignature.of("secret", url, form.parameters());

        assertThat(new RequestValidator("secret").validate(url, single, signature))
                .isTrue();
    }
}
