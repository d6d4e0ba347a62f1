package dev.pluto.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.local.cli.TypedLine.Event;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TypedLineTest {

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private final Column column = new Column(screen);
    private final PrintStream out = new PrintStream(column, true, StandardCharsets.UTF_8);
    private final TypedLine line = new TypedLine(out, column::isAtStart);

    private List<Event> types(String keys) {
        return keys.chars()
                .mapToObj(key -> line.press((char) key))
                .filter(event -> event != Event.NOTHING)
                .collect(Collectors.toList());
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    @Test
    void beginsWithItsFirstKeyAndIsSaidWhole() {
        assertThat(types("hällo 🙂\n")).containsExactly(Event.BEGUN, Event.SAID);
        assertThat(line.take()).isEqualTo("hällo 🙂");
        assertThat(types("x\n")).containsExactly(Event.BEGUN, Event.SAID);
        assertThat(shown()).startsWith("  you: hällo").endsWith("\n  you: x\n");
    }

    @Test
    void standsOnALineOfItsOwn() {
        out.print("Pluto: I was say");

        types("wait\n");

        assertThat(shown()).isEqualTo("Pluto: I was say\n  you: wait\n");
    }

    @Test
    void isGivenUpWhenNothingIsLeftOfIt() {
        assertThat(types("ab\u007f\b")).containsExactly(Event.BEGUN, Event.GIVEN_UP);
        assertThat(types("c")).as("on the line that is there").containsExactly(Event.BEGUN);
        assertThat(types("\u0015")).containsExactly(Event.GIVEN_UP);
        assertThat(types("\u007f\n\n")).isEmpty();
        assertThat(types("  \n")).containsExactly(Event.BEGUN, Event.GIVEN_UP);
        assertThat(shown().split("you:", -1)).hasSize(3);
    }

    @Test
    void isLeftAtItsBeginningOnly() {
        assertThat(types("a\u0004\n")).containsExactly(Event.BEGUN, Event.SAID);
        assertThat(line.take()).isEqualTo("a");
        assertThat(types("\u0004")).containsExactly(Event.LEFT);
    }
}
