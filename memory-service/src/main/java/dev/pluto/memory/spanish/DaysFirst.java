package dev.pluto.memory.spanish;

import java.util.ArrayList;
import java.util.List;

/** Reads days that are told first as if they were told last: "los jueves tengo coro" is "tengo coro los jueves". */
final class DaysFirst {

    private DaysFirst() {}

    /** The same words where no days stand first. */
    static List<Word> behind(List<Word> clause, Vocabulary words) {
        int end = 1;
        boolean led =
                clause.size() > 2 && (clause.get(0).is("los") || clause.get(0).is("cada"));
        while (led && end < clause.size() - 1 && isDay(clause, end, words)) {
            end++;
        }
        if (end == 1) {
            return clause;
        }
        List<Word> all = new ArrayList<>(clause.subList(end, clause.size()));
        all.addAll(clause.subList(0, end));
        return List.copyOf(all);
    }

    /** A weekday, or what joins two. */
    private static boolean isDay(List<Word> clause, int at, Vocabulary words) {
        boolean joins = at > 1
                && (clause.get(at).is("y") || clause.get(at).is("los"))
                && (words.is("weekday", clause.get(at + 1))
                        || clause.get(at + 1).is("los"));
        return joins || words.is("weekday", clause.get(at));
    }
}
