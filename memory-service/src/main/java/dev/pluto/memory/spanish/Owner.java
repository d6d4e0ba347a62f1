package dev.pluto.memory.spanish;

import dev.pluto.memory.clause.Step;
import java.util.List;

/**
 * Whom or what a phrase names.
 *
 * @param steps the way from the person, only people and animals on it
 * @param thing what of them, the words of "color favorito"; empty for themselves
 * @param told as it is said to the person: "tu hermana", "el cumple de tu madre"
 */
public record Owner(List<Step> steps, List<String> thing, String told) {

    static final Owner ME = new Owner(List.of(Step.ME), List.of(), "");

    public boolean isMe() {
        return steps.equals(List.of(Step.ME)) && thing.isEmpty();
    }

    @Override
    public String toString() {
        return "Owner[]";
    }
}
