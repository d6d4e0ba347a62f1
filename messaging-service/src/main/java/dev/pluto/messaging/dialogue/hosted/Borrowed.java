package dev.pluto.messaging.dialogue.hosted;

import dev.pluto.messaging.model.RecalledMemory;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which memories a model took its words from, of those it was given: it does not say so. A memory gave something when words of
 * it that tell something stand in what is said and did not stand in what was asked.
 */
public final class Borrowed {

    /** One word may be chance. */
    private static final int ENOUGH = 2;
    /** Characters from which on a word tells something. */
    private static final int TELLING = 4;

    private Borrowed() {}

    /** @return ids, none where no word was said */
    public static List<UUID> of(String said, String asked, List<RecalledMemory> given) {
        Set<String> added = words(said);
        added.removeAll(words(asked));
        return given.stream()
                .filter(memory -> !memory.sensitive())
                .filter(memory ->
                        words(memory.content()).stream().filter(added::contains).count() >= ENOUGH)
                .map(RecalledMemory::id)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Set<String> words(String text) {
        return WordRun.of(text).words().stream()
                .filter(word -> word.length() >= TELLING)
                .collect(Collectors.toSet());
    }
}
