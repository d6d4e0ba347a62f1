package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Part;

/** "Tomorrow 6:30 morning", "8 night": the part of the day right behind an hour, with nothing to lead it in. */
final class PartBeside {

    private PartBeside() {}

    /** The hour in that part; as it is where none follows, or one that it is not in. In "6 evening prayer" the part is of the matter too. */
    static Match of(Words w, Match hour) {
        Lexeme found = w.find(hour.next(), Kind.PART);
        if (found == null || found.next() != hour.next() + 1 || !(hour.first() instanceof Clock clock)) {
            return hour;
        }
        Part part = Part.valueOf(found.value());
        boolean plain = part == Part.MORNING || part == Part.AFTERNOON || part == Part.EVENING || part == Part.NIGHT;
        if (!plain || w.isSpanish() || !Hours.isIn(clock, part)) {
            return hour;
        }
        Clock exact = new Clock(Hours.onDay(clock, part, false), clock.second(), true);
        return Match.of(w.is(found.next(), Kind.OF_PART) ? hour.next() : found.next(), exact);
    }
}
