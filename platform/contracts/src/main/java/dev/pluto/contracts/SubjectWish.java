package dev.pluto.contracts;

import java.util.UUID;

/**
 * What a person wants all forgotten about, before they are asked whether they do.
 *
 * @param messageId of the wish, which is not counted itself
 * @param subject up to 200 characters: who or what, as the person calls it
 */
@SnakeCase
public record SubjectWish(
        @Required UUID userId,
        @Required UUID messageId,
        @Required String subject) {
    @Override
    public String toString() {
        return "SubjectWish[" + userId + "]";
    }
}
