package dev.pluto.memory.list;

import java.util.List;
import java.util.UUID;

/**
 * What shall become of a list.
 *
 * @param list its name in the person's words
 * @param items what to add or take off; nothing when the list is cleared
 */
record ListChange(UUID userId, UUID deed, String list, Verb verb, List<String> items) {

    /** What to do. */
    enum Verb {
        ADD,
        REMOVE,
        CLEAR
    }

    ListEdit edit(List<ListItem> standing, ItemNames names) {
        return switch (verb) {
            case ADD -> ListEdit.adding(standing, items, deed, names);
            case REMOVE -> ListEdit.removing(standing, items, deed, names);
            case CLEAR -> ListEdit.clearing(standing);
        };
    }

    @Override
    public String toString() {
        return "ListChange[" + deed + "]";
    }
}
