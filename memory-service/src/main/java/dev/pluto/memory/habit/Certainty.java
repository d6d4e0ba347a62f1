package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Days.Done;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * How sure it is that a habit goes on.
 *
 * @param kept how likely it is done about its time when it is due and goes on; a Beta mean in which what is recent weighs more
 * @param goesOn how likely it goes on, from how often it was left out since the last time
 */
record Certainty(double kept, double goesOn) {

    private static final int NEAR = 30;
    private static final double DONE = 4;
    private static final double LEFT = 1.8;
    /** So many habits end on a day. */
    private static final double ENDS = .1 / 84;

    /** Days without holiday, travel and illness. */
    private static final double USUAL = .96;

    private static final double OVER = .3;

    static Certainty of(Fit fit, List<Done> done, LocalTime time, LocalDateTime until) {
        double missed = (fit.due() - fit.did() + 1) / (fit.due() + 5d);
        return new Certainty(kept(fit, done, time, until), goesOn(fit, missed, done, time, until));
    }

    double confidence() {
        return USUAL * kept * goesOn;
    }

    boolean isOver() {
        return goesOn < OVER;
    }

    private static double kept(Fit fit, List<Done> done, LocalTime time, LocalDateTime until) {
        double halfLife = fit.schedule().kind().halfLife();
        LocalDate now = until.toLocalDate();
        int centre = time.getHour() * 60 + time.getMinute();
        double near = 0;
        for (Done one : done) {
            if (Math.abs(ClockTime.offset(one.minute(), centre)) <= NEAR) {
                near += ClockTime.fading(one.day(), now, halfLife);
            }
        }
        double due = 0;
        LocalDate last = done.get(done.size() - 1).day();
        for (LocalDate day = fit.from(); !day.isAfter(last); day = day.plusDays(1)) {
            due += fit.schedule().isDue(day) ? ClockTime.fading(day, now, halfLife) : 0;
        }
        return (DONE + Math.min(near, due)) / (DONE + LEFT + due);
    }

    private static double goesOn(Fit fit, double missed, List<Done> done, LocalTime time, LocalDateTime until) {
        LocalDate last = done.get(done.size() - 1).day();
        LocalDateTime known = until.minusMinutes(Days.REACH);
        double on = 1;
        double over = 0;
        LocalDate before = last;
        LocalDate day = fit.schedule().next(last.plusDays(1));
        while (on > 1e-9 && !LocalDateTime.of(day, time).isAfter(known)) {
            double ended = 1 - Math.pow(1 - ENDS, day.toEpochDay() - before.toEpochDay());
            over += on * ended;
            on *= (1 - ended) * missed;
            before = day;
            day = fit.schedule().next(day.plusDays(1));
        }
        return on / (on + over);
    }
}
