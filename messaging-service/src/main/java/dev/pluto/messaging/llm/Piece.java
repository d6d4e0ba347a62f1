package dev.pluto.messaging.llm;

/** Something a model said. Hides itself when printed. */
public sealed interface Piece {

    /** Some more of its words. */
    record Words(String text) implements Piece {
        @Override
        public String toString() {
            return "Words[" + text.length() + "]";
        }
    }

    /**
     * A tool it would like to be used.
     *
     * @param tool by name, whether there is such a tool or not
     * @param words what it gave as {@link Prompt.Tool#ARGUMENT}; empty when what it gave cannot be read
     */
    record ToolCall(String tool, String words) implements Piece {
        @Override
        public String toString() {
            return "ToolCall[" + words.length() + "]";
        }
    }
}
