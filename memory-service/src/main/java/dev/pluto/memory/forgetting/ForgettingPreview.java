package dev.pluto.memory.forgetting;

import java.time.Instant;

/**
 * What would be forgotten.
 *
 * @param subject as it was asked for
 * @param count how many things the person told
 * @param memories how many memories, questions and hidden ones among them
 * @param facts how many facts
 * @param habits how many habits
 * @param contacts how many contacts that were written down
 * @param token to be sent back when that is wanted; it holds for exactly these
 * @param expiresAt until when
 */
record ForgettingPreview(
        String subject, int count, int memories, int facts, int habits, int contacts, String token, Instant expiresAt) {
    @Override
    public String toString() {
        return "ForgettingPreview[" + count + "]";
    }
}
