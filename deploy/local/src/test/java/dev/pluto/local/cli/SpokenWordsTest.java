package dev.pluto.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpokenWordsTest {

    private static final String NUMBER = "+14155550142";

    @Test
    void keepsTheLinesOfTextButForTheEndOfTheLast() throws Exception {
        assertThat(said("text", "Milk\n\n  Käse 🧀\n")).contains(List.of("text", NUMBER, "Milk\n\n  Käse 🧀"));
        assertThat(said("text", "one line")).contains(List.of("text", NUMBER, "one line"));
        assertThat(said("text", "a\r\nb\r\n")).contains(List.of("text", NUMBER, "a\r\nb"));
        assertThat(said("text", "two ends\n\n")).contains(List.of("text", NUMBER, "two ends\n"));
    }

    @Test
    void saysEachLineOfCallInOneGo() throws Exception {
        assertThat(said("call", "Who are you?\n\nWhat is my dog called?\n"))
                .contains(List.of("call", NUMBER, "Who are you?", "What is my dog called?"));
    }

    @Test
    void hasNothingToSayWhereNothingCame() throws Exception {
        assertThat(said("text", "")).isEmpty();
        assertThat(said("call", " \n\n")).isEmpty();
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "Käse".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(
                        () -> SpokenWords.read(new CommandLine.Spoken("text", NUMBER), new ByteArrayInputStream(latin)))
                .isInstanceOf(CharacterCodingException.class);
    }

    private static Optional<List<String>> said(String command, String typed) throws IOException {
        return SpokenWords.read(
                new CommandLine.Spoken(command, NUMBER),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    }
}
