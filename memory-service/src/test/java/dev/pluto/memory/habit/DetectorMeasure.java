package dev.pluto.memory.habit;

import dev.pluto.memory.habit.MadePerson.Activity;
import dev.pluto.memory.habit.MadePerson.Truth;
import dev.pluto.memory.habit.Schedule.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Compares what the detector finds with what people were made to do. A habit is found when its days are the true ones for the next four
 * weeks, at least four in five, and its time is within 45 minutes; a suggestion comes true when it is done within 30 minutes.
 */
final class DetectorMeasure {

    private static final int BINS = 10;

    private final Map<Kind, int[]> ofKind = new EnumMap<>(Kind.class);
    private final double[] sure = new double[BINS];
    private final int[] came = new int[BINS];
    private final int[] told = new int[BINS];
    private int people;
    private int right;
    private int wrong;
    private int due;
    private int stopped;
    private int stoppedFound;
    private int falseSuggestions;
    private int suggestions;

    static DetectorMeasure of(long from, int people) {
        DetectorMeasure measure = new DetectorMeasure();
        for (long seed = from; seed < from + people; seed++) {
            measure.add(PeopleMaker.person(seed));
        }
        return measure;
    }

    private void add(MadePerson person) {
        people++;
        for (Activity activity : person.activities()) {
            List<FoundHabit> found = HabitDetector.detect(activity.seen(), person.until()).stream()
                    .filter(FoundHabit::isSuggested)
                    .toList();
            boolean hit = false;
            for (FoundHabit habit : found) {
                boolean isRight = activity.truth()
                        .filter(truth -> truth.goesOn() && isSame(truth, habit, person))
                        .isPresent();
                hit |= isRight;
                if (isRight) {
                    right++;
                } else {
                    wrong++;
                }
                suggest(habit, activity, person);
            }
            boolean hitAny = hit;
            activity.truth().ifPresent(truth -> count(truth, hitAny, !found.isEmpty()));
        }
    }

    private void count(Truth truth, boolean hit, boolean any) {
        if (truth.goesOn()) {
            due++;
            int[] counts = ofKind.computeIfAbsent(truth.schedule().kind(), kind -> new int[2]);
            counts[0] += hit ? 1 : 0;
            counts[1]++;
        } else {
            stopped++;
            stoppedFound += any ? 1 : 0;
        }
    }

    private static boolean isSame(Truth truth, FoundHabit habit, MadePerson person) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < MadePerson.LATER; i++) {
            LocalDate day = person.until().toLocalDate().plusDays(i);
            boolean isTrue = truth.isDue(day);
            boolean isFound = habit.schedule().isDue(day);
            both += isTrue && isFound ? 1 : 0;
            either += isTrue || isFound ? 1 : 0;
        }
        double off = ClockTime.offset(
                habit.time().toSecondOfDay() / 60d, truth.time().toSecondOfDay() / 60d);
        boolean sameDays = either == 0 ? truth.schedule().equals(habit.schedule()) : both >= .8 * either;
        return sameDays && Math.abs(off) <= 45;
    }

    private void suggest(FoundHabit habit, Activity activity, MadePerson person) {
        for (int i = 0; i < MadePerson.LATER; i++) {
            LocalDate day = person.until().toLocalDate().plusDays(i);
            if (habit.schedule().isDue(day)) {
                LocalDateTime at = LocalDateTime.of(day, habit.time());
                boolean isTrue = activity.later().stream()
                        .anyMatch(done -> Duration.between(at, done).abs().toMinutes() <= 30);
                int bin = (int) Math.min(BINS - 1, habit.confidence() * BINS);
                sure[bin] += habit.confidence();
                came[bin] += isTrue ? 1 : 0;
                told[bin]++;
                suggestions++;
                falseSuggestions += isTrue ? 0 : 1;
            }
        }
    }

    double precision() {
        return (double) right / Math.max(1, right + wrong);
    }

    double recall() {
        return recalled() / Math.max(1d, due);
    }

    private int recalled() {
        return ofKind.values().stream().mapToInt(counts -> counts[0]).sum();
    }

    double recall(Kind kind) {
        int[] counts = ofKind.getOrDefault(kind, new int[2]);
        return (double) counts[0] / Math.max(1, counts[1]);
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    double falseAWeek() {
        return falseSuggestions / (people * (MadePerson.LATER / 7d));
    }

    double stoppedFound() {
        return (double) stoppedFound / Math.max(1, stopped);
    }

    /** Expected calibration error: how far what was said of suggestions is from what came of them, in tenths. */
    double calibrationError() {
        double error = 0;
        for (int i = 0; i < BINS; i++) {
            error += Math.abs(sure[i] - came[i]);
        }
        return error / Math.max(1, suggestions);
    }

    String report() {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                "%d people, %d habits that go on, %d found rightly, %d wrongly%n"
                        + "precision %.3f  recall %.3f  F1 %.3f%n"
                        + "suggestions come true %.3f  false a person and week %.2f  calibration error %.3f%n"
                        + "stopped ones still suggested %.3f of %d%n",
                people,
                due,
                right,
                wrong,
                precision(),
                recall(),
                f1(),
                1 - (double) falseSuggestions / Math.max(1, suggestions),
                falseAWeek(),
                calibrationError(),
                stoppedFound(),
                stopped));
        ofKind.forEach((kind, counts) -> report.append(String.format(
                Locale.ROOT,
                "  %-16s recall %.3f of %d%n",
                kind.name().toLowerCase(Locale.ROOT),
                recall(kind),
                counts[1])));
        return report.toString();
    }
}
