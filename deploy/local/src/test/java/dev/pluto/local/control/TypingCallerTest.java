package dev.pluto.local.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypingCallerTest {

    private static final Duration MOMENT = Duration.ofMillis(5);

    private final List<String> shown = new ArrayList<>();
    private final TypingCaller caller = new TypingCaller(new Console() {
        @Override
        public void print(String line) {
            shown.add(line + "\n");
        }

        @Override
        public void part(String words) {
            shown.add(words);
        }

        @Override
        public void hint(String line) {
            shown.add("hint: " + line);
        }
    });

    @Test
    void readsWordByWordAsLongAsItTakesToSayThem() {
        long began = System.nanoTime();
        caller.hears("Hello");
        caller.hears("Ana.");
        caller.hearsItEnd();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(500));
        assertThat(String.join("", shown)).isEqualTo("Pluto: Hello Ana. \n");
    }

    @Test
    void breaksInWithWhatIsTypedMeanwhile() {
        caller.types("stop it");

        assertThat(caller.hears("incomprehensibilities")).contains("stop it");
        assertThat(caller.speaks(MOMENT)).as("said once").isEmpty();
    }

    @Test
    void breaksInWithTheFirstKeyAndSaysTheLineOnceItIsWhole() {
        caller.isTyping(true);

        assertThat(caller.hears("incomprehensibilities")).contains("");
        caller.hearsItEnd();
        assertThat(caller.hears("further")).as("while the line is typed").contains("");
        assertThat(caller.speaks(MOMENT)).isEmpty();
        caller.types("stop it");
        assertThat(caller.speaks(MOMENT)).contains("stop it");
        assertThat(shown).as("they type on a line of their own").doesNotContain("\n");
    }

    @Test
    void listensOnOnceALineIsGivenUp() {
        caller.isTyping(true);
        caller.hears("");

        caller.isTyping(false);

        assertThat(caller.hears("I")).isEmpty();
    }

    @Test
    void saysWhatIsTypedWhenListenedToAndHangsUpWithAFarewell() {
        caller.types("hello");
        assertThat(caller.speaks(MOMENT)).contains("hello");
        assertThat(caller.hasHungUp()).isFalse();

        caller.types(" Bye! ");

        assertThat(caller.hasHungUp()).isTrue();
    }

    @Test
    void findsACallThatBeginsAMomentAfterWhatIsTypedInIt() throws Exception {
        LiveCalls calls = new LiveCalls();
        Thread later = new Thread(() -> calls.begin("a", caller));
        later.start();

        assertThat(calls.find("a")).contains(caller);
        later.join();
    }
}
