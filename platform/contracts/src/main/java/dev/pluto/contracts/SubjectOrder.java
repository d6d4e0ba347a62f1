package dev.pluto.contracts;

import java.util.UUID;

/**
 * A person agreed that all about a subject is forgotten, for good.
 *
 * @param messageId of the text that agreed: it is done once, however often it is told
 * @param wishId of the text that wished it, which is forgotten as well
 * @param subject as in {@link SubjectWish}
 */
@SnakeCase
public record SubjectOrder(
        @Required UUID userId,
        @Required UUID messageId,
        @Required UUID wishId,
        @Required String subject) {
    @Override
    public String toString() {
        return "SubjectOrder[" + userId + "]";
    }
}
