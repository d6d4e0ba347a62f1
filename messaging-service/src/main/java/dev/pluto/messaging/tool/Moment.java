package dev.pluto.messaging.tool;

import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Repeating;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When, as scheduler takes it.
 *
 * @param startsAt local in {@code zone}, in whole seconds
 * @param rrule null when it comes once
 * @param isZoneSaid whether the words named the zone
 */
record Moment(LocalDateTime startsAt, @Nullable String rrule, ZoneId zone, boolean isZoneSaid) {

    Moment {
        startsAt = startsAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws IllegalArgumentException when nothing was read that could be planned */
    static Moment of(Reading reading) {
        if (reading instanceof Once once) {
            return new Moment(once.at(), null, once.zone(), once.zoneSaid());
        }
        if (reading instanceof Repeating rule) {
            return new Moment(rule.startsAt(), rule.rrule(), rule.zone(), rule.zoneSaid());
        }
        throw new IllegalArgumentException("no moment: " + reading.getClass().getSimpleName());
    }
}
