package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Between;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * "Every hour from 9 to 5", "every two hours from 10pm till 6am" names hours of the day.
 *
 * @param rule by RFC 5545
 * @param start the first of them that is still to come
 */
record HoursBetween(String rule, LocalDateTime start) {

    static Optional<HoursBetween> of(Repeat repeat, Between between, Draft draft, LocalDateTime now) {
        int from = Hours.onDay(between.from(), draft.part(), false);
        int to = Hours.onDay(between.to(), null, false);
        to = to <= from && !between.to().exact() ? to + Clock.HALF_DAY : to;
        to = to < from ? to + Clock.DAY : to;
        boolean isOneNight = to > Clock.DAY && draft.hasDay(); // a rule would be of every night
        boolean isWindow = to > from && to - from < Clock.DAY && !isOneNight;
        if (repeat.unit() != Unit.HOUR || !isWindow || draft.until() != null) {
            return Optional.empty();
        }
        int last = to == Clock.DAY ? to - 1 : to;
        Set<Integer> hours = new TreeSet<>();
        for (int minute = from; minute <= last; minute += 60 * repeat.interval()) {
            hours.add(minute % Clock.DAY / 60);
        }
        return Optional.of(of(hours, from % 60, now));
    }

    private static HoursBetween of(Set<Integer> hours, int minute, LocalDateTime now) {
        String rule = "FREQ=DAILY;BYHOUR=" + Rrule.list(hours) + ";BYMINUTE=" + minute;
        LocalDateTime start = Stream.of(now.toLocalDate(), now.toLocalDate().plusDays(1))
                .flatMap(day -> hours.stream().map(hour -> Hours.at(day, hour * 60 + minute, 0)))
                .filter(time -> time.isAfter(now))
                .findFirst()
                .orElseThrow();
        return new HoursBetween(rule, start);
    }
}
