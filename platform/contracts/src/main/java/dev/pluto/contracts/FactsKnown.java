package dev.pluto.contracts;

import java.util.List;

/**
 * What is known of a person.
 *
 * @param groups by whom it is about, the person first
 * @param total how many facts hold now, also when not all are told
 */
@SnakeCase
public record FactsKnown(
        @Required List<Group> groups, @Required int total) {

    /** @param about such as "you" or "your sister" */
    @SnakeCase
    public record Group(@Required String about, @Required List<String> facts) {
        @Override
        public String toString() {
            return "Group[" + facts.size() + "]";
        }
    }

    @Override
    public String toString() {
        return "FactsKnown[" + groups.size() + "]";
    }
}
