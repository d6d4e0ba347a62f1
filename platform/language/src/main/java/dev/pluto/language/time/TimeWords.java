package dev.pluto.language.time;

import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Repeating;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Says when something is, in the person's own language, zone, order of day and month, and clock: "tomorrow at 7:30 AM", "on Friday
 * 27 November at 17:00", "el viernes 27 de noviembre a las 17:00". Own patterns rather than the runtime's localised ones, which
 * differ between Java versions and hold spaces that would make a text message cost double.
 */
public final class TimeWords {

    private static final Set<String> TWELVE_HOURS =
            Set.of("US", "CA", "AU", "NZ", "PH", "IN", "PK", "MY", "EG", "SA", "MX", "CO", "");

    private final Spoken spoken;
    private final Locale language;
    private final boolean american;
    private final Instant now;
    private final DateTimeFormatter clock;

    /** @param locale of the person; languages without words of their own are spoken to in English */
    public TimeWords(Locale locale, Instant now) {
        this.spoken = Spoken.of(locale);
        this.language = locale.getLanguage().equals("es") ? locale : Locale.ENGLISH;
        this.american = locale.getCountry().equals("US");
        this.now = now;
        boolean twelve =
                TWELVE_HOURS.contains(locale.getCountry()) && !locale.toString().equals("es");
        this.clock = DateTimeFormatter.ofPattern(spoken.get(twelve ? "clock.12" : "clock.24"), Locale.US);
    }

    /** A moment, with its day only as precise as needed: "today at 17:05". */
    public String moment(Instant moment, ZoneId zone) {
        ZonedDateTime at = moment.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        String time = time(at.toLocalTime());
        if (at.toLocalDate().equals(today)) {
            return spoken.say("today", "time", time);
        }
        if (at.toLocalDate().equals(today.plusDays(1))) {
            return spoken.say("tomorrow", "time", time);
        }
        return spoken.say("on", "day", day(at.toLocalDate(), today), "time", time);
    }

    /** A reading as it is read back: with its zone when that is not the person's own. */
    public String reading(Reading planned, ZoneId home) {
        if (planned instanceof Once once) {
            return inZone(moment(once.due(), once.zone()), once.zone(), home);
        }
        if (planned instanceof Repeating rule) {
            return inZone(rule(rule.rrule(), rule.due(), rule.zone()), rule.zone(), home);
        }
        throw new IllegalArgumentException("nothing is planned");
    }

    /** Names the zone unless it is the person's own: "tomorrow at 9:00 AM New York time". */
    public String inZone(String when, ZoneId zone, ZoneId home) {
        if (zone.getRules().equals(home.getRules())) {
            return when;
        }
        String place = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return spoken.say("zone", "when", when, "place", place);
    }

    /** A recurrence by RFC 5545, always with its first time: "every Monday at 08:00, first tomorrow". */
    public String rule(String rrule, Instant first, ZoneId zone) {
        RuleWords words = RuleWords.of(rrule, spoken, this, first.atZone(zone));
        String begins = moment(first, zone);
        if (words.every().isEmpty()) {
            return spoken.say("again", "first", begins);
        }
        String time = time(first.atZone(zone).toLocalTime());
        String day = begins.replace(" " + time, "");
        return words.isElapsed()
                ? spoken.say("rule.elapsed", "every", words.every(), "end", words.end(), "first", begins)
                : spoken.say("rule", "every", words.every(), "time", time, "end", words.end(), "first", day);
    }

    /**
     * When something is usually done, by RFC 5545: "on Sundays at 18:00".
     *
     * @return empty for a rule that nobody would say
     */
    public Optional<String> usually(String rrule, Instant any, ZoneId zone) {
        RuleWords rule = RuleWords.of(rrule, spoken.ofHabits(), this, any.atZone(zone));
        String every = rule.every();
        if (every.isEmpty()) {
            return Optional.empty();
        }
        String time = time(any.atZone(zone).toLocalTime());
        return Optional.of(rule.isElapsed() ? every : every + " " + time);
    }

    /** A day: "Friday 27 November", with the year when it is another than that of {@code today}. */
    public String day(LocalDate date, LocalDate today) {
        String key = date.getYear() == today.getYear() ? "day" : "day.year";
        return DateTimeFormatter.ofPattern(spoken.get(american ? key + ".US" : key), language)
                .format(date);
    }

    /** A day of every year: "9 May". */
    String yearly(LocalDate date) {
        return DateTimeFormatter.ofPattern(spoken.get(american ? "date.US" : "date"), language)
                .format(date);
    }

    String month(LocalDate date) {
        return DateTimeFormatter.ofPattern("MMMM", language).format(date);
    }

    /** The clock alone: "7:30 AM", "17:00". */
    public String clock(LocalTime time) {
        return clock.format(time);
    }

    /** "At 17:00", "a la 1:00". */
    private String time(LocalTime time) {
        boolean one =
                time.getHour() == 1 || time.getHour() == 13 && clock.toString().contains("AmPm");
        return spoken.say(one ? "at.one" : "at", "clock", clock(time));
    }

    /** What is added to an hour at which most people sleep: "at night". */
    public String night() {
        return spoken.get("night");
    }
}
