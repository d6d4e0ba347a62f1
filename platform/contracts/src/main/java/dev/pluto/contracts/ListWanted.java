package dev.pluto.contracts;

import java.util.UUID;

/**
 * Which list is asked for.
 *
 * @param list its name
 */
@SnakeCase
public record ListWanted(@Required UUID userId, @Required String list) {
    @Override
    public String toString() {
        return "ListWanted[" + userId + "]";
    }
}
