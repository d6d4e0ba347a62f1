package dev.pluto.messaging.dialogue.decide;

import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.TimeWords;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.say.Topic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** The time, the date, how long until a day. */
final class Clock {

    private Clock() {}

    static Step of(Act.AskClock act, Scene scene) {
        ZoneId home = scene.person().zoneId();
        ZoneId zone = act.zone() == null ? home : act.zone();
        ZonedDateTime now = scene.now().atZone(zone);
        LocalDate today = now.toLocalDate();
        DayRange days = act.days();
        LocalDate day = days == null ? today : days.first();
        TimeWords words = scene.timeWords();
        return switch (act.asks()) {
            case TIME -> Step.say(Topic.TIME, time(words.clock(now.toLocalTime()), zone, home));
            case DATE, WEEKDAY -> Step.say(Topic.DATE, Map.of("day", words.day(day, today)));
            case DAYS_UNTIL ->
                act.until() != null
                        ? hours(act.until(), zone, scene)
                        : days == null
                                ? Step.say(Topic.UNKNOWN)
                                : Step.say(
                                        Topic.DAYS_UNTIL,
                                        Map.of(
                                                "days",
                                                String.valueOf(ChronoUnit.DAYS.between(today, day)),
                                                "day",
                                                words.day(day, today)));
            case ZONE -> Step.say(Topic.OWN_ZONE, Map.of("zone", scene.person().zone() == null ? "" : home.getId()));
        };
    }

    /** So many hours and minutes until a clock shows this. */
    private static Step hours(Instant until, ZoneId zone, Scene scene) {
        long minutes = Duration.between(scene.now(), until).toMinutes();
        String day = scene.timeWords().moment(until, zone);
        return Step.say(Topic.DAYS_UNTIL, Map.of("days", "0", "minutes", String.valueOf(minutes), "day", day));
    }

    private static Map<String, String> time(String clock, ZoneId zone, ZoneId home) {
        if (zone.getRules().equals(home.getRules())) {
            return Map.of("time", clock);
        }
        String id = zone.getId();
        String place = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        return Map.of("time", clock, "place", place);
    }
}
