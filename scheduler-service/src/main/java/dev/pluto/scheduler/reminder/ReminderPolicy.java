package dev.pluto.scheduler.reminder;

import dev.pluto.http.body.ComposedText;
import dev.pluto.http.problem.Problem;
import dev.pluto.http.time.Zones;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Reading.Ask;
import dev.pluto.language.time.Reading.Once;
import dev.pluto.language.time.Reading.Refused;
import dev.pluto.language.time.Reading.Repeating;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.language.time.Wish;
import dev.pluto.scheduler.task.Channel;
import dev.pluto.scheduler.task.Kind;
import dev.pluto.scheduler.task.Schedule;
import dev.pluto.scheduler.task.TaskPlan;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns words into a plan. */
final class ReminderPolicy {

    /** RFC 3339 with an offset, or the same without one. */
    private static final DateTimeFormatter NOW = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm[:ss][.SSSSSSSSS][.SSSSSS][.SSS][XXX]", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private ReminderPolicy() {}

    /** Other services name the zone a person has already, which may be of a time when any was taken. */
    static void requireZoneOfPersons(String zone) {
        if (!Zones.isOfPersons(zone)) {
            throw Problem.invalid("#/zone", Zones.RULE);
        }
    }

    /**
     * Everything the words ask for. When a part of them cannot be planned, nothing is: half a request kept would look like all of it.
     *
     * @throws Problem 422 by {@link PhraseProblem}, {@code scheduler:phrase.too-often}, or {@code request:invalid} for an unknown zone
     */
    static List<PhrasePlan> read(String text, String zone, @Nullable String locale, Instant saidAt) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw Problem.invalid("#/zone", "is not an IANA time zone");
        }
        Said said = new Said(saidAt, ZoneId.of(zone), locale == null ? Locale.ENGLISH : Locale.forLanguageTag(locale));
        return TimeReader.read(ComposedText.of(text), said).stream()
                .map(plan -> planned(plan, said.zone()))
                .toList();
    }

    /**
     * @param now an instant, or a local time in {@code zone}; null for the present
     * @throws Problem 422 {@code request:invalid}
     */
    static Instant now(@Nullable String now, String zone, Instant present) {
        if (now == null) {
            return present;
        }
        try {
            TemporalAccessor time = NOW.parseBest(now, Instant::from, LocalDateTime::from);
            Instant instant = time instanceof LocalDateTime local
                    ? local.atZone(ZoneId.of(zone)).toInstant()
                    : (Instant) time;
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw Problem.invalid("#/now", "is not between 1970 and 2200");
            }
            return instant;
        } catch (DateTimeException e) {
            throw Problem.invalid("#/now", "is neither an instant nor a local date and time");
        }
    }

    private static PhrasePlan planned(Plan plan, ZoneId home) {
        Reading reading = plan.reading();
        if (reading instanceof Ask ask) {
            throw PhraseProblem.of(ask);
        }
        if (reading instanceof Refused refused) {
            throw PhraseProblem.of(refused.reason());
        }
        return PhrasePlan.of(taskPlan(plan), plan.matter(), reading, home);
    }

    /** What was named with its zone stays there when the person moves. */
    private static TaskPlan taskPlan(Plan plan) {
        Kind kind = plan.wish() == Wish.WAKE_UP_CALL ? Kind.WAKE_UP_CALL : Kind.REMINDER;
        Channel channel = plan.byVoice() ? Channel.VOICE : kind.channel();
        Optional<TaskPlan> task = plan.reading() instanceof Once once
                ? TaskPlan.of(
                        kind, channel, new Schedule(once.zone(), once.at(), null, 0), !once.zoneSaid(), once.due())
                : repeated(kind, channel, (Repeating) plan.reading());
        return task.orElseThrow(PhraseProblem::tooOften);
    }

    private static Optional<TaskPlan> repeated(Kind kind, Channel channel, Repeating rule) {
        Schedule schedule = new Schedule(rule.zone(), rule.startsAt(), rule.rrule(), 0);
        return TaskPlan.of(kind, channel, schedule, !rule.zoneSaid(), rule.due());
    }
}
