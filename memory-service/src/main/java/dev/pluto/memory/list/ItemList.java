package dev.pluto.memory.list;

import java.util.UUID;

/**
 * A list of a person.
 *
 * @param name as it was first called
 */
record ItemList(UUID id, String name) {
    @Override
    public String toString() {
        return "ItemList[" + id + "]";
    }
}
