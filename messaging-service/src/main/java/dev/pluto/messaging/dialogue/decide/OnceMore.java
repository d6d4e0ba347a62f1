package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.RuleChange;
import dev.pluto.language.time.Wish;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.tool.Outcome;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;

/** What a request leaves open is as it was in the reminder spoken of last: "and again at 9", "the same for tuesday". */
final class OnceMore {

    private static final Duration NEAR = Duration.ofHours(1);
    private static final Duration NEXT = Duration.ofHours(3);
    private static final Duration SOON = Duration.ofHours(4);

    private OnceMore() {}

    /** "2 hours before", of what was planned last. */
    static boolean isFromLast(Scene scene) {
        return Refining.last(scene).flatMap(last -> relative(last, scene)).isPresent();
    }

    /** "And again at 9", "also the tv licence, same time", "another one ten minutes later". */
    static Plan asBefore(Plan plan, Scene scene) {
        ReminderAnswer last = scene.dialogue().deeds().stream()
                .flatMap(deed -> deed.reminders().stream())
                .findFirst()
                .orElse(null);
        if (last == null) {
            return plan;
        }
        boolean isNamed = Vocabulary.holds(scene.words(), WordUse.SAME);
        boolean isBeside = isBesideLast(scene);
        boolean isAgain = plan.matter() == null && (isNamed || isBeside || goesOn(scene));
        boolean isOther = plan.wish() != Wish.REMINDER && !isWakeUp(last);
        if (isAgain && isOther) {
            return plan;
        }
        Reading then = isAgain ? again(plan.reading(), last, scene) : plan.reading();
        if (isAgain && Reminding.isMoment(then)) {
            Wish wish = isWakeUp(last) ? Wish.WAKE_UP_CALL : plan.wish();
            return new Plan(wish, plan.byVoice(), Told.matter(last), then);
        }
        if (plan.matter() == null || Reminding.isMoment(plan.reading())) {
            Reading reading = plan.matter() == null ? plan.reading() : beside(plan.reading(), last, scene);
            return new Plan(plan.wish(), plan.byVoice(), plan.matter(), reading);
        }
        boolean isOpen = plan.reading() instanceof Reading.Ask ask && ask.question() == Reading.Question.WHEN;
        boolean isAlongside = isBeside && isOpen && !scene.saysWhen() && !isCounted(scene);
        Reading other = isNamed || isAlongside
                ? atThatMoment(plan.reading(), last, scene)
                : fromThat(plan.reading(), last, scene);
        return new Plan(plan.wish(), plan.byVoice(), plan.matter(), other);
    }

    /** When something else is due, told right behind what was planned. */
    private static Reading beside(Reading reading, ReminderAnswer last, Scene scene) {
        boolean isAlike = reading instanceof Reading.Repeating
                && Vocabulary.holds(scene.words(), WordUse.ALSO)
                && !Vocabulary.begins(scene.words(), WordUse.BESIDE)
                && !Vocabulary.holds(scene.words(), WordUse.ASKING_FOR_ONE);
        if (isAlike || Vocabulary.holds(scene.words(), WordUse.SAME)) {
            return atThatHour(reading, last, scene);
        }
        boolean isBeside = isBesideLast(scene);
        boolean isOnward = !isBeside && isOnward(scene);
        return HourOfThatDay.of(reading, last, scene).orElseGet(() -> {
            Reading same = isBeside || isOnward ? sameDay(reading, last, scene) : reading;
            return isOnward ? soon(same, reading, last) : same;
        });
    }

    /** "And remind me to take my badge at 8", behind a call at five in the morning. */
    private static boolean isOnward(Scene scene) {
        return scene.dialogue().subject() == Subject.REMINDERS && Vocabulary.begins(scene.words(), WordUse.ONWARD);
    }

    /** What follows within hours is of that morning, whichever half of the day was read; anything else stays as it was read. */
    private static Reading soon(Reading same, Reading read, ReminderAnswer last) {
        if (same.equals(read) || !(same instanceof Reading.Once once)) {
            return read;
        }
        ZonedDateTime then = once.at().atZone(once.zone());
        ZonedDateTime before = last.dueAt().atZone(once.zone());
        ZonedDateTime early = then.minusHours(12);
        ZonedDateTime near = early.isAfter(before) ? early : then;
        return Duration.between(before, near).compareTo(SOON) <= 0
                ? new Reading.Once(near.toLocalDateTime(), near.getZone(), false, near.toInstant())
                : read;
    }

    /** "And again at 9", "and weekends at 9". */
    private static boolean goesOn(Scene scene) {
        boolean saysHour = Tokens.of(scene.words()).stream().anyMatch(token -> token.is(Token.Kind.NUMBER));
        return saysHour && Vocabulary.begins(scene.words(), WordUse.ONWARD)
                || Vocabulary.holds(scene.words(), WordUse.AGAIN);
    }

    /** "Also the bins", right behind a reminder that was set; not behind one that was cancelled. */
    private static boolean isBesideLast(Scene scene) {
        boolean isSet = scene.dialogue().lastDid(Outcome.ReminderSet.class, Outcome.ReminderMoved.class);
        return isSet
                && scene.dialogue().subject() == Subject.REMINDERS
                && Vocabulary.begins(scene.words(), WordUse.BESIDE)
                && !Vocabulary.holds(scene.words(), WordUse.REMINDER_NOUN);
    }

    private static boolean isCounted(Scene scene) {
        return Answers.length(scene.words(), scene.said(scene.words())).isPresent();
    }

