package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Between;
import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "Every hour from 9 to 5" names hours of the day.
 *
 * @param rule by RFC 5545
 * @param start the first of them that is still to come
 */
record HoursBetween(String rule, LocalDateTime start) {

    static Optional<HoursBetween> of(Repeat repeat, Between between, Draft draft, LocalDateTime now) {
        int from = Hours.onDay(between.from(), draft.part(), false);
        int to = Hours.onDay(between.to(), null, false);
        to = to <= from && !between.to().exact() ? to + Clock.HALF_DAY : to;
        if (repeat.unit() != Unit.HOUR || to <= from || to > Clock.DAY || draft.until() != null) {
            return Optional.empty();
        }
        List<Integer> hours = new ArrayList<>();
        for (int minute = from; minute <= to && minute < Clock.DAY; minute += 60 * repeat.interval()) {
            hours.add(minute / 60);
        }
        String rule = "FREQ=DAILY;BYHOUR=" + Rrule.list(hours) + ";BYMINUTE=" + from % 60;
        LocalDateTime start = hours.stream()
                .map(hour -> Hours.at(now.toLocalDate(), hour * 60 + from % 60, 0))
                .filter(time -> time.isAfter(now))
                .findFirst()
                .orElse(Hours.at(now.toLocalDate().plusDays(1), from, 0));
        return Optional.of(new HoursBetween(rule, start));
    }
}
