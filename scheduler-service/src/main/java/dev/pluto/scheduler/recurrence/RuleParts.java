package dev.pluto.scheduler.recurrence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of a rule that was read before, to be exchanged one by one. */
final class RuleParts {

    private static final Set<String> ELAPSED = Set.of("HOURLY", "MINUTELY", "SECONDLY");

    private static final Pattern PART_END = Pattern.compile(";");
    private static final Pattern VALUE_END = Pattern.compile(",");

    private final Map<String, String> values;

    private RuleParts(Map<String, String> values) {
        this.values = values;
    }

    static RuleParts of(String rrule) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : PART_END.split(rrule.toUpperCase(Locale.ROOT))) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                values.put(part.substring(0, equals), part.substring(equals + 1));
            }
        }
        return new RuleParts(values);
    }

    String frequency() {
        return values.getOrDefault("FREQ", "");
    }

    boolean countsElapsedTime() {
        return ELAPSED.contains(frequency());
    }

    boolean has(String part) {
        return values.containsKey(part);
    }

    @Nullable
    String get(String part) {
        return values.get(part);
    }

    void put(String part, String value) {
        values.put(part, value);
    }

    void put(String part, Collection<?> several) {
        put(part, several.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    List<String> texts(String part) {
        String value = values.get(part);
        return value == null ? List.of() : List.of(VALUE_END.split(value));
    }

    List<Integer> numbers(String part) {
        return texts(part).stream().map(Integer::valueOf).toList();
    }

    /** Leaves, of the parts that name times and days, these alone. */
    void keepOnly(Set<String> names) {
        values.keySet().removeIf(part -> part.startsWith("BY") && !names.contains(part));
    }

    /** The same without its end. */
    RuleParts endless() {
        Map<String, String> endless = new LinkedHashMap<>(values);
        endless.keySet().removeAll(Set.of("UNTIL", "COUNT"));
        return new RuleParts(endless);
    }

    /** As RFC 5545 writes it. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }
}
