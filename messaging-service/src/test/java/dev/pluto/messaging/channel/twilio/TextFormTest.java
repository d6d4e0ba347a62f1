package dev.pluto.messaging.channel.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pluto.http.problem.Problem;
import dev.pluto.messaging.channel.ConsentWord;
import dev.pluto.messaging.channel.InboundText;
import dev.pluto.messaging.channel.MediaLink;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    @Test
    void readsATextAsItWasWritten() {
        InboundText text = read("MessageSid=SM1&From=%2B49301&To=%2B1500&Body=+hi%0A+😀+&NumMedia=2&New=x");

        assertThat(text.providerMessageId()).isEqualTo("SM1");
        assertThat(text.sender()).isEqualTo("+49301");
        assertThat(text.text()).isEqualTo(" hi\n 😀 ");
        assertThat(text.mediaCount()).isEqualTo(2);
    }

    @Test
    void composesTheWordsOnce() {
        assertThat(read("MessageSid=SM1&From=%2B1&To=%2B2&Body=Zoe%CC%88").text())
                .isEqualTo("Zo\u00eb");
    }

    @ParameterizedTest
    @CsvSource({"STOP,STOP", "START,START", "HELP,HELP", "stop,STOP", "OTHER,", "'',"})
    void readsWhatTheCarrierTookItFor(String sent, ConsentWord word) {
        assertThat(read("MessageSid=SM1&From=%2B1&To=%2B2&Body=ARRET&OptOutType=" + sent)
                        .carrierWord())
                .isEqualTo(Optional.ofNullable(word));
        assertThat(read("MessageSid=SM1&From=%2B1&To=%2B2&Body=STOP").carrierWord())
                .isEmpty();
    }

    @Test
    void removesNulWhichTheDatabaseCannotHold() {
        assertThat(read("MessageSid=S%00M&From=%2B1&To=%2B2&Body=a%00b").text()).isEqualTo("ab");
        assertThat(read("MessageSid=S%00M&From=%2B1&To=%2B2&Body=a%00b").providerMessageId())
                .isEqualTo("SM");
    }

    @ParameterizedTest
    @CsvSource({"'',0", "abc,0", "-3,0", "1000,99", "3,3"})
    void readsOddMediaCounts(String sent, int count) {
        assertThat(read("MessageSid=SM1&From=%2B1&To=%2B2&NumMedia=" + sent).mediaCount())
                .isEqualTo(count);
    }

    @Test
    void readsWhereFilesAreWhateverTheirNumberSays() {
        String form = "MessageSid=MM1&From=%2B1&To=%2B2&NumMedia=";

        InboundText text =
                read(form + "1&MediaUrl0=+https://a/%00b+&MediaContentType0=image/png&MediaUrl1=https://a/c");

        assertThat(text.media())
                .containsExactly(new MediaLink("https://a/b", "image/png"), new MediaLink("https://a/c", ""));
        assertThat(text.mediaCount()).isEqualTo(2);
        assertThat(read(form + "2&MediaUrl0=&MediaUrl1=%20").media()).isEmpty();
        assertThat(read(form + "0&MediaUrl0=" + "x".repeat(2_049)).media()).isEmpty();
        assertThat(read(form + "99&MediaUrl10=https://a/b&MediaUrl-1=https://a/b")
                        .media())
                .isEmpty();
        assertThat(read(form + "1&MediaUrl9=x&MediaContentType9=" + "y".repeat(500))
                        .media())
                .containsExactly(new MediaLink("x", "y".repeat(128)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From=1&To=2",
                "MessageSid=&From=1&To=2",
                "MessageSid=%20&From=1&To=2",
                "MessageSid=%00&From=1&To=2",
                "MessageSid=1&To=2",
                "MessageSid=1&From=2"
            })
    void refusesAFormWithoutWhatItNeeds(String form) {
        assertThatThrownBy(() -> read(form)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> read("MessageSid=1&To=2&From=" + "1".repeat(129)))
                .isInstanceOf(Problem.class);
    }

    private static InboundText read(String form) {
        return TextForm.read(
                FormParameters.parse(form.getBytes(StandardCharsets.UTF_8)), UUID.randomUUID(), Instant.EPOCH);
    }
}
