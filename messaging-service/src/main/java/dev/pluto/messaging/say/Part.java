package dev.pluto.messaging.say;

import dev.pluto.messaging.tool.Outcome;
import java.util.List;
import java.util.Map;

/** One thing to say. Words that claim an effect can only be made of {@link Happened}. */
public sealed interface Part {

    /** What came of a tool. */
    record Happened(Outcome outcome) implements Part {}

    /** A question, which the dialogue keeps and the next text may answer. */
    record Asked(Question question) implements Part {}

    /**
     * Words that claim nothing.
     *
     * @param values what the line's places are filled with, never styled
     */
    record Said(Topic topic, Map<String, String> values, List<String> items) implements Part {

        public static Said of(Topic topic) {
            return new Said(topic, Map.of(), List.of());
        }
    }
}
