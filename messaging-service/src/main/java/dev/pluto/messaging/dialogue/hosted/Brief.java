package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.llm.Prompt;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a model is asked for one answer, and which words must not come back. Hides itself when printed.
 *
 * @param foreign what others said, as the person quotes it
 */
public record Brief(Prompt prompt, List<String> foreign) {

    /** So many words side by side are no coincidence. */
    private static final int TELLTALE = 5;

    private static final Set<List<String>> INSTRUCTIONS = WordRun.of(Briefing.SYSTEM
                    + " . "
                    + Tool.ALL.stream().map(Prompt.Tool::description).collect(Collectors.joining(" . ")))
            .pieces(TELLTALE);

    /** Whether a sentence repeats its instructions or what others said. */
    boolean withholds(String sentence) {
        Set<List<String>> pieces = WordRun.of(sentence).pieces(TELLTALE);
        return pieces.stream().anyMatch(INSTRUCTIONS::contains)
                || foreign.stream()
                        .map(text -> WordRun.of(text).pieces(TELLTALE))
                        .anyMatch(others -> pieces.stream().anyMatch(others::contains));
    }

    @Override
    public String toString() {
        return "Brief[" + prompt + "]";
    }
}
