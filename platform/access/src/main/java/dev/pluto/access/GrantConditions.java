package dev.pluto.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a grant counts. All that is said has to hold; what is not said does.
 *
 * @param mfa true: only in a session with a second factor
 * @param hours only then, null for always
 */
public record GrantConditions(
        @Nullable Boolean mfa, @Valid @Nullable Hours hours) {

    /** Always. */
    public static final GrantConditions NONE = new GrantConditions(null, null);

    /**
     * Hours of a week on the clock of a place.
     *
     * @param from the first minute, such as 08:00
     * @param until the first minute that is none of them; before {@code from}: on the next day
     * @param zone IANA time zone
     * @param days on which they begin; none or null: on each
     */
    public record Hours(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String until,
            @NotNull String zone,
            @Nullable Set<DayOfWeek> days) {

        private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

        /** @throws IllegalArgumentException for a zone nobody knows */
        public Hours {
            if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                throw new IllegalArgumentException("no time zone: " + zone);
            }
        }

        boolean contain(Instant moment) {
            ZonedDateTime local = moment.atZone(ZoneId.of(zone));
            LocalTime time = local.toLocalTime();
            LocalTime begins = LocalTime.parse(from);
            LocalTime ends = LocalTime.parse(until);
            boolean overNight = !begins.isBefore(ends);
            boolean sinceYesterday = overNight && time.isBefore(ends);
            boolean inside = overNight
                    ? !time.isBefore(begins) || sinceYesterday
                    : !time.isBefore(begins) && time.isBefore(ends);
            DayOfWeek begun = sinceYesterday ? local.getDayOfWeek().minus(1) : local.getDayOfWeek();
            return inside && (days == null || days.isEmpty() || days.contains(begun));
        }
    }

    boolean hold(boolean hasTwoFactors, Instant now) {
        return (!Boolean.TRUE.equals(mfa) || hasTwoFactors) && (hours == null || hours.contain(now));
    }
}
