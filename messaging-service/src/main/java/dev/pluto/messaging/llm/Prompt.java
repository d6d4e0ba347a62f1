package dev.pluto.messaging.llm;

import java.util.List;

/**
 * What a model is asked. Hides itself when printed.
 *
 * @param system what it is to do; holds nothing of any person
 * @param turns what was said, oldest first, the last one by the person
 * @param tools what it may propose, none for a protocol without tools
 */
public record Prompt(String system, List<Turn> turns, List<Tool> tools) {

    public Prompt {
        turns = List.copyOf(turns);
        tools = List.copyOf(tools);
    }

    /** @param isPerson whether the person said it; the model did otherwise */
    public record Turn(boolean isPerson, String text) {
        @Override
        public String toString() {
            return "Turn[" + text.length() + "]";
        }
    }

    /** A tool with one argument, {@link #ARGUMENT}: the words of the person that ask for it. */
    public record Tool(String name, String description) {
        public static final String ARGUMENT = "words";
    }

    @Override
    public String toString() {
        return "Prompt[" + turns.size() + " turns]";
    }
}
