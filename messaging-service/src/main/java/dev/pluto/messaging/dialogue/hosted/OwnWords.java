package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells a person's own words from those they quote, forward or paste: what stands between quotation marks, a line behind {@code >}, and all
 * behind a mark such as "wrote:" or "fwd:", which are resources. Where it is not clear, words are not the person's own.
 */
final class OwnWords {

    private static final List<String> MARKS = Rows.of(OwnWords.class, "quoting.txt");
    private static final String OPENING = "\"\u201c\u201e\u00ab\u2039\u300c";
    private static final String CLOSING = "\"\u201d\u201c\u00bb\u203a\u300d";

    private final List<WordRun> own;
    private final List<String> foreign;

    private OwnWords(List<WordRun> own, List<String> foreign) {
        this.own = own;
        this.foreign = foreign;
    }

    static OwnWords of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int end = text.length();
        for (String mark : MARKS) {
            int at = lower.length() == text.length() ? lower.indexOf(mark) : 0;
            end = at < 0 ? end : Math.min(end, at);
        }
        List<WordRun> own = new ArrayList<>();
        List<String> foreign = new ArrayList<>();
        if (end < text.length()) {
            foreign.add(text.substring(end));
        }
        for (String line : Pieces.of(text.substring(0, end), "\n")) {
            if (line.stripLeading().startsWith(">")) {
                foreign.add(line);
            } else {
                cut(line, own, foreign);
            }
        }
        return new OwnWords(List.copyOf(own), List.copyOf(foreign));
    }

    /** A quotation that does not end goes to the end of its line. */
    private static void cut(String line, List<WordRun> own, List<String> foreign) {
        int from = 0;
        int open = opening(line, 0);
        while (open >= 0) {
            own.add(WordRun.of(line.substring(from, open)));
            char closing = CLOSING.charAt(OPENING.indexOf(line.charAt(open)));
            int close = line.indexOf(closing, open + 1);
            int behind = close < 0 ? line.length() : close;
            foreign.add(line.substring(open + 1, behind));
            from = Math.min(line.length(), behind + 1);
            open = opening(line, from);
        }
        own.add(WordRun.of(line.substring(from)));
    }

    private static int opening(String line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (OPENING.indexOf(line.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Whether these words stand side by side among the person's own. */
    boolean has(WordRun words) {
        return own.stream().anyMatch(one -> one.has(words));
    }

    /** What others said, in pieces. */
    List<String> foreign() {
        return foreign;
    }

    boolean isAll() {
        return foreign.isEmpty();
    }
}
