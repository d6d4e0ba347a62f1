package dev.pluto.contracts;

import java.util.List;
import java.util.UUID;

/**
 * What shall become of a list of a person.
 *
 * @param deed what makes it one and the same however often it is asked; also what takes it back
 * @param list its name, such as {@code shopping}; up to 60 characters, without case
 * @param verb {@code add}, {@code remove} or {@code clear}
 * @param items in the person's words, up to 50 of 200 characters; none to clear
 */
@SnakeCase
public record ListChange(
        @Required UUID userId,
        @Required UUID deed,
        @Required String list,
        @Required String verb,
        @Required List<String> items) {
    @Override
    public String toString() {
        return "ListChange[" + userId + "]";
    }
}
