package dev.pluto.local.control;

import dev.pluto.local.phone.Caller;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Somebody at a terminal: reads what is said word by word, as long as it takes to say it, and speaks by typing, into what is being
 * said too. Typed in by one thread while the call's reads.
 */
final class TypingCaller implements Caller {

    /** About 160 words a minute. */
    private static final Duration PER_CHARACTER = Duration.ofMillis(62);

    private static final String BEGINS = "";

    private static final Set<String> FAREWELLS = Set.of("bye", "bye.", "bye!");

    private final Console console;
    private final BlockingQueue<String> typed = new LinkedBlockingQueue<>();
    private boolean speaking;
    private volatile boolean typing;
    private volatile boolean gone;

    TypingCaller(Console console) {
        this.console = console;
    }

    /** A line was typed; {@code bye} puts the phone down. */
    void types(String line) {
        if (FAREWELLS.contains(line.strip().toLowerCase(Locale.ROOT))) {
            hangsUp();
        } else {
            typed.add(line);
        }
        typing = false;
    }

    /** A line was begun, which is to begin to speak, or given up. */
    void isTyping(boolean begun) {
        typing = begun;
        if (begun) {
            typed.add(BEGINS);
        }
    }

    void hangsUp() {
        gone = true;
    }

    @Override
    public Optional<String> hears(String words) {
        if (!words.isEmpty()) {
            console.part((speaking ? "" : "Pluto: ") + words + " ");
            speaking = true;
        }
        Duration time = words.isEmpty() ? Duration.ZERO : PER_CHARACTER.multipliedBy(words.length() + 1L);
        Optional<String> into = next(time);
        return into.isEmpty() && typing ? Optional.of(BEGINS) : into;
    }

    @Override
    public void hearsItEnd() {
        // whoever types key by key is on a line of their own already
        if (!typing) {
            console.print("");
        }
        speaking = false;
    }

    @Override
    public void notices(String words) {
        console.hint("       (" + words + ")");
    }

    @Override
    public Optional<String> speaks(Duration patience) {
        return next(patience).filter(words -> !words.equals(BEGINS));
    }

    @Override
    public boolean hasHungUp() {
        return gone;
    }

    @Override
    public boolean hasSaidAll() {
        return gone;
    }

    private Optional<String> next(Duration patience) {
        try {
            return Optional.ofNullable(typed.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gone = true;
            return Optional.empty();
        }
    }
}
