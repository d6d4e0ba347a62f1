package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Pause;
import dev.pluto.language.time.Reading;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Leaves out all that comes on some days of what repeats: "pause it for a week", "nothing until monday". It goes on after that. */
final class Pausing {

    private Pausing() {}

    /** Whether words leave days out; a day alone is one run, unless it comes several times on it. */
    static boolean isMeant(String words, Scene scene) {
        return Vocabulary.holds(words, WordUse.PAUSING)
                && !Vocabulary.holds(words, WordUse.FOR_GOOD)
                && Pause.of(words, scene.said(words)).isPresent();
    }

    /** @return empty where the days cannot be left out, or nothing comes on them */
    static Optional<Step> of(ReminderAnswer reminder, String words, Scene scene) {
        String rrule = reminder.rrule();
        DayRange days = Pause.of(words, scene.said(words)).orElse(null);
        if (rrule == null || days == null || rrule.contains("COUNT")) {
            return Optional.empty();
        }
        ZonedDateTime due = Told.due(reminder, scene.person());
        boolean isOften = isOften(rrule);
        boolean isOneDay = days.first().equals(days.last());
        boolean isIn =
                !due.toLocalDate().isBefore(days.first()) && !due.toLocalDate().isAfter(days.last());
        LocalDateTime again = next(rrule, due, days.last());
        boolean isOneRun = isOneDay || again != null && again.equals(next(rrule, due, due.toLocalDate()));
        if (isIn && isOneRun && !isOften) {
            return Optional.of(Step.of(new Call.Skip(reminder.taskId())));
        }
        if (again == null || due.toLocalDate().isAfter(days.last())) {
            return Optional.empty();
        }
        Reading rest = rule(again, rrule, due);
        if (isIn || !days.first().isAfter(scene.at().atZone(due.getZone()).toLocalDate())) {
            return Optional.of(Step.of(new Call.Move(reminder.taskId(), rest)));
        }
        return isOneDay || isOften || rrule.contains("UNTIL") ? Optional.empty() : parted(reminder, days, due, rest);
    }

    /** What comes before the days ends there, and what comes after them begins anew. */
    private static Optional<Step> parted(ReminderAnswer reminder, DayRange days, ZonedDateTime due, Reading rest) {
        Optional<Reading> before = endingBefore(reminder, days.first(), due);
        return before.map(
                rule -> Step.all(Step.of(new Call.Move(reminder.taskId(), rule)), OneMore.oneMore(reminder, rest)));
    }

    /** All of it but what comes on one later day; empty where nothing does, or more than once. */
    static Optional<Step> around(ReminderAnswer reminder, LocalDate day, Scene scene) {
        String rrule = String.valueOf(reminder.rrule());
        ZonedDateTime due = Told.due(reminder, scene.person());
        if (isOften(rrule) || !due.toLocalDate().isBefore(day)) {
            return Optional.empty();
        }
        LocalDateTime then = next(rrule, due, day.minusDays(1));
        LocalDateTime again = next(rrule, due, day);
        return then != null && again != null && then.toLocalDate().equals(day)
                ? parted(reminder, new DayRange(day, day), due, rule(again, rrule, due))
                : Optional.empty();
    }

    /** As it is, with an end on the day before. */
    static Optional<Reading> endingBefore(ReminderAnswer reminder, LocalDate day, ZonedDateTime due) {
        String rrule = String.valueOf(reminder.rrule());
        boolean isEnded = rrule.contains("UNTIL") || rrule.contains("COUNT");
        String last = day.minusDays(1).format(DateTimeFormatter.BASIC_ISO_DATE);
        return isEnded || !due.toLocalDate().isBefore(day)
                ? Optional.empty()
                : Optional.of(rule(due.toLocalDateTime(), rrule + ";UNTIL=" + last, due));
    }

    private static boolean isOften(String rrule) {
        return rrule.contains("HOURLY") || rrule.contains("MINUTELY") || rrule.contains("BYHOUR");
    }

    private static Reading rule(LocalDateTime start, String rrule, ZonedDateTime due) {
        ZonedDateTime first = start.atZone(due.getZone());
        return new Reading.Repeating(start, rrule, due.getZone(), false, first.toInstant());
    }

    private static @Nullable LocalDateTime next(String rrule, ZonedDateTime due, LocalDate last) {
        return Pause.again(rrule, due.toLocalDateTime(), last).orElse(null);
    }
}
