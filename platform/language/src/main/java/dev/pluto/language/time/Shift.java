package dev.pluto.language.time;

import dev.pluto.language.time.Reading.Once;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Moments counted from one that is planned: "an hour later", "20 minutes earlier", "half an hour before that". */
final class Shift {

    private Shift() {}

    /** An hour later, 20 minutes earlier: counted from the planned moment. */
    static Optional<Reading> of(Words w, ZonedDateTime planned, Said said) {
        for (int i = 0; i < w.size(); i++) {
            Lengths.Length length = Lengths.of(w, i);
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
                return Optional.of(once(moved, said));
            }
        }
        return Optional.empty();
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
