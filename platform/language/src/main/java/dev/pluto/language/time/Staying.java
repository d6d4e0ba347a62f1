package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.PartOf;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What stays of a planned moment where only a part of it is said anew. */
final class Staying {

    /** Minutes by which what is early may be earlier still. */
    private static final int EARLIER = 120;

    private static final int NIGHT_ENDS = 6 * 60;

    private Staying() {}

    /** The day stays when only an hour is said. */
    static Draft onItsDay(Draft told, ZonedDateTime planned, Said said) {
        int days = (int) (planned.toLocalDate().toEpochDay() - said.today().toEpochDay());
        return days > 0 ? told.with(Draft.of(List.of(Answers.piece(new On(new Day.InDays(days)))))) : told;
    }

    /** "Same time next week", "same time in 3 days": the weekday stays as well as the hour, or the days are counted to it. */
    static Draft atItsTime(Draft told, ZonedDateTime planned) {
        Fragment.Ahead ahead = told.ahead();
        if (!told.isSameTime() || told.hasHour() || ahead != null && ahead.isElapsed()) {
            return told;
        }
        Fragment.Within within = told.within();
        boolean isWeek = within != null && within.span() == Fragment.Within.Span.WEEK && !told.has(On.class);
        Draft days = isWeek && within != null
                ? told.without(Fragment.Within.class)
                        .with(Draft.of(List.of(
                                Answers.piece(new On(new Day.WeekdayOfWeek(within.ahead(), planned.getDayOfWeek()))))))
                : told;
        int minute = planned.getHour() * 60 + planned.getMinute();
        boolean isDay = days.has(On.class) || ahead != null;
        return isDay ? days.at(new Clock(minute, planned.getSecond(), true)) : told;
    }

    /** "Make it 10 past", "quarter to": of the hour that is planned. */
    static java.util.Optional<Clock> pastItsHour(Words w, ZonedDateTime planned) {
        for (int i = 0; i < w.size(); i++) {
            Quantities.Value number = Quantities.cardinal(w, i);
            int quarter = w.after(w.skip(i, Kind.A), Kind.QUARTER);
            int half = w.after(i, Kind.HALF);
            int minutes = quarter > 0 ? 15 : half > 0 ? 30 : number == null ? -1 : number.whole();
            int behind = quarter > 0 ? quarter : half > 0 ? half : number == null ? -1 : number.next();
            boolean past = behind > 0 && w.word(behind).equals("past");
            boolean to = behind > 0 && half < 0 && w.word(behind).equals("to");
            boolean open = (past || to) && (behind + 1 >= w.size() || w.isAny(behind + 1, Kind.POLITE, Kind.SOFT));
            if (open && minutes > 0 && minutes < 60) {
                int hour = planned.getHour() * 60;
                return java.util.Optional.of(
                        new Clock(Math.floorMod(hour + (past ? minutes : -minutes), Clock.DAY), 0, true));
            }
        }
        return java.util.Optional.empty();
    }

    /** "Monday make it 6:45" of what comes at 7 on that monday: the half of the day stays as well where the day is named again. */
    static Reading onItsDayToo(Reading reading, Draft told, ZonedDateTime planned, Said said) {
        boolean isItsDay = told.hasDay()
                && told.hasHour()
                && reading instanceof Reading.Once once
                && once.at().toLocalDate().equals(planned.toLocalDate());
        return isItsDay
                ? TimeReader.resolved(inItsHalf(told, planned, said), said, false)
                        .get(0)
                : reading;
    }

    /** "Make it 7" of what comes at 8 in the morning is in the morning too, unless that is over. */
    static Draft inItsHalf(Draft told, ZonedDateTime planned, Said said) {
        Clock clock = told.clock();
        if (clock == null || clock.exact() || told.has(PartOf.class)) {
            return told;
        }
        int before = planned.getHour() * 60 + planned.getMinute();
        int first = clock.minute() % Clock.HALF_DAY;
        int second = first + Clock.HALF_DAY;
        boolean isNear = Math.abs(first - before) <= Math.abs(second - before);
        // "make it 3" of what comes at 9 in the morning is no hour of the night, "make it 5:40" of what comes at 6 is
        // early
        boolean isNight = first < NIGHT_ENDS && before >= NIGHT_ENDS && before - first > EARLIER;
        int nearest = isNear && !isNight ? first : second;
        ZonedDateTime then = planned.truncatedTo(ChronoUnit.DAYS).plusMinutes(nearest);
        return then.toInstant().isAfter(said.at())
                ? told.without(Clock.class)
                        .with(Draft.of(List.of(Answers.piece(new Clock(nearest, clock.second(), true)))))
                : told;
    }
}
