package dev.pluto.messaging.care;

import dev.pluto.messaging.care.Help.Line;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom to call in which country; the table is a resource. */
public final class Emergency {

    /** The number that most mobile networks of the world put through. */
    private static final Help UNKNOWN = new Help(List.of("112"), false, Optional.empty());

    private static final Map<String, Row> BY_REGION = read();

    private record Row(List<String> numbers, Map<Kind, Line> lines) {}

    private Emergency() {}

    /**
     * Whom a person calls.
     *
     * @param phoneNumber E.164; null when it is not known
     * @param locale of the person, for where the number leaves the country open
     */
    public static Help of(@Nullable String phoneNumber, Locale locale, Kind kind) {
        return Regions.of(phoneNumber, locale).map(region -> in(region, kind)).orElse(UNKNOWN);
    }

    /** @param region ISO 3166 code of a country, of which nothing may be known */
    public static Help in(String region, Kind kind) {
        Row row = BY_REGION.get(region);
        return row == null
                ? UNKNOWN
                : new Help(row.numbers(), true, Optional.ofNullable(row.lines().get(kind)));
    }

    private static Map<String, Row> read() {
        Map<String, Row> rows = new HashMap<>();
        for (String line : Resources.lines("emergency.txt")) {
            String[] parts = line.split(" \\| ");
            List<String> numbers = new ArrayList<>(List.of(parts[0].split(" ")));
            String region = numbers.remove(0);
            Map<Kind, Line> lines = new EnumMap<>(Kind.class);
            for (int i = 1; i < parts.length; i++) {
                int kind = parts[i].indexOf(' ');
                int name = parts[i].indexOf(" = ");
                lines.put(
                        Kind.valueOf(parts[i].substring(0, kind)),
                        new Line(parts[i].substring(kind + 1, name), parts[i].substring(name + " = ".length())));
            }
            rows.put(region, new Row(List.copyOf(numbers), Map.copyOf(lines)));
        }
        return Map.copyOf(rows);
    }

    /** Every country of which there is a row. */
    static Map<String, List<String>> numbers() {
        Map<String, List<String>> numbers = new HashMap<>();
        BY_REGION.forEach((region, row) -> numbers.put(region, row.numbers()));
        return numbers;
    }
}
