package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Part;
import dev.pluto.language.time.Fragment.PartOf;
import dev.pluto.language.time.Quantities.Value;
import org.jspecify.annotations.Nullable;

/** The days there are already: "both nights", "all three mornings", "each time". They are none of their own, and no rule. */
final class BothDays {

    private BothDays() {}

    /** @return of which part of the day they are, where an hour stands beside them; without a fragment otherwise */
    static @Nullable Match read(Words w, int i) {
        int time = w.after(i, Kind.EACH_TIME);
        if (time > 0) {
            return w.isWord(time) || w.isNumber(time) ? null : Match.of(time);
        }
        Lexeme both = w.find(i, Kind.BOTH);
        if (both == null) {
            return null;
        }
        Value count = Quantities.cardinal(w, both.next());
        int at = count == null ? both.next() : count.next();
        if (count == null && both.value().equals("ALL")) {
            return null;
        }
        boolean plural = w.word(at).endsWith("s");
        Lexeme parts = w.find(at, w.isSpanish() ? Kind.PART : Kind.PARTS);
        if (parts != null && plural) {
            return isBesideHour(w, i, parts.next())
                    ? Match.of(parts.next(), new PartOf(Part.valueOf(parts.value())))
                    : Match.of(parts.next());
        }
        Lexeme days = w.find(at, Kind.UNIT);
        boolean isNamed = days != null && days.value().equals("DAY") && plural;
        int behind = isNamed && days != null
                ? days.next()
                : w.after(at, w.isSpanish() ? Kind.WEEKDAY : Kind.WEEKDAYS, Kind.TIMES);
        return behind < 0 ? null : Match.of(behind);
    }

    /** "To 9 both nights", "both nights at 9". */
    private static boolean isBesideHour(Words w, int start, int end) {
        boolean before = Quantities.cardinal(w, start - 1) != null || w.is(start - 1, Kind.HALFDAY);
        int at = w.after(end, Kind.AT);
        return before || at > 0 && ClockGrammar.read(w, at, true) != null;
    }
}
