package dev.pluto.contracts;

import java.util.UUID;

/**
 * What a person wants forgotten.
 *
 * @param words up to 500 characters; "everything" beside a topic means all facts of it
 */
@SnakeCase
public record FactWish(
        @Required UUID userId,
        @Required UUID messageId,
        @Required String words) {
    @Override
    public String toString() {
        return "FactWish[" + userId + "]";
    }
}
