package dev.pluto.memory.habit;

import java.time.LocalDateTime;

/**
 * Something that a person said they did.
 *
 * @param key the same for all wordings of one act
 * @param kind {@code call}, {@code movement}, {@code meal}, {@code errand} or {@code other}
 * @param title as it follows "you usually": "call your mother"
 * @param at when, on the local clock
 */
record Act(String key, String kind, String title, LocalDateTime at) {

    @Override
    public String toString() {
        return "Act[" + kind + "]"; // the rest is the person's own words
    }
}
