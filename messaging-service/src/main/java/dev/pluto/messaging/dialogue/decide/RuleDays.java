package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The weekdays of a rule, as RFC 5545 names them. */
final class RuleDays {

    static final List<String> WEEK = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final String BY_DAY = "BYDAY=";
    private static final String DAILY = "FREQ=DAILY";
    private static final String WEEKLY = "FREQ=WEEKLY";

    private RuleDays() {}

    /** Those it names, all for every day; none for a rule by weeks or months that names none. */
    static Set<String> of(@Nullable String rrule) {
        if (rrule == null || !rrule.startsWith(DAILY) && !rrule.startsWith(WEEKLY)) {
            return Set.of();
        }
        for (String part : Pieces.of(rrule, ";")) {
            if (part.startsWith(BY_DAY)) {
                return Set.of(Pieces.of(part.substring(BY_DAY.length()), ","));
            }
        }
        return rrule.equals(DAILY) ? Set.copyOf(WEEK) : Set.of();
    }

    /** The same rule on some of its days. */
    static String on(Set<String> days, String rrule) {
        List<String> parts = new ArrayList<>();
        for (String part : Pieces.of(rrule, ";")) {
            if (!part.startsWith(BY_DAY)) {
                parts.add(part.equals(DAILY) ? WEEKLY : part);
            }
        }
        parts.add(BY_DAY + String.join(",", WEEK.stream().filter(days::contains).toList()));
        return String.join(";", parts);
    }
}
