package dev.pluto.messaging.skill;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.TextPattern;
import dev.pluto.messaging.model.ReminderOutcome;
import dev.pluto.messaging.wording.Line;
import dev.pluto.messaging.wording.Moments;
import dev.pluto.messaging.wording.SecondPerson;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Remind me tomorrow at half past seven to call mum", "wake me at six". The scheduler reads when; this reads it back.
 */
final class ReminderSkill implements Skill {

    private static final Pattern ASKED = TextPattern.of(
            "^(?:remind me\\b(?! (?:what|where|who|which|why|how|when i|of what|again))|wake me\\b|(?:set|make|"
                    + "create|add|schedule) (?:me )?(?:a |an |another )?(?:\\w+ )?(?:reminder|alarm|wake[- ]?up "
                    + "call)\\b"
                    + "|don't let me forget\\b|reminder\\b|i need (?:a reminder|to be reminded)|i want (?:a "
                    + "reminder|to be reminded|you to (?:remind|wake) me)|give me a (?:reminder|wake[- "
                    + "]?up call)|nudge me\\b|ping me (?:at|in|on|to|tomorrow|tonight)\\b|call me (?:at|"
                    + "in|tomorrow) )"
                    + "|[,.!;] *(?:please |and |so )?(?:remind|wake) me (?!what|where|who)");

    private static final Pattern WAKING = TextPattern.of("\\b(?:wake me|wake[- ]?up call|alarm)\\b");

    @Override
    public Optional<Plan> consider(Turn turn) {
        if (!turn.utterance().matches(ASKED)) {
            return Optional.empty();
        }
        boolean waking = turn.utterance().matches(WAKING);
        return Optional.of(new Plan.Remind(
                turn.heard(),
                outcome -> outcome instanceof ReminderOutcome.Planned planned
                        ? readBack(planned.reminder(), waking, turn)
                        : refused((ReminderOutcome.Refusal) outcome)));
    }

    private static Line refused(ReminderOutcome.Refusal refusal) {
        return switch (refusal) {
            case NO_MOMENT -> askWhen();
            case UNCLEAR ->
                Line.answer("I am not sure when you mean. Please give me the day and the hour.")
                        .casually("Not sure when you mean. Which day, and at what time?");
            case OVER ->
                Line.answer("That moment is over already. When shall I remind you instead?")
                        .casually("That's already gone by. When instead?");
            case NO_SUCH_DAY ->
                Line.answer("There is no such day or hour. Which one do you mean?")
                        .casually("There's no such day or time. Which one do you mean?");
            case TWO_MOMENTS ->
                Line.answer("You named two different times. Which one shall it be?")
                        .casually("That's two different times. Which one?");
            case TOO_FAR ->
                Line.answer("That is too far ahead: ten years is as far as I plan.")
                        .casually("That's too far off for me. Ten years is as far as I go.");
            case TOO_OFTEN ->
                Line.answer("That is too often for me: between two reminders there must be five minutes or more.")
                        .casually("That's too often for me. Five minutes between two reminders is the least I can do.");
            case TOO_MANY ->
                Line.answer("You have as many reminders as I can keep. Please let me know which one I may "
                        + "drop, and ask again.");
        };
    }

    private static Line readBack(ReminderAnswer reminder, boolean waking, Turn turn) {
        var moment =
                new Moments(turn.request().profile().language(), turn.request().now());
        String when = reminder.rrule() == null
                ? moment.of(
                        reminder.dueAt(),
                        Moments.zone(reminder.zone(), turn.request().profile().zoneId()))
                : moment.recurring(
                        reminder.rrule(),
                        reminder.dueAt(),
                        Moments.zone(reminder.zone(), turn.request().profile().zoneId()));
        String wish = reminder.what() == null ? "" : reminder.what().strip();
        String what = wish.isEmpty() ? "" : deed(SecondPerson.turn(wish));
        Line line = waking && (what.isBlank() || wish.toLowerCase(Locale.ROOT).contains("wake"))
                ? Line.confirmation("I will wake you {when}.")
                : Line.confirmation("I will remind you {when}{what}.");
        if (reminder.paused()) {
            line = onHold(reminder);
        }
        return line.where("when", when)
                .where("what", what)
                .with("⏰")
                .adding("That is in the time of " + place(reminder.zone(), turn) + ".");
    }

    /** Never a promise that is not kept. */
    private static Line onHold(ReminderAnswer reminder) {
        return reminder.kind().equals("wake_up_call")
                ? Line.answer("I have noted to wake you {when}, but you have switched wake-up calls off, so I will not "
                        + "call. Say \"turn wake-up calls on\" and I will.")
                : Line.answer(
                        "I have noted {when}{what}, but I may not write to you on my own at the moment, so it will "
                                + "not come until that changes.");
    }

    private static String deed(String what) {
        String lower = what.toLowerCase(Locale.ROOT);
        if (lower.startsWith("to ")
                || lower.startsWith("about ")
                || lower.startsWith("that ")
                || lower.startsWith("of ")) {
            return " " + what;
        }
        return ": " + what;
    }

    private static String place(String zone, Turn turn) {
        String id = Moments.zone(zone, turn.request().profile().zoneId()).getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static Line askWhen() {
        return Line.answer("I could not make out when to remind you. Please say it like this: remind me tomorrow at "
                        + "7:30 to call the dentist.")
                .casually("I didn't catch when. Try it like this: remind me tomorrow at 7:30 to call the dentist.")
                .with("🤔");
    }
}
