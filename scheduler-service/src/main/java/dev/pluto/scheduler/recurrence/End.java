package dev.pluto.scheduler.recurrence;

import java.time.Instant;
import java.time.LocalDateTime;
import org.dmfs.rfc5545.DateTime;
import org.jspecify.annotations.Nullable;

/** The inclusive UNTIL of a rule: an instant when written in UTC, else a local time; a bare date lasts to its end. */
sealed interface End {

    boolean isBefore(LocalDateTime local, Instant instant);

    record Never() implements End {
        @Override
        public boolean isBefore(LocalDateTime local, Instant instant) {
            return false;
        }
    }

    record AtInstant(Instant last) implements End {
        @Override
        public boolean isBefore(LocalDateTime local, Instant instant) {
            return last.isBefore(instant);
        }
    }

    record AtLocal(LocalDateTime last) implements End {
        @Override
        public boolean isBefore(LocalDateTime local, Instant instant) {
            return last.isBefore(local);
        }
    }

    static End of(@Nullable DateTime until) {
        if (until == null) {
            return new Never();
        }
        if (until.isAllDay()) {
            return new AtLocal(Floating.toLocal(until)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay()
                    .minusNanos(1));
        }
        return until.isFloating()
                ? new AtLocal(Floating.toLocal(until))
                : new AtInstant(Instant.ofEpochMilli(until.getTimestamp()));
    }
}
