package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Reading.Once;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** "At 9, 10 and 11", said in the afternoon: the hour that follows soon is of the same evening. */
final class HoursInARow {

    /** So many minutes at most lie between hours that are named in a row. */
    private static final int ROW = 4 * 60;

    private HoursInARow() {}

    /**
     * The moments of several hours of one wish.
     *
     * @param alone reads each as if it stood alone
     * @param inARow whether nothing else says which half of the day is meant
     * @param once makes a reading of a moment
     */
    static List<Reading> of(
            List<Clock> clocks, Function<Clock, Reading> alone, boolean inARow, Function<LocalDateTime, Reading> once) {
        List<Reading> all = new ArrayList<>();
        for (Clock clock : clocks) {
            Reading read = alone.apply(clock);
            boolean goesOn = inARow && !all.isEmpty() && !clock.exact();
            all.add(goesOn ? next(all.get(all.size() - 1), clock, read, once) : read);
        }
        return all;
    }

    private static Reading next(Reading before, Clock clock, Reading read, Function<LocalDateTime, Reading> once) {
        if (!(before instanceof Once first) || !(read instanceof Once second)) {
            return read;
        }
        LocalDateTime at = first.at();
        int ahead = Math.floorMod(clock.minute() - (at.getHour() * 60 + at.getMinute()), Clock.HALF_DAY);
        LocalDateTime next = at.plusMinutes(ahead);
        return ahead > 0 && ahead <= ROW && next.isBefore(second.at()) ? once.apply(next) : read;
    }
}
