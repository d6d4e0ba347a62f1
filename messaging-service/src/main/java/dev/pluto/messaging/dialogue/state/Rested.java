package dev.pluto.messaging.dialogue.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an answer rested on, by which memory knows it: no word of it is kept.
 *
 * @param memories ids of memories it quoted or took its words from
 * @param facts ids of facts it told
 * @param at when it was given
 */
public record Rested(List<UUID> memories, List<UUID> facts, Instant at) {

    public Rested {
        memories = List.copyOf(memories);
        facts = List.copyOf(facts);
    }

    /** On nothing yet. */
    public static Rested nothing(Instant at) {
        return new Rested(List.of(), List.of(), at);
    }

    /** On more. */
    public Rested and(List<UUID> moreMemories, List<UUID> moreFacts) {
        return new Rested(joined(memories, moreMemories), joined(facts, moreFacts), at);
    }

    private static List<UUID> joined(List<UUID> some, List<UUID> more) {
        Set<UUID> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return new ArrayList<>(all);
    }

    public boolean isEmpty() {
        return memories.isEmpty() && facts.isEmpty();
    }

    /** Whether a text of that moment may speak of it. */
    public boolean isFresh(Instant moment) {
        return !moment.isAfter(at.plus(Open.EXPIRY));
    }
}
