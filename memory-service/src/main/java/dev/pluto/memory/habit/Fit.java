package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Candidates.Candidate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * The schedule that explains some days best, and from which day on it holds.
 *
 * @param odds logarithm of how much likelier it is than no schedule, with how likely each was before
 * @param due days on which it was due, from {@code from} to the last day it was done
 * @param did on how many of them it was done
 */
record Fit(Schedule schedule, LocalDate from, double odds, int due, int did) {

    /** Of what people tell, so much follows a schedule. */
    private static final double LOG_PRIOR = Math.log(.35 / .65);

    /** The best of all schedules, whichever day it began; empty when nothing was done often enough to tell. */
    static Optional<Fit> best(Days days) {
        boolean[] marks = days.marks();
        boolean[] otherwise = days.marksOtherwise();
        LocalDate[] dates = days.dates();
        return Candidates.of(days.perWeekday()).stream()
                .flatMap(candidate -> of(candidate, marks, otherwise, dates).stream())
                .max(Comparator.comparingDouble(Fit::odds));
    }

    /** Looks at every day it may have begun on, from the last back: what was before is as good as without schedule. */
    private static Optional<Fit> of(Candidate candidate, boolean[] marks, boolean[] otherwise, LocalDate[] dates) {
        Schedule schedule = candidate.schedule();
        int due = 0;
        int did = 0;
        int marked = 0;
        int others = 0;
        int starts = 0;
        Fit best = null;
        for (int i = marks.length - 1; i >= 0; i--) {
            LocalDate day = dates[i];
            boolean isDue = schedule.isDue(day);
            marked += marks[i] ? 1 : 0;
            others += otherwise[i] ? 1 : 0;
            due += isDue ? 1 : 0;
            did += isDue && marks[i] ? 1 : 0;
            if (isDue && marks[i]) {
                starts++;
                int looked = marks.length - i;
                double odds = odds(looked, marked, due, did) + Chances.logOtherwise(marked, others, looked);
                if (isEnough(schedule.kind(), did, looked) && (best == null || odds > best.odds())) {
                    best = new Fit(schedule, day, odds, due, did);
                }
            }
        }
        double chosen = candidate.logPrior() + LOG_PRIOR - Math.log(Math.max(1, Math.min(starts, 8))) / 2;
        return Optional.ofNullable(best).map(fit -> fit.with(fit.odds() + chosen));
    }

    private Fit with(double odds) {
        return new Fit(schedule, from, odds, due, did);
    }

    private static double odds(int days, int marked, int due, int did) {
        return Chances.DUE.log(did, due)
                + Chances.BETWEEN.log(marked - did, days - due)
                - Chances.ANY.log(marked, days);
    }

    /** One busy week is no habit, however regular. */
    private static boolean isEnough(Schedule.Kind kind, int did, int days) {
        return switch (kind) {
            case DAILY, WEEKDAYS -> did >= 8 && days >= 15;
            case WEEKENDS, SET_DAYS -> did >= 5 && days >= 15;
            case WEEKLY -> did >= 4 && days >= 22;
            case BIWEEKLY -> did >= 3 && days >= 29;
            case MONTHLY_DATE, MONTHLY_WEEKDAY -> did >= 2 && days >= 28;
        };
    }
}
