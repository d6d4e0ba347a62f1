package dev.pluto.memory.lexicon;

import java.util.ArrayList;
import java.util.List;

/** Cuts words that stand with one space between them, without a pattern. */
public final class Spaces {

    private Spaces() {}

    /** At least one piece; none at the end is empty unless it is the only one. */
    public static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', from)) {
            pieces.add(text.substring(from, at));
            from = at + 1;
        }
        pieces.add(text.substring(from));
        while (pieces.size() > 1 && pieces.get(pieces.size() - 1).isEmpty()) {
            pieces.remove(pieces.size() - 1);
        }
        return List.copyOf(pieces);
    }
}
