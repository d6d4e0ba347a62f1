package dev.pluto.contracts;

import java.util.List;

/**
 * A list of a person.
 *
 * @param list its name
 * @param changed what was added or taken off; what stood there already is not added twice
 * @param missing what was to be taken off and is not there
 * @param items what stands there now, the oldest first
 */
@SnakeCase
public record ListAnswer(
        @Required String list,
        @Required List<String> changed,
        @Required List<String> missing,
        @Required List<String> items) {
    @Override
    public String toString() {
        return "ListAnswer[" + items.size() + "]";
    }
}