    private static boolean isWakeUp(ReminderAnswer reminder) {
        return reminder.kind().equals("wake_up_call");
    }

    private static Reading again(Reading reading, ReminderAnswer last, Scene scene) {
        Optional<Reading> rule = reading instanceof Reading.Once ? byItsRule(last, scene) : Optional.empty();
        return rule.or(() -> relative(last, scene)).orElseGet(() -> {
            Reading near = near(reading, last, scene);
            return HourOfThatDay.of(near, last, scene).orElseGet(() -> sameDay(near, last, scene));
        });
    }

    /** "And again at 6" of what comes every day is every day too. */
    private static Optional<Reading> byItsRule(ReminderAnswer last, Scene scene) {
        String rrule = last.rrule();
        return rrule == null
                ? Optional.empty()
                : RuleChange.atHour(scene.words(), rrule, Told.due(last, scene.person()), scene.said(scene.words()))
                        .map(Reading.class::cast);
    }

    /** Counted from what was planned last; empty for what repeats, and where an hour of its own is named. */
    private static Optional<Reading> relative(ReminderAnswer last, Scene scene) {
        return last.rrule() != null
                ? Optional.empty()
                : Answers.relative(scene.words(), Told.due(last, scene.person()), scene.said(scene.words()));
    }

    private static Reading atThatMoment(Reading reading, ReminderAnswer last, Scene scene) {
        ZonedDateTime planned = Told.due(last, scene.person());
        boolean isAhead = last.rrule() == null && last.dueAt().isAfter(scene.at());
        return isAhead ? new Reading.Once(planned.toLocalDateTime(), planned.getZone(), false, last.dueAt()) : reading;
    }

    /** "Same time on friday, post the forms". */
    private static Reading atThatHour(Reading reading, ReminderAnswer last, Scene scene) {
        ZonedDateTime planned = Told.due(last, scene.person());
        if (reading instanceof Reading.Repeating rule && !Answers.saysHour(scene.words(), scene.said(scene.words()))) {
            return new Reading.Repeating(
                    planned.toLocalDateTime(), onItsDays(rule.rrule(), last), planned.getZone(), false, last.dueAt());
        }
        boolean isDay = reading instanceof Reading.Once && !Answers.saysHour(scene.words(), scene.said(scene.words()));
        if (!isDay || !(reading instanceof Reading.Once once) || !once.zone().equals(planned.getZone())) {
            return reading;
        }
        ZonedDateTime then = planned.with(once.at().toLocalDate());
        return then.toInstant().isAfter(scene.at())
                ? new Reading.Once(then.toLocalDateTime(), then.getZone(), false, then.toInstant())
                : reading;
    }

    /** "Every other week" beside what comes on Thursdays. */
    private static String onItsDays(String rule, ReminderAnswer last) {
        Set<String> days = RuleDays.of(last.rrule());
        boolean isOpen = rule.startsWith("FREQ=WEEKLY") && !rule.contains("BYDAY") && !days.isEmpty();
        return isOpen ? rule + ";BYDAY=" + String.join(",", days) : rule;
    }

    /** "And two hours after that walk him". */
    private static Reading fromThat(Reading reading, ReminderAnswer last, Scene scene) {
        boolean isOpen = scene.dialogue().subject() == Subject.REMINDERS && isCounted(scene);
        return isOpen ? relative(last, scene).filter(Reminding::isMoment).orElse(reading) : reading;
    }

    /** "Also the recycling at 8" behind one of tomorrow at 7 is of tomorrow; an hour that comes before that one is left as it was read. */
    private static Reading sameDay(Reading reading, ReminderAnswer last, Scene scene) {
        boolean isOpen = reading instanceof Reading.Once
                && last.rrule() == null
                && !isCounted(scene)
                && !Vocabulary.holds(scene.words(), WordUse.HALF)
                && Answers.days(scene.words(), scene.said(scene.words())).isEmpty();
        if (!isOpen || !(reading instanceof Reading.Once once)) {
            return reading;
        }
        ZonedDateTime before = Told.due(last, scene.person());
        boolean isOtherDay = once.at().toLocalDate().isBefore(before.toLocalDate());
        ZonedDateTime then = once.at().atZone(once.zone()).with(before.toLocalDate());
        return isOtherDay && once.zone().equals(before.getZone()) && then.isAfter(before)
                ? new Reading.Once(then.toLocalDateTime(), then.getZone(), false, then.toInstant())
                : reading;
    }

    /** "Another at 5:20" behind one at five in the morning is twenty minutes later, "another at 11" behind eight in the evening at 23:00. */
    private static Reading near(Reading reading, ReminderAnswer last, Scene scene) {
        if (!(reading instanceof Reading.Once once) || !once.zone().equals(Told.zone(last, scene.person()))) {
            return reading;
        }
        ZonedDateTime before = last.dueAt().atZone(once.zone());
        for (int half = 0; half < 2; half++) {
            ZonedDateTime then = before.with(once.at().toLocalTime().plusHours(12L * half));
            Duration later = Duration.between(before, then);
            boolean isNext = later.compareTo(NEXT) <= 0 && then.isAfter(before);
            boolean isNear = isNext || later.abs().compareTo(NEAR) <= 0;
            boolean isNamed = HourOfThatDay.saysHalf(once.at().getHour(), scene);
            if (isNear && !isNamed && then.toInstant().isAfter(scene.at())) {
                return new Reading.Once(then.toLocalDateTime(), once.zone(), false, then.toInstant());
            }
        }
        return reading;
    }
}
