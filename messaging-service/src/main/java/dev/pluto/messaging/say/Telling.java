package dev.pluto.messaging.say;

import dev.pluto.language.time.TimeWords;
import dev.pluto.messaging.people.Profile;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whom something is told, when, in which words. */
record Telling(Phrasebook book, Manner manner, Profile person, Instant now, TimeWords times, Seed seed) {

    static Telling of(Profile person, Instant now, Turn turn) {
        return new Telling(
                Phrasebook.of(person.language()),
                Manner.of(person.style()),
                person,
                now,
                new TimeWords(person.language(), now),
                Seed.of(turn));
    }

    /** A piece of a sentence with its places filled. @param filled names and values in turn */
    String fragment(String key, String... filled) {
        return Filling.filled(Filling.styled(book.fragment(key), manner, book.fullForms()), values(filled));
    }

    /** The same with a space in front. */
    String behind(String key, String... filled) {
        return " " + fragment(key, filled);
    }

    /** Names and values in turn as a map that may grow. */
    static Map<String, String> values(String... filled) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < filled.length; i += 2) {
            values.put(filled[i], filled[i + 1]);
        }
        return values;
    }

    /** "milk, eggs and bread". */
    String joined(List<String> all, String by) {
        if (all.size() < 2) {
            return String.join("", all);
        }
        int last = all.size() - 1;
        return String.join(", ", all.subList(0, last)) + " " + fragment(by) + " " + all.get(last);
    }

    /** The first of many, and how many more there are. */
    String joined(List<String> all, int most) {
        return all.size() <= most
                ? joined(all, "and")
                : fragment(
                        "found.list.more",
                        "items",
                        String.join(", ", all.subList(0, most)),
                        "more",
                        String.valueOf(all.size() - most));
    }

    /** "Both", "all 5". */
    String all(int count) {
        return fragment(count == 2 ? "all_count.two" : "all_count.many", "n", String.valueOf(count));
    }

    /** ", Sam", or nothing while no name is known. */
    String to() {
        String name = person.name() == null ? "" : person.name().strip();
        return name.isEmpty() ? "" : ", " + name;
    }

    /** "New York". */
    static String place(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return person.zoneId();
        }
    }

    /** What the clock shows now. */
    String clock(ZoneId zone) {
        return times.clock(now.atZone(zone).toLocalTime());
    }

    /** So many minutes, as hours and minutes. */
    String length(long minutes) {
        String hours = counted("length.hours", minutes / 60);
        String rest = counted("length.minutes", minutes % 60);
        if (minutes < 60 || minutes % 60 == 0) {
            return minutes < 60 ? rest : hours;
        }
        return fragment("length.both", "hours", hours, "minutes", rest);
    }

    private String counted(String key, long count) {
        return count == 1 ? fragment(key + ".one") : fragment(key, "n", String.valueOf(count));
    }

    /** The clock with an article, where a language has one: "la 1:05", "las 13:00". */
    String oclock(String clock) {
        return fragment(clock.startsWith("1:") || clock.startsWith("01:") ? "oclock.one" : "oclock", "time", clock);
    }
}
