package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormParametersTest {

    @ParameterizedTest
    @CsvSource({
        "Body=a+b,        'a b'",
        "Body=%2B1415,    +1415",
        "Body=%F0%9F%98%80, 😀",
        "Body=100%,       100%",
        "Body=%zz,        %zz",
        "Body=%4,         %4",
        "Body=a%3Db%26c,  a=b&c",
        "Body=a=b,        a=b",
        "Body,            ''",
        "Body=,           ''",
        "%42ody=x,        x",
        "&&Body=x&,       x",
    })
    void decodesEveryFormDefinedByTheUrlStandard(String body, String expected) {
        assertThat(parse(body).first("Body")).contains(expected);
    }

    @Test
    void keepsRepeatedParametersInOrder() {
        assertThat(parse("A=2&A=1&A=2").all().get("A")).containsExactly("2", "1", "2");
    }

    @Test
    void keepsNulAndReplacesWhatIsNoUtf8() {
        assertThat(parse("Body=a%00b").first("Body")).contains("a\0b");
        assertThat(parse("Body=%FFx%C3").first("Body")).contains("\uFFFDx\uFFFD");
        assertThat(FormParameters.parse(new byte[] {'B', '=', (byte) 0xC3, (byte) 0xA9})
                        .first("B"))
                .contains("é");
    }

    @Test
    void tellsMissingFromEmptyAndBlank() {
        var form = parse("Body=&From=+");

        assertThat(form.first("Body")).contains("");
        assertThat(form.first("To")).isEmpty();
        assertThat(form.firstNotBlank("From")).isEmpty();
    }

    private static FormParameters parse(String body) {
        return FormParameters.parse(body.getBytes(StandardCharsets.UTF_8));
    }
}
