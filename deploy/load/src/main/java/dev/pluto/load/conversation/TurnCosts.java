package dev.pluto.load.conversation;

import dev.pluto.load.Figures;
import dev.pluto.load.Shares;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * CPU of a text and all that follows from it, until nothing is left to do.
 *
 * @param millis of each service and server, by its name
 */
record TurnCosts(Map<String, Double> millis) {

    /**
     * What was taken less what is taken where nothing happens.
     *
     * @param idle cores by name
     * @param taken from the first text until all was done
     */
    static TurnCosts of(Map<String, Double> idle, Shares taken, int turns) {
        double seconds = taken.seconds();
        Map<String, Double> millis = new LinkedHashMap<>();
        taken.cores()
                .forEach((name, cores) ->
                        millis.put(name, (cores - idle.getOrDefault(name, 0.0)) * seconds * 1000 / turns));
        return new TurnCosts(millis);
    }

    String told() {
        String each = millis.entrySet().stream()
                .map(part -> Figures.text("%s %.1f", part.getKey(), part.getValue()))
                .collect(Collectors.joining(", "));
        double all = millis.values().stream().mapToDouble(Double::doubleValue).sum();
        return Figures.text("%.1f: %s", all, each);
    }
}
