package dev.pluto.language.time;

import dev.pluto.language.time.Reading.Once;
import java.time.Duration;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moments counted from one that is planned: "an hour later", "20 minutes earlier", "half an hour before that". */
final class Shift {

    private Shift() {}

    /**
     * Where it stands.
     *
     * @param from index of its first word
     * @param to index behind its last one
     */
    record Found(int from, int to, Reading reading) {}

    /** An hour later, 20 minutes earlier: counted from the planned moment. */
    static Optional<Reading> of(Words w, ZonedDateTime planned, Said said) {
        return found(w, planned, said).map(Found::reading);
    }

    static Optional<Found> found(Words w, ZonedDateTime planned, Said said) {
        for (int i = 0; i < w.size(); i++) {
            Lengths.Length length = single(w, i);
            if (length == null || length.vague() || length.isZero()) {
                continue;
            }
            String next = w.word(length.next());
            boolean led = !w.is(i - 1, Kind.IN);
            boolean forward = led && isSaid(w, i, length.next(), Kind.EARLIER);
            boolean back = led && isSaid(w, i, length.next(), Kind.LATER);
            boolean earlier = w.is(length.next(), Kind.BEFORE) || forward && !back;
            boolean later = w.is(length.next(), Kind.AFTER)
                    || next.equals("later")
                    || next.equals("m\u00e1s")
                    || back && !forward;
            if (earlier || later) {
                ZonedDateTime moved = earlier
                        ? planned.minus(length.period()).minus(length.duration())
                        : planned.plus(length.period()).plus(length.duration());
                int behind = Math.max(length.next(), w.after(length.next(), Kind.BEFORE, Kind.AFTER, Kind.LATER));
                int from = w.is(i, Kind.UNIT) && w.word(i - 1).equals("the") ? i - 1 : i;
                return Optional.of(new Found(from, w.skip(behind, Kind.IT), once(moved, said)));
            }
        }
        return Optional.empty();
    }

    /** "The day after", "week before": one of them, where nothing follows that it is counted from. */
    private static Lengths.@Nullable Length single(Words w, int i) {
        Lexeme unit = w.find(i, Kind.UNIT);
        boolean day = unit != null
                && (i == 0 || w.word(i - 1).equals("the"))
                && w.isAny(unit.next(), Kind.BEFORE, Kind.AFTER)
                && isFromThat(w)
                && (unit.value().equals("DAY") || unit.value().equals("WEEK"));
        return day && unit != null
                ? new Lengths.Length(
                        Period.ofDays(unit.value().equals("DAY") ? 1 : 7), Duration.ZERO, false, unit.next())
                : Lengths.of(w, i);
    }

    /** "Back 20 minutes", "20 minutes back". */
    private static boolean isSaid(Words w, int length, int behind, Kind way) {
        for (int i = 0; i < length; i++) {
            if (w.is(i, way)) {
                return true;
            }
        }
        return w.is(behind, way);
    }

    private static Reading once(ZonedDateTime moved, Said said) {
        if (!moved.toInstant().isAfter(said.at())) {
            return new Reading.Refused(Reading.Reason.OVER);
        }
        boolean elsewhere = !moved.getZone().equals(said.zone());
        return new Once(moved.toLocalDateTime(), moved.getZone(), elsewhere, moved.toInstant());
    }

    /** "An hour before", "before that": not "an hour before the train". */
    static boolean isFromThat(Words w) {
        for (int i = 0; i < w.size(); i++) {
            int behind = w.after(i, Kind.BEFORE, Kind.AFTER, Kind.LATER);
            boolean open = behind < 0
                    || behind >= w.size()
                    || !w.isWord(behind)
                    || w.isAny(behind, Kind.LINK, Kind.POLITE, Kind.SOFT, Kind.AND, Kind.IT);
            if (!open) {
                return false;
            }
        }
        return true;
    }
}
