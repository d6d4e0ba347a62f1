package dev.pluto.language.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How examples were read that the model had not seen, each by a model made from the others. */
final class CrossValidation {

    /** Of the guesses above a threshold so many are right. */
    private static final double PRECISION = 0.95;

    private static final double DANGER_BAR = 0.1;

    private final List<Trial> trials = new ArrayList<>();

    /**
     * @param quick by words alone
     * @param both by words and meaning, the same where there is no model of meaning
     */
    record Trial(Example example, Interpretation quick, Interpretation both) {}

    void add(List<Trial> more) {
        trials.addAll(more);
    }

    ActModel.Thresholds thresholds() {
        return new ActModel.Thresholds((float) threshold(Trial::quick), (float) threshold(Trial::both));
    }

    double right(Function<Trial, Interpretation> reading) {
        return share(trial -> reading.apply(trial).intent() == trial.example().intent());
    }

    /** The lowest likelihood from which on the guesses are right often enough. */
    double threshold(Function<Trial, Interpretation> reading) {
        List<Trial> sorted = trials.stream()
                .sorted(Comparator.comparingDouble(
                                (Trial trial) -> reading.apply(trial).best().likelihood())
                        .reversed())
                .toList();
        double lowest = 1;
        int right = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Interpretation read = reading.apply(sorted.get(i));
            right += read.intent() == sorted.get(i).example().intent() ? 1 : 0;
            if (right >= PRECISION * (i + 1)) {
                lowest = read.best().likelihood();
            }
        }
        return lowest;
    }

    double dangersSeen() {
        List<Trial> dangers = trials.stream()
                .filter(trial -> trial.example().intent() == Intent.DANGER)
                .toList();
        return dangers.stream()
                        .filter(trial -> trial.both().danger() >= DANGER_BAR)
                        .count()
                / (double) Math.max(1, dangers.size());
    }

    double falseDangers() {
        return share(trial ->
                trial.example().intent() != Intent.DANGER && trial.both().danger() >= DANGER_BAR);
    }

    private double share(java.util.function.Predicate<Trial> counted) {
        return trials.stream().filter(counted).count() / (double) Math.max(1, trials.size());
    }

    @Override
    public String toString() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "by words %.1f %% right, sure from %.2f; by both %.1f %%, sure from %.2f (keeps %.0f %%); danger %.1f %% seen,"
                        + " %.1f %% false%n",
                100 * right(Trial::quick),
                threshold(Trial::quick),
                100 * right(Trial::both),
                threshold(Trial::both),
                100 * share(trial -> trial.both().best().likelihood() >= threshold(Trial::both)),
                100 * dangersSeen(),
                100 * falseDangers()));
        Map<Intent, List<Trial>> byIntent = trials.stream()
                .collect(Collectors.groupingBy(
                        trial -> trial.example().intent(), () -> new EnumMap<>(Intent.class), Collectors.toList()));
        byIntent.forEach((intent, some) -> table.append(String.format(
                Locale.ROOT,
                "  %-22s %4d  %5.1f %%  %s%n",
                intent.fileName(),
                some.size(),
                100.0 * some.stream().filter(t -> t.both().intent() == intent).count() / some.size(),
                mistaken(some))));
        return table.toString();
    }

    private static String mistaken(List<Trial> some) {
        Map<Intent, Long> others = some.stream()
                .filter(trial -> trial.both().intent() != trial.example().intent())
                .collect(Collectors.groupingBy(trial -> trial.both().intent(), Collectors.counting()));
        return others.entrySet().stream()
                .sorted(Map.Entry.<Intent, Long>comparingByValue().reversed())
                .limit(4)
                .map(entry -> entry.getKey().fileName() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}
