package dev.pluto.memory.forgetting;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What there is about a subject.
 *
 * @param memories ids, ascending
 * @param facts ids
 * @param habits ids
 * @param contacts ids of those that were written down
 * @param count how many things that is to the person: what they told, however many facts were read from it, without questions and wishes
 */
record Found(List<UUID> memories, List<UUID> facts, List<UUID> habits, List<UUID> contacts, int count) {

    /** SHA-256 of all ids in ascending order, a line each, in hexadecimal digits. */
    String digest() {
        return IdDigest.of(Stream.of(memories, facts, habits, contacts)
                .flatMap(List::stream)
                .toList());
    }

    boolean isNothing() {
        return memories.isEmpty() && facts.isEmpty() && habits.isEmpty() && contacts.isEmpty();
    }
}
