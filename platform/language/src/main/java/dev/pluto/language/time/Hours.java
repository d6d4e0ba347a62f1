package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Part;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Which time of day is meant. An hour from 1 to 12 without am, pm or part of the day:
 *
 * <ul>
 *   <li>on a named day or in a rule, 7:00 to 11:59 is the morning, the rest the afternoon;
 *   <li>without a day, the next time a clock shows it between 7 and 22, or within three hours if the person is plainly up;
 *   <li>for a wake-up, from 4:00 on, always the morning.
 * </ul>
 */
final class Hours {

    static final int NINE = 9 * 60;
    private static final int MORNING_FROM = 7 * 60;
    private static final int WAKING_UNTIL = 23 * 60 - 1;
    private static final int EARLIEST_WAKE = 4 * 60;
    private static final int LATEST_OF_NIGHT = 6 * 60;
    private static final int SOON = 3 * 60;

    private Hours() {}

    /** @return minutes of the day, more than 1440 for hours after midnight of that night; NO_HOUR by contradiction */
    static int onDay(Clock clock, @Nullable Part part, boolean wake) {
        int morning = clock.minute() % Clock.HALF_DAY;
        if (part == Part.NIGHT && wake && !clock.exact() && morning >= EARLIEST_WAKE && morning < LATEST_OF_NIGHT) {
            return morning + Clock.DAY; // "wake me at 5:30 tonight"
        }
        if (part != null) {
            return inPart(clock, part);
        }
        if (clock.exact()) {
            return clock.minute();
        }
        if (wake && morning >= EARLIEST_WAKE) {
            return morning;
        }
        return morning >= MORNING_FROM ? morning : morning + Clock.HALF_DAY;
    }

    /** The moment on a day; "at 5:40 tonight" is towards morning where it is later than twenty to six already. */
    static LocalDateTime on(LocalDate date, Clock clock, @Nullable Part part, boolean wake, LocalDateTime now) {
        LocalDateTime moment = at(date, onDay(clock, part, wake), clock.second());
        boolean early = part == Part.NIGHT && !clock.exact() && moment.getHour() < LATEST_OF_NIGHT / 60 + 12;
        LocalDateTime morning = moment.plusMinutes(Clock.HALF_DAY);
        return early && !moment.isAfter(now) && morning.isAfter(now) ? morning : moment;
    }

    private static int inPart(Clock clock, Part part) {
        int first = clock.exact() ? clock.minute() : clock.minute() % Clock.HALF_DAY;
        int step = clock.exact() ? Clock.DAY : Clock.HALF_DAY;
        for (int minute = first; minute <= first + Clock.DAY; minute += step) {
            if (minute >= part.from * 60 && minute < (part.to + 1) * 60) {
                return minute;
            }
        }
        throw new Contradiction(clock + " is not in the " + part);
    }

    /** "Tonight dinner at 7": whether but the part of a day is said, and an hour behind it that can be in it. */
    static boolean isOpen(Draft part, Draft hour) {
        Part of = part.part();
        Clock clock = hour.clock();
        return of != null && !part.has(Clock.class) && clock != null && isIn(clock, of);
    }

    static boolean isIn(Clock clock, Part part) {
        try {
            return inPart(clock, part) < Clock.DAY;
        } catch (Contradiction e) {
            return false; // "gig tomorrow night, remind me at 5"
        }
    }

    /** "Flight at 8:05 tomorrow morning, remind me at 6": an hour that comes before what was told of, if either half of the day does. */
    static Draft before(Draft own, Draft told) {
        Clock hour = own.clock();
        Clock event = told.clock();
        if (hour == null || event == null || hour.exact() || own.clocks().size() > 1) {
            return own;
        }
        if (own.part() != null || own.hasDay() || !told.hasDay()) {
            return own;
        }
        int morning = hour.minute() % Clock.HALF_DAY;
        try {
            int latest = onDay(event, told.part(), false);
            boolean late = onDay(hour, null, false) >= latest && morning < latest;
            return late ? own.at(new Clock(morning, hour.second(), true)) : own;
        } catch (Contradiction e) {
            return own; // "at 8am tonight": the reminder's own hour says enough
        }
    }

    /** "Bins go out every Tuesday night, remind me at 8": in the part of the day that was told of, where the hour can be in it. */
    static Draft within(Draft own, Draft told) {
        Clock hour = own.clock();
        Part part = told.part();
        if (hour == null || hour.exact() || own.clocks().size() > 1 || own.part() != null || own.hasDay()) {
            return own;
        }
        if (part == null || told.has(Clock.class) || !isIn(hour, part)) {
            return own;
        }
        return own.at(new Clock(inPart(hour, part), hour.second(), true));
    }

    /** The next moment that a clock without a day can mean. */
    static LocalDateTime next(Clock clock, LocalDateTime now, boolean wake) {
        if (clock.exact()) {
            LocalDateTime today = at(now.toLocalDate(), clock.minute(), clock.second());
            return today.isAfter(now) ? today : today.plusDays(1);
        }
        int twelve = clock.minute() % Clock.HALF_DAY;
        if (wake && twelve >= EARLIEST_WAKE) {
            LocalDateTime morning = at(now.toLocalDate(), twelve, clock.second());
            return morning.isAfter(now) ? morning : morning.plusDays(1);
        }
        int nowMinute = now.getHour() * 60 + now.getMinute();
        boolean up = nowMinute < MORNING_FROM || nowMinute >= 21 * 60;
        for (int half = 0; half <= 4; half++) {
            int minute = twelve + half * Clock.HALF_DAY;
            LocalDateTime moment = at(now.toLocalDate(), minute, clock.second());
            int ofDay = minute % Clock.DAY;
            boolean waking = ofDay >= MORNING_FROM && ofDay <= WAKING_UNTIL;
            boolean soon = up && minute - nowMinute <= SOON;
            if (moment.isAfter(now) && (waking || soon)) {
                return moment;
            }
        }
        return at(now.toLocalDate().plusDays(1), twelve + Clock.HALF_DAY, clock.second());
    }

    static LocalDateTime at(LocalDate date, int minute, int second) {
        return date.atStartOfDay().plusMinutes(minute).plusSeconds(second);
    }

    static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(minute % Clock.DAY * 60L);
    }
}
