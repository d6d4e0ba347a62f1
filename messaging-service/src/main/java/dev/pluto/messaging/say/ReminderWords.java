package dev.pluto.messaging.say;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.say.Matter.Form;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads reminders back: what, and when, in the person's dates and clock, with the zone when it is not their own and the hour when it is odd. */
final class ReminderWords {

    /** Of more reminders than these the rest is counted. */
    static final int MOST = 10;

    private static final int EVENING_ENDS = 22;
    private static final int NIGHT_ENDS = 4;
    private static final int MORNING_BEGINS = 6;

    private final Telling telling;

    ReminderWords(Telling telling) {
        this.telling = telling;
    }

    /** {@code when}, {@code when_noun}, {@code what}, {@code of}, {@code matter}, {@code reminding} for both when and what. */
    Map<String, String> values(ReminderAnswer reminder) {
        Map<String, String> values = about(reminder.what(), isWakeUp(reminder));
        String when = when(reminder);
        if (!telling.book().isEnglish() && when.contains(",")) {
            values.put("what", values.getOrDefault("colon", ""));
        }
        values.put("when", when);
        values.put("when_noun", noun(when));
        String what = values.getOrDefault("what", "");
        values.put("reminding", reminder.rrule() == null ? " " + when + what : what + " " + when);
        return values;
    }

    /**
     * What it is about: {@code what} behind "remind you ...", {@code of} behind "your reminder", {@code matter} alone.
     *
     * @param words of the person, null or blank for none
     */
    Map<String, String> about(@Nullable String words, boolean isWakeUp) {
        if (words == null || words.isBlank() || isWakeUp) {
            String alone = telling.fragment(isWakeUp ? "wake" : "untitled");
            return Telling.values(
                    "what", "", "of", isWakeUp ? telling.behind("what.wake") : "", "matter", alone, "colon", "");
        }
        Matter matter = Matter.of(words, telling.book().isEnglish());
        String quoted = telling.behind("what.quoted", "matter", matter.text());
        String colon = ": " + matter.text();
        Map<String, String> values =
                Telling.values("matter", matter.text(), "what", colon, "of", quoted, "colon", colon);
        if (matter.form() != Form.WORDS) {
            String key = matter.form() == Form.DEED ? "what.to" : "what.about";
            String within = telling.behind(key, "matter", matter.text());
            values.put("what", within);
            if (telling.book().isEnglish()) {
                values.put("of", within);
            }
        }
        return values;
    }

    /** When it comes, as it is read back. */
    String when(ReminderAnswer reminder) {
        ZoneId zone = telling.zone(reminder.zone());
        ZoneId home = telling.person().zoneId();
        if (reminder.rrule() != null) {
            String rule = telling.times().rule(reminder.rrule(), reminder.dueAt(), zone);
            String all = telling.times().inZone(rule, zone, home);
            return isOften(reminder.rrule()) || hour(reminder.dueAt(), home) >= MORNING_BEGINS
                    ? all
                    : telling.fragment("when.rule.night", "when", all);
        }
        return moment(reminder);
    }

    /** Its coming run alone, however it repeats. */
    String moment(ReminderAnswer reminder) {
        ZoneId zone = telling.zone(reminder.zone());
        ZoneId home = telling.person().zoneId();
        return telling.times().inZone(odd(reminder.dueAt(), zone, home), zone, home);
    }

    /** A moment with a word for an hour at which most people sleep, so that a wrong half of the day is seen. */
    private String odd(Instant due, ZoneId zone, ZoneId home) {
        String when = telling.times().moment(due, zone);
        int hour = hour(due, home);
        if (hour >= MORNING_BEGINS && hour < EVENING_ENDS) {
            return when;
        }
        if (hour >= EVENING_ENDS) {
            LocalDate day = due.atZone(zone).toLocalDate();
            boolean today = day.equals(telling.now().atZone(zone).toLocalDate());
            return today
                    ? telling.fragment("when.late", "time", when.substring(when.indexOf(' ') + 1))
                    : telling.fragment("when.late-evening", "when", when);
        }
        return telling.fragment(hour < NIGHT_ENDS ? "when.night" : "when.early", "when", when);
    }

    private static int hour(Instant due, ZoneId home) {
        return due.atZone(home).getHour();
    }

    private static boolean isOften(String rrule) {
        return rrule.contains("HOURLY") || rrule.contains("MINUTELY") || rrule.contains("BYHOUR");
    }

    /** "Friday at 5" of "on Friday at 5", for "from ... to ...". */
    String noun(String when) {
        String dropped = telling.book().fragmentOrEmpty("when.drop") + " ";
        return dropped.length() > 1 && when.startsWith(dropped) ? when.substring(dropped.length()) : when;
    }

    /** When it comes, without its first time when it repeats: "every day at 8:00". */
    String pattern(ReminderAnswer reminder) {
        String when = when(reminder);
        int first = reminder.rrule() == null ? -1 : when.lastIndexOf(", " + telling.fragment("rule.first") + " ");
        return first < 0 ? when : when.substring(0, first);
    }

    /** "Call mum, today at 17:00", as a row of a list. */
    String entry(ReminderAnswer reminder) {
        String first = ", " + telling.fragment("rule.first") + " ";
        String when = when(reminder);
        int at = reminder.rrule() == null ? -1 : when.lastIndexOf(first);
        if (at >= 0) {
            when = when.substring(0, at) + ", " + telling.fragment("rule.next") + " "
                    + when.substring(at + first.length());
        }
        String key = isWakeUp(reminder)
                ? "entry.wake"
                : isUntitled(reminder) ? "entry.untitled" : isCall(reminder) ? "entry.call" : "entry";
        String matter = values(reminder).getOrDefault("matter", "");
        String entry = telling.fragment(key, "matter", matter, "when", when);
        return reminder.paused() ? telling.fragment("entry.paused", "entry", entry) : entry;
    }

    /** At most ten rows with numbers, and how many more there are. */
    String told(List<ReminderAnswer> reminders, int total) {
        List<String> entries = reminders.stream().limit(MOST).map(this::entry).toList();
        return rows(entries, total - entries.size());
    }

    /** Rows with numbers below a line. @param more how many are not told */
    String rows(List<String> entries, int more) {
        var rows = new ArrayList<String>();
        for (String entry : entries) {
            rows.add((rows.size() + 1) + ". " + entry);
        }
        if (more > 0) {
            rows.add(telling.fragment("found.more", "more", String.valueOf(more)));
        }
        return "\n" + String.join("\n", rows);
    }

    /** What several are about: "call mum, gym and 2 more". */
    String matters(List<ReminderAnswer> reminders) {
        List<String> matters = reminders.stream()
                .map(reminder -> values(reminder).getOrDefault("matter", ""))
                .toList();
        return telling.joined(matters, MOST / 2);
    }

    static boolean isWakeUp(ReminderAnswer reminder) {
        return reminder.kind().equals("wake_up_call");
    }

    static boolean isCall(ReminderAnswer reminder) {
        return reminder.channel().equals("voice");
    }

    private static boolean isUntitled(ReminderAnswer reminder) {
        return reminder.what() == null || reminder.what().isBlank();
    }
}
