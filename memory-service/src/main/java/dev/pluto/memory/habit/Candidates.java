package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Schedule.Kind;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The schedules that are looked at, and how likely each is before anything is seen. */
final class Candidates {

    private static final int LONGEST_MONTH = 31;
    private static final int MOST_PLACED = 4;
    private static final int WEEK = 7;

    /** The share of each kind among what people do by a schedule. */
    private static final Map<Kind, Double> SHARES = new EnumMap<>(Map.of(
            Kind.DAILY, .2,
            Kind.WEEKDAYS, .15,
            Kind.WEEKENDS, .1,
            Kind.SET_DAYS, .15,
            Kind.WEEKLY, .2,
            Kind.BIWEEKLY, .12,
            Kind.MONTHLY_DATE, .04,
            Kind.MONTHLY_WEEKDAY, .04));

    private static final List<Candidate> FIXED = fixed();

    private Candidates() {}

    /** @param logPrior of this schedule among all of them */
    record Candidate(Schedule schedule, double logPrior) {}

    /**
     * @param perDay how often it was done on each day of the week, from Monday; sets of days are looked at by the most frequent first
     */
    static List<Candidate> of(int[] perDay) {
        List<Candidate> all = new ArrayList<>(FIXED);
        List<DayOfWeek> sorted = new ArrayList<>(List.of(DayOfWeek.values()));
        sorted.sort(Comparator.comparingInt((DayOfWeek day) -> -perDay[day.ordinal()]));
        int days = Schedule.bit(sorted.get(0));
        for (int size = 2; size < WEEK; size++) {
            days |= Schedule.bit(sorted.get(size - 1));
            Schedule schedule = Schedule.ofDays(days);
            if (schedule.kind() == Kind.SET_DAYS) {
                all.add(new Candidate(schedule, Math.log(share(Kind.SET_DAYS) / (WEEK - 2) / sets(size))));
            }
        }
        return all;
    }

    private static List<Candidate> fixed() {
        List<Candidate> all = new ArrayList<>();
        all.add(alone(Schedule.ofDays(Schedule.ALL)));
        all.add(alone(Schedule.ofDays(Schedule.WEEKDAYS)));
        all.add(alone(Schedule.ofDays(Schedule.WEEKEND)));
        for (DayOfWeek day : DayOfWeek.values()) {
            all.add(one(Schedule.ofDays(Schedule.bit(day)), WEEK));
            all.add(one(Schedule.everyOther(day, 0), 2 * WEEK));
            all.add(one(Schedule.everyOther(day, 1), 2 * WEEK));
            for (int which = 1; which <= MOST_PLACED; which++) {
                all.add(one(Schedule.onWeekday(which, day), (MOST_PLACED + 1) * WEEK));
            }
            all.add(one(Schedule.onWeekday(-1, day), (MOST_PLACED + 1) * WEEK));
        }
        for (int date = 1; date <= LONGEST_MONTH; date++) {
            all.add(one(Schedule.onDate(date), LONGEST_MONTH));
        }
        return List.copyOf(all);
    }

    private static Candidate alone(Schedule schedule) {
        return one(schedule, 1);
    }

    private static Candidate one(Schedule schedule, int of) {
        return new Candidate(schedule, Math.log(share(schedule.kind()) / of));
    }

    private static double share(Kind kind) {
        return SHARES.getOrDefault(kind, 0d);
    }

    /** How many sets of so many days of the week there are. */
    private static int sets(int size) {
        int sets = 1;
        for (int i = 0; i < size; i++) {
            sets = sets * (WEEK - i) / (i + 1);
        }
        return sets;
    }
}
