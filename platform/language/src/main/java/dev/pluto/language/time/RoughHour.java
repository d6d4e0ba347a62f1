package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Vague;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bound, and the hour that is meant within it: "before midnight, like 11:20", "by 6, say 5:30". */
final class RoughHour {

    private RoughHour() {}

    /** @return the piece that the hour makes of the bound before it, or null where it stands for itself */
    static @Nullable Piece of(Words w, Piece bound, int i, Match hour) {
        Lexeme like = w.find(i, Kind.ABOUT);
        boolean isMeant = like != null
                && like.value().equals("SAY")
                && w.skipMark(bound.next(), ",") == i
                && hour.fragments().size() == 1;
        boolean isBound = bound.has(Vague.class)
                || bound.has(Clock.class) && w.isAny(bound.start(), Kind.BEFORE, Kind.BY, Kind.AFTER, Kind.ABOUT);
        if (!isMeant || !isBound || bound.isRule() || !(hour.first() instanceof Clock clock)) {
            return null;
        }
        List<Fragment> fragments = new ArrayList<>(bound.fragments());
        fragments.removeIf(fragment -> fragment instanceof Clock || fragment instanceof Vague);
        fragments.add(within(w, bound, clock));
        return new Piece(bound.start(), hour.next(), List.copyOf(fragments), bound.weak());
    }

    /** In the half of the day that the bound leaves, the nearest to it. */
    private static Clock within(Words w, Piece bound, Clock hour) {
        Clock limit = bound.fragments().stream()
                .filter(Clock.class::isInstance)
                .map(Clock.class::cast)
                .findFirst()
                .orElse(null);
        if (limit == null || !limit.exact() || hour.exact()) {
            return hour;
        }
        int first = hour.minute() % Clock.HALF_DAY;
        int second = first + Clock.HALF_DAY;
        boolean isSecond = Math.abs(second - limit.minute()) < Math.abs(first - limit.minute());
        if (w.isAny(bound.start(), Kind.BEFORE, Kind.BY)) {
            isSecond = second <= limit.minute();
        } else if (w.is(bound.start(), Kind.AFTER)) {
            isSecond = first < limit.minute();
        }
        boolean isBeyond = w.is(bound.start(), Kind.BEFORE) && first > limit.minute();
        return isBeyond ? hour : new Clock(isSecond ? second : first, hour.second(), true);
    }
}
