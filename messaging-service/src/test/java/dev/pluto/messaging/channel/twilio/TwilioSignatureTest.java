package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.security.RequestValidator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors from the tests of twilio-java and twilio-node; the vendor's class as oracle where it is right. */
class TwilioSignatureTest {

    private static final String TOKEN = "12345";
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final FormParameters CALL =
            form("CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212");

    private final TwilioSignature signature = new TwilioSignature(List.of(TOKEN));

    @ParameterizedTest
    @CsvSource({
        "https://mycompany.com/myapp.php?foo=1&bar=2,       RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "https://mycompany.com/myapp.php?foo=1&bar=2,       kvajT1Ptam85bY51eRf/AJRuM3w=",
        "https://mycompany.com:443/myapp.php?foo=1&bar=2,   RSOYDt4T1cUTdK1PDd93/VVr8B8=",
        "http://mycompany.com/myapp.php?foo=1&bar=2,        0ZXoZLH/DfblKGATFgpif+LLRf4=",
        "http://mycompany.com:80/myapp.php?foo=1&bar=2,     0ZXoZLH/DfblKGATFgpif+LLRf4=",
    })
    void acceptsTheVendorsVectorsWithAndWithoutTheStandardPort(String url, String expected) {
        assertThat(signature.isValid(url, CALL, expected)).isTrue();
    }

    @Test
    void acceptsARequestWithoutParameters() {
        assertThat(signature.isValid(URL, form(""), "zYQTYrRWXE7LtzbG4PfP7/bkkGo="))
                .isTrue();
    }

    @Test
    void emitsEachDistinctValueOfARepeatedParameterSorted() {
        assertThat(signature.isValid(URL, form("A=b&B=x&A=a&A=b"), "df21611ffRch1usd+AQ3TyTj0h0="))
                .isTrue();
    }

    @Test
    void acceptsABodyByItsHashInTheUrlAndNoOther() {
        String url = URL + "&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        byte[] body = "{\"property\": \"value\", \"boolean\": true}".getBytes(StandardCharsets.UTF_8);

        assertThat(signature.isValid(url, body, "a9nBmqA0ju/hNViExpshrM61xv4=")).isTrue();
        assertThat(signature.isValid(url, new byte[] {'{', '}'}, "a9nBmqA0ju/hNViExpshrM61xv4="))
                .isFalse();
        assertThat(signature.isValid(URL, body, "zYQTYrRWXE7LtzbG4PfP7/bkkGo=")).isFalse();
    }

    @Test
    void acceptsEitherTokenWhileOneIsRotated() {
        var rotating = new TwilioSignature(List.of("a-new-token", TOKEN));

        assertThat(rotating.isValid(URL, CALL, signature.sign(URL, CALL))).isTrue();
        assertThat(rotating.isValid(URL, CALL, rotating.sign(URL, CALL))).isTrue();
    }

    @Test
    void leavesOutABlankSecondTokenAndRefusesToStartWithNone() {
        var blankSecond = new TwilioSignature(List.of(TOKEN, ""));

        assertThat(blankSecond.isValid(URL, CALL, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
        assertThatThrownBy(() -> new TwilioSignature(List.of("", " "))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "not base64!", "RSOYDt4T1cUTdK1PDd93/VVr8B9=", "AAAA"})
    void refusesWhatIsNotTheSignature(String presented) {
        assertThat(signature.isValid(URL, CALL, presented)).isFalse();
    }

    @Test
    void refusesAChangedUrlParameterOrHost() {
        String good = signature.sign(URL, CALL);

        assertThat(signature.isValid(URL + "&x=1", CALL, good)).isFalse();
        assertThat(signature.isValid("https://mycompany.com/myapp.php?bar=2&foo=1", CALL, good))
                .isFalse();
        assertThat(signature.isValid("https://mycompany.com:8443/myapp.php?foo=1&bar=2", CALL, good))
                .isFalse();
        assertThat(signature.isValid(URL, form("CallSid=CA1234567890ABCDE"), good))
                .isFalse();
    }

    @Test
    void keepsPercentEncodingOfTheUrlAndWhitespaceOfTheValues() {
        String url = "https://mycompany.com/sms?b=1%2B2&name=%C3%A9";
        var parameters = form("Body=%20two+spaces%20%20&Emoji=%F0%9F%98%80");

        assertThat(signature.isValid(
                        url,
                        parameters,
                        signature.sign("https://mycompany.com:443/sms?b=1%2B2&name=%C3%A9", parameters)))
                .isTrue();
        assertThat(signature.isValid(url, form("Body=two+spaces&Emoji=%F0%9F%98%80"), signature.sign(url, parameters)))
                .isFalse();
    }

    @Test
    void agreesWithTheVendorsValidatorOnAThousandRandomRequests() {
        var random = new Random(20261121);
        var vendor = new RequestValidator(TOKEN);
        for (int i = 0; i < 1_000; i++) {
            var parameters = randomParameters(random);
            String url = "https://pluto.example/webhooks/twilio/sms?n=" + i;
            String signed = signature.sign(url, form(encoded(parameters)));

            assertThat(vendor.validate(url, parameters, signed))
                    .as("request %d", i)
                    .isTrue();
            assertThat(signature.isValid(url, form(encoded(parameters)), signed))
                    .isTrue();
        }
    }

    private static Map<String, String> randomParameters(Random random) {
        var parameters = new HashMap<String, String>();
        for (int i = random.nextInt(20); i >= 0; i--) {
            String value = random.ints(random.nextInt(40), 0x20, 0x2FFF)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining());
            parameters.put("P" + random.nextInt(30), value);
        }
        return parameters;
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static FormParameters form(String body) {
        return FormParameters.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
