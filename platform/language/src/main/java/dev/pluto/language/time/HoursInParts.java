package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Part;
import org.jspecify.annotations.Nullable;

/** An hour with its own part of the day: "8 in the morning", "las 8 de la noche". */
final class HoursInParts {

    private HoursInParts() {}

    /** The hour that is meant, up to behind its part; null where no part follows, or one without that hour. */
    static @Nullable Match of(Words w, Match hour) {
        Lexeme part = w.find(hour.next(), Kind.PART);
        boolean single = hour.fragments().size() == 1 && hour.first() instanceof Clock;
        if (part == null || !single) {
            return null;
        }
        Clock clock = (Clock) hour.first();
        try {
            int minute = Hours.onDay(clock, Part.valueOf(part.value()), false);
            return minute >= Clock.DAY ? null : Match.of(part.next(), new Clock(minute, clock.second(), true));
        } catch (Contradiction e) {
            return null;
        }
    }
}
