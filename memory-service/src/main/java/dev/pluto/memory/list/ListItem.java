package dev.pluto.memory.list;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands, or stood, on a list.
 *
 * @param text in the person's words
 * @param addedBy the deed that put it there
 * @param removedBy the deed that took it off; null while it stands there
 */
record ListItem(
        UUID id, String text, UUID addedBy, @Nullable UUID removedBy) {

    static ListItem of(String text, UUID deed) {
        return new ListItem(UUID.randomUUID(), text, deed, null);
    }

    @Override
    public String toString() {
        return "ListItem[" + id + "]";
    }
}
