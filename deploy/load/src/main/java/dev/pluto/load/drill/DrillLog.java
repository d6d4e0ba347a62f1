package dev.pluto.load.drill;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What happens, with the time since the drill began, and whether everything held. */
final class DrillLog {

    private final PrintStream out;
    private final long began = System.nanoTime();
    private boolean broken;

    DrillLog(PrintStream out) {
        this.out = out;
    }

    void chapter(String title) {
        out.println();
        say("== " + title);
    }

    void say(String format, Object... values) {
        Duration since = Duration.ofNanos(System.nanoTime() - began);
        String text = values.length == 0 ? format : String.format(Locale.ROOT, format, values);
        out.println(String.format(Locale.ROOT, "%02d:%02d  %s", since.toMinutes(), since.toSecondsPart(), text));
    }

    /** Something that must be so. */
    void held(boolean so, String format, Object... values) {
        broken |= !so;
        say((so ? "held    " : "BROKEN  ") + String.format(Locale.ROOT, format, values));
    }

    /** Says how it went and ends this JVM, with 1 unless everything held. */
    void end() {
        say(broken ? "NOT everything held" : "everything held");
        System.exit(broken ? 1 : 0);
    }
}
