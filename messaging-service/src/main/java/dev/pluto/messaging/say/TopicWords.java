package dev.pluto.messaging.say;

import dev.pluto.messaging.say.Part.Said;
import dev.pluto.messaging.say.Saying.Kind;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is said without anything having been done. */
final class TopicWords {

    private static final int LONGEST_QUOTE = 300;

    /** The shade of a topic whose lines ask nothing. */
    private static final String STATED = "stated";

    private final Telling telling;
    private final ReminderWords reminders;
    private final ProfileWords profiles;

    private final boolean isAsked;

    /** @param isAsked whether the same message asks something already: no second question then */
    TopicWords(Telling telling, boolean isAsked) {
        this.telling = telling;
        this.isAsked = isAsked;
        this.reminders = new ReminderWords(telling);
        this.profiles = new ProfileWords(telling);
    }

    Saying of(Said said) {
        Map<String, String> values = Telling.values("to", telling.to());
        values.putAll(said.values());
        return switch (said.topic()) {
            case INTRODUCTION -> {
                Saying words = words(said, "", values);
                yield new Saying(Kind.GREETING, words.line(), words.values(), "");
            }
            case GREETING, SMALL_TALK, HELP, BEYOND -> words(said, shade(said), values);
            case UNKNOWN -> unknown(said, values);
            case DANGER -> danger(said, values);
            case OTHER_LANGUAGE ->
                Saying.words(new OtherLanguages(telling.seed()).line(value(said, "language")), values);
            case TIME -> time(said, values);
            case DAYS_UNTIL -> days(said, values);
            case NO_SUCH_DAY, TWO_MOMENTS, TOO_LONG -> words(said, isAsked ? STATED : "", values);
            case OVER ->
                words(said, isAsked ? STATED : "", with(values, "about", piece("about", value(said, "matter"))));
            case NO_SUCH_REMINDER -> noSuchReminder(said, values);
            case QUOTE ->
                words(
                        said,
                        value(said, "day").isBlank() ? "undated" : "",
                        with(values, "quote", Matter.cut(value(said, "quote").strip(), LONGEST_QUOTE)));
            case WHICH_VALUE -> words(said, value(said, "aspect"), values);
            case OWN_NAME, OWN_NUMBER, OWN_ZONE, OWN_LANGUAGE, OWN_STYLE, OWN_PREFERENCES -> own(said, values);
            default -> words(said, "", values);
        };
    }

    /** How the person's own words shade the answer; empty for the plain one. */
    private String shade(Said said) {
        String words = value(said, "words");
        return words.isBlank()
                ? ""
                : Shades.of(telling.book().language()).of(said.topic(), words).orElse("");
    }

    private Saying unknown(Said said, Map<String, String> values) {
        List<Line.Variant> examples = telling.book().words("example").variants();
        int index = (int)
                Math.floorMod(telling.seed().conversation() + telling.seed().number(), (long) examples.size());
        boolean blank =
                said.values().containsKey("words") && value(said, "words").isBlank();
        return words(
                said,
                blank ? "blank" : isAsked ? STATED : "",
                with(values, "example", examples.get(index).text()));
    }

    private Saying danger(Said said, Map<String, String> values) {
        String line = value(said, "line");
        String name = value(said, "line_name");
        values.put("lineName", name.contains(line) ? name : name + ": " + line);
        return words(said, line.isBlank() ? "" : "line", values);
    }

    private Saying time(Said said, Map<String, String> values) {
        ZoneId zone = telling.person().zoneId();
        values.putIfAbsent("time", telling.clock(zone));
        values.put("oclock", telling.oclock(values.getOrDefault("time", "")));
        String place = value(said, "place");
        values.put("place", place.isBlank() ? "" : telling.behind("topic.TIME.place", "place", place));
        values.put("zone", Telling.place(zone));
        return words(said, place.isBlank() ? "" : "elsewhere", values);
    }

    private Saying days(Said said, Map<String, String> values) {
        String minutes = value(said, "minutes");
        if (!minutes.isBlank()) {
            return words(said, "hours", with(values, "length", telling.length(Long.parseLong(minutes))));
        }
        long days = Long.parseLong(value(said, "days").strip());
        String key = days < 0 ? "past" : days == 0 ? "none" : days == 1 ? "one" : "";
        String many = Math.abs(days) == 1
                ? telling.fragment("days.one")
                : telling.fragment("days", "n", String.valueOf(Math.abs(days)));
        return words(said, key, with(values, "days", many));
    }

    private Saying noSuchReminder(Said said, Map<String, String> values) {
        values.put("like", piece("like", value(said, "matter")));
        if (said.items().isEmpty()) {
            return words(said, "", values);
        }
        List<String> nearest = said.items().stream()
                .limit(ReminderWords.MOST)
                .map(item -> Matter.cut(item.strip(), Matter.LONGEST + Matter.LONGEST))
                .toList();
        return nearest.size() == 1
                ? words(said, "nearest", with(values, "items", nearest.get(0)))
                : words(said, "", values)
                        .above(reminders.rows(nearest, said.items().size() - nearest.size()));
    }

    /** What the profile answers; a value that was given goes before that of the profile. */
    private Saying own(Said said, Map<String, String> values) {
        ZoneId zone = telling.person().zoneId();
        switch (said.topic()) {
            case OWN_NAME -> values.putIfAbsent("name", plain(telling.person().name()));
            case OWN_NUMBER ->
                values.putIfAbsent("number", plain(telling.person().phoneNumber()));
            case OWN_ZONE -> {
                values.put("place", place(value(said, "zone"), zone));
                values.put("time", telling.clock(zone));
                values.put("oclock", telling.oclock(telling.clock(zone)));
            }
            case OWN_LANGUAGE ->
                values.put("language", profiles.name(telling.person().language()));
            case OWN_STYLE -> values.putIfAbsent("style", profiles.described());
            default -> values.put("switches", profiles.switches());
        }
        boolean unknown = said.topic() == Topic.OWN_NAME
                        && values.getOrDefault("name", "").isBlank()
                || said.topic() == Topic.OWN_NUMBER
                        && values.getOrDefault("number", "").isBlank();
        return words(said, unknown ? "none" : "", values);
    }

    private String place(String given, ZoneId zone) {
        return given.isBlank() ? Telling.place(zone) : Telling.place(telling.zone(given));
    }

    /** " for "call mum"", or nothing without a matter. */
    private String piece(String key, String matter) {
        return matter.isBlank()
                ? ""
                : telling.behind(
                        key,
                        "matter",
                        Matter.of(matter, telling.book().isEnglish()).text());
    }

    private static Map<String, String> with(Map<String, String> values, String name, String value) {
        values.put(name, value);
        return values;
    }

    private static String plain(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static String value(Said said, String name) {
        return said.values().getOrDefault(name, "");
    }

    /** The line of a topic, or of its shade where it has lines of its own. */
    private Saying words(Said said, String shade, Map<String, String> values) {
        String key = "topic." + said.topic();
        Line plain = telling.book().words(key);
        Line line =
                shade.isEmpty() ? plain : telling.book().find(key + "." + shade).orElse(plain);
        return Saying.words(line, values);
    }
}
