package dev.pluto.messaging.skill;

import dev.pluto.language.TextPattern;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.Moments;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time and the date where the person is. */
final class ClockSkill implements Skill {

    private static final Pattern TIME = TextPattern.of(
            "^(?:what time is it|what's the time|whats the time|what is the time|tell me the time|time\\?|the "
                    + "time)(?: now| right now| here| please| for me)*+\\W*$");
    private static final Pattern DATE = TextPattern.of(
            "^(?:what(?:'s| is|s)? (?:the |today's )?(?:date|day)(?: is it| is today)?|which day is (?:it|today)|"
                    + "today's date|what day (?:of the week )?is (?:it|today)|what date is it)(?: today| now| "
                    + "please| of the week)*+\\W*$");

    @Override
    public Optional<Plan> consider(Turn turn) {
        ZonedDateTime local =
                turn.request().now().atZone(turn.request().profile().zoneId());
        var moments =
                new Moments(turn.request().profile().language(), turn.request().now());
        String place = turn.request().profile().zoneId().getId();
        if (turn.utterance().matches(TIME)) {
            return Optional.of(new Plan.Say(Line.answer("It is {time}.")
                    .where("time", moments.time(local))
                    .adding("That is in your zone, " + place + ".")));
        }
        if (turn.utterance().matches(DATE)) {
            return Optional.of(new Plan.Say(
                    Line.answer("Today is {day}.").where("day", Moments.day(local.toLocalDate(), LocalDate.MIN))));
        }
        return Optional.empty();
    }
}
