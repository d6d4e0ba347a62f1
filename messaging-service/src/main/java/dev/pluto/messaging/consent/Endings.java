package dev.pluto.messaging.consent;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is said about the end of messages by whoever does not want it yet. Words are plain ones, a blank between each two. */
final class Endings {

    private final Set<String> asking;
    private final Set<String> conditions;
    private final Set<String> leaving;
    private final Set<String> ending;
    private final Set<String> messages;

    /** @param words by their kind */
    Endings(Map<String, Set<String>> words) {
        this.asking = of("asking", words);
        this.conditions = of("condition", words);
        this.leaving = of("leaving", words);
        this.ending = of("ending", words);
        this.messages = of("message", words);
    }

    boolean areAsked(String plain) {
        return holds(plain, asking) && (holds(plain, leaving) || holds(plain, ending) && holds(plain, messages));
    }

    boolean areConditional(String plain) {
        return holds(plain, conditions);
    }

    private static boolean holds(String plain, Set<String> phrases) {
        String words = " " + plain + " ";
        return phrases.stream().anyMatch(phrase -> words.contains(" " + phrase + " "));
    }

    private static Set<String> of(String kind, Map<String, Set<String>> words) {
        return Objects.requireNonNull(words.get(kind), kind);
    }
}
