package dev.pluto.language.time;

import java.util.ArrayList;
import java.util.List;

/** Puts days of rules into words: "1st", "first", "Mondays and Fridays". */
final class RuleDayWords {

    private static final int PAIR = 2;

    private final Spoken spoken;

    RuleDayWords(Spoken spoken) {
        this.spoken = spoken;
    }

    /** "1st", "last day"; languages without such endings keep the number. */
    String date(String number) {
        int day = Integer.parseInt(number);
        if (day == -1) {
            return spoken.get("last");
        }
        if (!spoken.get("and").equals("and") || day < 1) {
            return number;
        }
        int ten = day % 10;
        boolean teen = day / 10 == 1;
        return number + (teen || ten == 0 || ten > 3 ? "th" : ten == 1 ? "st" : ten == 2 ? "nd" : "rd");
    }

    String nth(String day) {
        String key = "nth." + day.substring(0, day.length() - PAIR).replace("+", "");
        return spoken.has(key) ? spoken.get(key) : "";
    }

    /** Spanish says "los sábados" but "el primer sábado", English "on Sundays" but "on the first Sunday". */
    static String singular(String name) {
        return name.endsWith("ados") || name.endsWith("gos") || name.endsWith("days")
                ? name.substring(0, name.length() - 1)
                : name;
    }

    String names(List<String> days) {
        boolean known = days.stream().allMatch(day -> spoken.has("plural." + day));
        return known
                ? joined(days.stream().map(day -> spoken.get("plural." + day)).toList())
                : "";
    }

    String joined(List<String> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        List<String> front = new ArrayList<>(all.subList(0, all.size() - 1));
        return String.join(", ", front) + " " + spoken.get("and") + " " + all.get(all.size() - 1);
    }
}
