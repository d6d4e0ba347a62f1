package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.Excerpt;
import dev.pluto.language.time.TimeWords;
import dev.pluto.messaging.people.Profile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reminders as they are offered for a choice: "call mum, tomorrow at 9:00 AM". */
final class Told {

    private static final int LONGEST_MATTER = 60;

    private Told() {}

    static List<String> all(List<ReminderAnswer> reminders, Profile person, Instant now) {
        return reminders.stream().map(one -> of(one, person, now)).toList();
    }

    private static String of(ReminderAnswer reminder, Profile person, Instant now) {
        TimeWords words = new TimeWords(person.language(), now);
        ZoneId zone = zone(reminder, person);
        String when = words.inZone(words.moment(reminder.dueAt(), zone), zone, person.zoneId());
        String matter = matter(reminder);
        return matter == null ? when : Excerpt.of(matter, LONGEST_MATTER) + ", " + when;
    }

    /** Null when nothing was said about what for. */
    static @Nullable String matter(ReminderAnswer reminder) {
        String what = reminder.what();
        return what == null || what.isBlank() ? null : what.strip();
    }

    /** When it comes next, where it is meant. */
    static ZonedDateTime due(ReminderAnswer reminder, Profile person) {
        return reminder.dueAt().atZone(zone(reminder, person));
    }

    /** The zone a reminder is meant in; the person's where this runtime does not know it. */
    static ZoneId zone(ReminderAnswer reminder, Profile person) {
        try {
            return ZoneId.of(reminder.zone());
        } catch (DateTimeException e) {
            return person.zoneId();
        }
    }
}
