package dev.pluto.memory.forgetting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was forgotten.
 *
 * @param count how many things the person had told
 * @param memories ids of the memories, ascending
 * @param facts ids of the facts
 * @param habits ids of the habits
 * @param contacts ids of the contacts that were written down
 * @param digest SHA-256 of all these ids in ascending order, a line each, in hexadecimal digits
 * @param forgottenAt when
 */
record ForgettingProof(
        int count,
        List<UUID> memories,
        List<UUID> facts,
        List<UUID> habits,
        List<UUID> contacts,
        String digest,
        Instant forgottenAt) {

    static ForgettingProof of(Found gone, Instant at) {
        return new ForgettingProof(
                gone.count(), gone.memories(), gone.facts(), gone.habits(), gone.contacts(), gone.digest(), at);
    }
}
