package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.llm.Piece;
import java.util.List;

/**
 * What a hosted model said, unchecked. Hides itself when printed.
 *
 * @param words empty when it said nothing or was not asked
 * @param calls tools it would like to be used
 */
public record Advice(String words, List<Piece.ToolCall> calls) {

    public static final Advice NONE = new Advice("", List.of());

    public Advice {
        calls = List.copyOf(calls);
    }

    @Override
    public String toString() {
        return "Advice[" + words.length() + ", " + calls.size() + " calls]";
    }
}
