package dev.pluto.memory.habit;

import dev.pluto.memory.habit.Days.Done;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds the schedules that one activity follows. Everything is on the person's local clock, so that a change of clocks moves nothing; the
 * same times give the same habits, in whatever order and pieces they came.
 */
final class HabitDetector {

    /** Logarithm of how much likelier than none a schedule has to be: beside the shares of the kinds. */
    private static final double LEAST_ODDS = Math.log(6);
    /** Of what comes once a month: a wrong one costs one question in four weeks. */
    private static final double LEAST_ODDS_MONTHLY = Math.log(.6);

    private static final int PEAKS = 3;
    private static final int MOST_HABITS = 3;
    private static final int FEWEST = 2;
    private static final int ROUNDED = 5;

    private HabitDetector() {}

    /**
     * @param times when it was done, in their order, on the local clock
     * @param until up to when all is known: what was due later was not left out
     */
    static List<FoundHabit> detect(List<LocalDateTime> times, LocalDateTime until) {
        List<FoundHabit> found = new ArrayList<>();
        List<Integer> open =
                new ArrayList<>(IntStream.range(0, times.size()).boxed().toList());
        while (found.size() < MOST_HABITS && open.size() >= FEWEST) {
            Optional<Placed> best = best(times, open, until);
            if (best.isEmpty()) {
                break;
            }
            found.add(best.get().habit(times, until));
            open.removeAll(best.get().days().done().stream().map(Done::index).toList());
        }
        return found;
    }

    private static Optional<Placed> best(List<LocalDateTime> times, List<Integer> open, LocalDateTime until) {
        return ClockTime.peaks(open.stream().map(times::get).toList(), until, PEAKS).stream()
                .map(centre -> Days.about(centre, times, open))
                .filter(days -> days.done().size() >= FEWEST)
                .flatMap(days -> Fit.best(days).map(fit -> new Placed(days, fit)).stream())
                .filter(Placed::isLikely)
                .max(Comparator.comparingDouble(placed -> placed.fit().odds()));
    }

    /** Days with the schedule they follow. */
    private record Placed(Days days, Fit fit) {

        FoundHabit habit(List<LocalDateTime> times, LocalDateTime until) {
            List<Done> kept = days.done().stream()
                    .filter(one ->
                            !one.day().isBefore(fit.from()) && fit.schedule().isDue(one.day()))
                    .toList();
            double centre = centre(kept, until.toLocalDate());
            LocalTime time = time(centre);
            Certainty certainty = Certainty.of(fit, kept, time, until);
            return new FoundHabit(
                    fit.schedule(),
                    time,
                    LocalDateTime.of(fit.from(), time),
                    certainty.confidence(),
                    fit.odds(),
                    certainty.isOver(),
                    kept.stream().map(Done::index).toList());
        }

        boolean isLikely() {
            return fit.odds() >= (fit.schedule().kind().isMonthly() ? LEAST_ODDS_MONTHLY : LEAST_ODDS);
        }

        /** The mean of the times; what is recent weighs more, so that it follows where they move. */
        private double centre(List<Done> kept, LocalDate until) {
            Done last = kept.get(kept.size() - 1);
            double halfLife = fit.schedule().kind().halfLife();
            double sum = 0;
            double weights = 0;
            for (Done one : kept) {
                double weight = one.epoch() != last.epoch() ? 0 : ClockTime.fading(one.day(), until, halfLife);
                sum += weight * one.minute();
                weights += weight;
            }
            return sum / weights;
        }

        private static LocalTime time(double minute) {
            long rounded = Math.round(minute / ROUNDED) * ROUNDED;
            return LocalTime.ofSecondOfDay(Math.max(0, Math.min(rounded, ClockTime.DAY - ROUNDED)) * 60);
        }
    }
}
