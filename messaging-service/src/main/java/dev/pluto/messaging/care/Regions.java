package dev.pluto.messaging.care;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which country a number is. */
final class Regions {

    private static final int LONGEST_PREFIX = 7;

    private static final Map<String, List<String>> BY_PREFIX = read();

    private Regions() {}

    /**
     * @param phoneNumber E.164; null when it is not known
     * @param locale of the person: decides between countries that share a code, and alone when there is no number
     * @return ISO 3166 code
     */
    static Optional<String> of(@Nullable String phoneNumber, Locale locale) {
        List<String> possible = phoneNumber == null ? List.of() : possible(phoneNumber);
        String own = locale.getCountry();
        if (possible.contains(own)) {
            return Optional.of(own);
        }
        return possible.stream().findFirst().or(() -> own.isEmpty() ? Optional.empty() : Optional.of(own));
    }

    private static List<String> possible(String phoneNumber) {
        for (int end = Math.min(phoneNumber.length(), 1 + LONGEST_PREFIX); end > 1; end--) {
            List<String> regions = BY_PREFIX.get(phoneNumber.substring(1, end));
            if (regions != null) {
                return regions;
            }
        }
        return List.of();
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> regions = new HashMap<>();
        for (String line : Resources.lines("regions.txt")) {
            int space = line.indexOf(' ');
            regions.put(
                    line.substring(0, space), List.of(line.substring(space + 1).split(" ")));
        }
        return Map.copyOf(regions);
    }
}
