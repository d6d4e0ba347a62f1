package dev.pluto.local.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/** A line as it is typed, key by key, shown on a line of its own. */
final class TypedLine {

    private static final String PROMPT = "  you: ";
    private static final String ERASE = "\b \b";

    private static final char END_OF_INPUT = 4;
    private static final char BACKSPACE = 8;
    private static final char KILL = 21;
    private static final char DELETE = 127;

    private final PrintStream out;
    private final BooleanSupplier atLineStart;
    private final StringBuilder line = new StringBuilder();
    private boolean shown;

    /** What a key brought about. */
    enum Event {
        NOTHING,
        /** The first key of a line. */
        BEGUN,
        /** A line that was begun is empty again. */
        GIVEN_UP,
        /** A line is whole. */
        SAID,
        /** Nothing more will be typed. */
        LEFT
    }

    /** @param atLineStart whether what is printed next begins a line */
    TypedLine(PrintStream out, BooleanSupplier atLineStart) {
        this.out = out;
        this.atLineStart = atLineStart;
    }

    Event press(char key) {
        return switch (key) {
            case '\n', '\r' -> enter();
            case BACKSPACE, DELETE -> erase(Math.min(1, line.length()));
            case KILL -> erase(line.length());
            case END_OF_INPUT -> line.isEmpty() ? Event.LEFT : Event.NOTHING;
            default -> Character.isISOControl(key) ? Event.NOTHING : add(key);
        };
    }

    /** The line that is whole; the next one begins. */
    String take() {
        String whole = line.toString().strip();
        line.setLength(0);
        return whole;
    }

    private Event add(char key) {
        boolean begins = line.isEmpty();
        if (!shown) {
            out.print((atLineStart.getAsBoolean() ? "" : System.lineSeparator()) + PROMPT);
            shown = true;
        }
        line.append(key);
        show(Character.toString(key));
        return begins ? Event.BEGUN : Event.NOTHING;
    }

    private Event erase(int count) {
        if (count == 0) {
            return Event.NOTHING;
        }
        line.setLength(line.length() - count);
        show(ERASE.repeat(count));
        return line.isEmpty() ? Event.GIVEN_UP : Event.NOTHING;
    }

    private Event enter() {
        if (!shown) {
            return Event.NOTHING;
        }
        shown = false;
        show(System.lineSeparator());
        if (line.isEmpty()) {
            return Event.NOTHING;
        }
        if (line.toString().isBlank()) {
            line.setLength(0);
            return Event.GIVEN_UP;
        }
        return Event.SAID;
    }

    private void show(String text) {
        out.print(text);
        out.flush();
    }
}
