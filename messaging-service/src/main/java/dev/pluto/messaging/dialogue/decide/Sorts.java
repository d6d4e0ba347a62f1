package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/** Which sort of reminder a text names: "the alarm", "the weekly one", "the ones that repeat". */
final class Sorts {

    private static final int NOON = 12;
    private static final int EVENING = 17;
    private static final int DAY = 24;

    private Sorts() {}

    /** Those of the sort that is named; all where none is, or none of that sort is there. */
    static List<ReminderAnswer> named(String words, List<ReminderAnswer> pool) {
        List<ReminderAnswer> some = pool;
        some = only(words, WordUse.WAKING, some, one -> one.kind().equals("wake_up_call"));
        some = only(words, WordUse.DAILY, some, one -> isBy(one, "FREQ=DAILY"));
        some = only(words, WordUse.WEEKLY, some, one -> isBy(one, "FREQ=WEEKLY"));
        some = only(words, WordUse.MONTHLY, some, one -> isBy(one, "FREQ=MONTHLY"));
        some = only(words, WordUse.MORNING_ONE, some, one -> isBetween(one, 0, NOON));
        some = only(words, WordUse.AFTERNOON_ONE, some, one -> isBetween(one, NOON, EVENING));
        some = only(words, WordUse.EVENING_ONE, some, one -> isBetween(one, EVENING, DAY));
        return only(words, WordUse.REPEATING, some, one -> one.rrule() != null);
    }

    private static boolean isBetween(ReminderAnswer one, int from, int to) {
        int hour = one.dueAt().atZone(ZoneId.of(one.zone())).getHour();
        return hour >= from && hour < to;
    }

    static boolean isNamed(String words, List<ReminderAnswer> pool) {
        return named(words, pool).size() < pool.size();
    }

    private static List<ReminderAnswer> only(
            String words, WordUse sort, List<ReminderAnswer> pool, Predicate<ReminderAnswer> isOfIt) {
        if (!Vocabulary.holds(words, sort)) {
            return pool;
        }
        List<ReminderAnswer> some = pool.stream().filter(isOfIt).toList();
        return some.isEmpty() ? pool : some;
    }

    private static boolean isBy(ReminderAnswer one, String frequency) {
        String rule = one.rrule();
        return rule != null && rule.startsWith(frequency);
    }
}
