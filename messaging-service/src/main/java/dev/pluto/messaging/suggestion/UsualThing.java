package dev.pluto.messaging.suggestion;

import dev.pluto.events.OutboundRequested;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person usually does, of which a reminder is suggested, or did, of which the reminder may end.
 *
 * @param suggestionId names the suggestion: the scheduler's task
 * @param habitId names the habit
 * @param matter what is done in the person's words
 * @param rrule RFC 5545 rule on local time
 * @param startsAt the first occurrence on the local clock, which the rule counts from
 * @param reminderId of what they do no more the reminder that was set of it; null for anything else
 */
public record UsualThing(
        UUID suggestionId,
        UUID habitId,
        String matter,
        String rrule,
        LocalDateTime startsAt,
        ZoneId zone,
        @Nullable UUID reminderId) {

    /** @throws java.time.DateTimeException for a time or a zone that there is not */
    public static UsualThing of(UUID suggestionId, String matter, OutboundRequested.Habit habit) {
        return new UsualThing(
                suggestionId,
                habit.habitId(),
                matter,
                habit.rrule(),
                LocalDateTime.parse(habit.startsAt()),
                ZoneId.of(habit.zone()),
                habit.reminderId());
    }

    /** How the person is asked. */
    public Question question() {
        return reminderId == null
                ? new Question.Usual(matter, rrule, any(), zone)
                : new Question.Unusual(matter, rrule, any(), zone);
    }

    /** What follows from a yes. */
    Aim aim() {
        return reminderId == null ? new Aim.Usual(suggestionId, plan()) : new Aim.Unusual(suggestionId, reminderId);
    }

    /** The reminder that is suggested, which moves with the person. */
    private Plan plan() {
        var when = new Reading.Repeating(startsAt, rrule, zone, false, any());
        return new Plan(Wish.REMINDER, false, matter, when);
    }

    private Instant any() {
        return startsAt.atZone(zone).toInstant();
    }

    @Override
    public String toString() {
        return "UsualThing[" + suggestionId + "]";
    }
}
