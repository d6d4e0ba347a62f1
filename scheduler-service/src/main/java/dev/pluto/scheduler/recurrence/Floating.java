package dev.pluto.scheduler.recurrence;

import java.time.LocalDateTime;
import org.dmfs.rfc5545.DateTime;

/** Between java.time and lib-recur, always without a zone: lib-recur's own zone handling takes the second of two 01:30s. */
final class Floating {

    private Floating() {}

    static DateTime of(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    static LocalDateTime toLocal(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
