package dev.pluto.access;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
            @NotNull LocalTime from,
            @NotNull LocalTime until,
            @NotNull ZoneId zone,
            @Nullable Set<DayOfWeek> days) {

        boolean contain(Instant moment) {
            ZonedDateTime local = moment.atZone(zone);
            LocalTime time = local.toLocalTime();
            boolean overNight = !from.isBefore(until);
            boolean sinceYesterday = overNight && time.isBefore(until);
            boolean inside =
                    overNight ? !time.isBefore(from) || sinceYesterday : !time.isBefore(from) && time.isBefore(until);
            DayOfWeek begun = sinceYesterday ? local.getDayOfWeek().minus(1) : local.getDayOfWeek();
            return inside && (days == null || days.isEmpty() || days.contains(begun));
        }
    }

    boolean hold(boolean hasTwoFactors, Instant now) {
        return (!Boolean.TRUE.equals(mfa) || hasTwoFactors) && (hours == null || hours.contain(now));
    }
}
