package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Repeat;
import java.util.List;

/**
 * A part of a text that says something about when.
 *
 * @param start index of its first token
 * @param next index of the first token behind it
 * @param weak whether only "for" leads it in: a table for 8pm may be what is booked, not when
 */
record Piece(int start, int next, List<Fragment> fragments, boolean weak) {

    boolean has(Class<? extends Fragment> kind) {
        return fragments.stream().anyMatch(kind::isInstance);
    }

    boolean isDayOnly() {
        return has(On.class) && !has(Clock.class);
    }

    boolean isRule() {
        return has(Repeat.class);
    }
}
