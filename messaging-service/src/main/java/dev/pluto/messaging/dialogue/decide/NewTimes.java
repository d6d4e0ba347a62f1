package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.ClockSeams;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Aim;
import dev.pluto.messaging.say.Question;
import dev.pluto.messaging.say.Question.WhichOne;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New times for reminders that exist: moved, or to come once more. */
final class NewTimes {

    /** So many words further "to" may belong to a clock as it is spoken. */
    private static final int SPOKEN_CLOCK = 3;

    private static final int SAME_PART_OF_DAY = 3;
    private static final int WEEK = 7;
    private static final Set<String> WEEKEND = Set.of("SA", "SU");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private NewTimes() {}

    /** Whether a request names a moment for something that is planned, rather than a number of whatever: "extension 4409". */
    static boolean isMoment(Scene scene) {
        ZonedDateTime soon =
                scene.at().plus(Duration.ofHours(1)).atZone(scene.person().zoneId());
        return scene.saysWhen() && Reminding.isMoment(Answers.move(scene.words(), soon, scene.said(scene.words())));
    }

    /** @param wasSent it was sent already and is not open any more: moving it means to have it once more */
    static Step move(ReminderAnswer reminder, boolean wasSent, String words, Scene scene) {
        boolean rests = Vocabulary.holds(scene.words(), WordUse.REST) && Pausing.isMeant(scene.words(), scene);
        boolean isRule = reminder.rrule() != null && !wasSent;
        Step none = Listing.one(Target.IT, scene);
        return (rests && isRule
                        ? Pausing.of(reminder, scene.words(), scene).or(() -> Optional.of(none))
                        : Optional.<Step>empty())
                .or(() -> isRule ? OneRun.moved(reminder, words, scene) : Optional.empty())
                .or(() -> isRule ? DaySwap.of(reminder, scene) : Optional.empty())
                .or(() -> isRule ? ownDays(reminder, words, scene) : Optional.empty())
                .or(() -> isRule ? ChangingRules.parted(reminder, words, scene) : Optional.empty())
                .orElseGet(() -> moved(reminder, wasSent, words, scene));
    }

    /** "Change sundays to 8": the days stand before what leads to the hour. */
    private static Optional<Step> ownDays(ReminderAnswer reminder, String words, Scene scene) {
        boolean isHour = Vocabulary.only(words, WordUse.EACH_DAY).isEmpty()
                && DaysOff.areOnTheirOwn(scene.words())
                && Answers.saysHour(words, scene.said(words));
        String days = Vocabulary.only(scene.words(), WordUse.EACH_DAY);
        String hour = Vocabulary.begins(words, WordUse.TOWARDS) ? Vocabulary.behind(words, WordUse.TOWARDS) : words;
        String at = scene.said(words).locale().getLanguage().equals("es") ? " " : " at ";
        return isHour ? ChangingRules.parted(reminder, days + at + hour, scene) : Optional.empty();
    }

    private static Step moved(ReminderAnswer reminder, boolean wasSent, String words, Scene scene) {
        Said said = scene.said(words);
        ZonedDateTime planned = Told.due(reminder, scene.person());
        Optional<Reading> changed =
                reminder.rrule() == null || wasSent ? Optional.empty() : ChangingRules.moved(reminder, words, scene);
        Reading reading = changed.orElseGet(() -> heard(reminder, planned, words, said));
        boolean isSameHour = reading instanceof Reading.Once once
                && once.at().toLocalTime().equals(planned.toLocalTime())
                && Answers.days(words, said).isEmpty()
                && Answers.length(words, said).isEmpty(); // "exactly midnight" of what comes at midnight
        if (!wasSent && (isAsPlanned(reminder, reading) || isSameHour && reminder.rrule() == null)) {
            return Replacing.told(reminder);
        }
        if (wasSent && reading instanceof Reading.Once once) {
            return Step.of(new Call.Snooze(reminder.taskId(), once));
        }
        if (isOtherHalfOfWeek(reminder, reading) && !Vocabulary.holds(scene.words(), WordUse.MOVING)) {
            return OneMore.oneMore(reminder, reading);
        }
        return Reminding.isMoment(reading)
                ? Step.of(new Call.Move(reminder.taskId(), reading))
                : unread(WhichOne.For.MOVE, reading, reminder, wasSent, scene);
    }

    /** Nothing is moved to where it is. */
    private static boolean isAsPlanned(ReminderAnswer reminder, Reading reading) {
        return reading instanceof Reading.Once once && once.due().equals(reminder.dueAt())
                || reading instanceof Reading.Repeating rule
                        && rule.rrule().equals(reminder.rrule())
                        && rule.due().equals(reminder.dueAt());
    }

    private static Reading heard(ReminderAnswer reminder, ZonedDateTime planned, String words, Said said) {
        Reading atItsHour = atItsHour(Answers.move(words, planned, said), planned, words, said);
        return behindTheComma(fromItsDay(atItsHour, reminder, planned, words, said), planned, words, said);
    }

    /** "The alarm, make that 6": which one stands before the comma. */
    private static Reading behindTheComma(Reading reading, ZonedDateTime planned, String words, Said said) {
        int comma = words.lastIndexOf(',');
        if (Reminding.isMoment(reading) || comma < 0) {
            return reading;
        }
        Reading alone = Answers.move(words.substring(comma + 1), planned, said);
        return Reminding.isMoment(alone) ? alone : reading;
    }

    /** "Every month" of what is planned for the 1st is on the 1st. */
    private static Reading fromItsDay(
            Reading reading, ReminderAnswer reminder, ZonedDateTime planned, String words, Said said) {
        if (reading instanceof Reading.Repeating rule && keepsWeeks(reminder, rule, words)) {
            String weeks = rule.rrule().replace("FREQ=WEEKLY", "FREQ=WEEKLY;INTERVAL=2");
            return new Reading.Repeating(rule.startsAt(), weeks, rule.zone(), rule.zoneSaid(), rule.due());
        }
        boolean isOpen = reminder.rrule() == null
                && reading instanceof Reading.Repeating rule
                && !rule.rrule().contains("BY")
                && !rule.rrule().contains("HOURLY")
                && !rule.rrule().contains("MINUTELY")
                && !rule.rrule().equals("FREQ=DAILY")
                && Answers.days(words, said).isEmpty();
        if (!isOpen
                || !(reading instanceof Reading.Repeating rule)
                || !planned.toInstant().isAfter(said.at())) {
            return reading;
        }
        ZonedDateTime begins = planned.with(rule.startsAt().toLocalTime());
        return begins.toInstant().isAfter(said.at())
                ? new Reading.Repeating(
                        begins.toLocalDateTime(), rule.rrule(), begins.getZone(), rule.zoneSaid(), begins.toInstant())
                : reading;
    }

    /** "Saturdays" of every other week. */
    private static boolean keepsWeeks(ReminderAnswer reminder, Reading.Repeating rule, String words) {
        return String.valueOf(reminder.rrule()).contains("WEEKLY;INTERVAL=2")
                && rule.rrule().startsWith("FREQ=WEEKLY;BYDAY")
                && !Vocabulary.holds(words, WordUse.EVERY);
    }

    /** "Weekends at 9 instead" beside what comes on weekdays is one more. */
    private static boolean isOtherHalfOfWeek(ReminderAnswer reminder, Reading reading) {
        Set<String> before = RuleDays.of(reminder.rrule());
        Set<String> after = reading instanceof Reading.Repeating rule ? RuleDays.of(rule.rrule()) : Set.of();
        return before.size() + after.size() == WEEK
                && (before.equals(WEEKEND) || after.equals(WEEKEND))
                && before.stream().noneMatch(after::contains);
    }

    /** "Every day, I mean", "every night": at the hour it is planned for already. */
    private static Reading atItsHour(Reading reading, ZonedDateTime planned, String words, Said said) {
        boolean lacksHour = reading instanceof Reading.Ask ask && ask.question() == Reading.Question.WHICH_HOUR;
        boolean saysPart = reading instanceof Reading.Repeating rule
                && Math.abs(rule.startsAt().getHour() - planned.getHour()) <= SAME_PART_OF_DAY
                && Tokens.of(words).stream().noneMatch(token -> token.is(Token.Kind.NUMBER))
                && !Vocabulary.holds(words, WordUse.AT);
        if (!lacksHour && !saysPart) {
            return reading;
        }
        Plan whole = Answers.complete(words, said, HOUR.format(planned), said);
        return Reminding.isMoment(whole.reading()) ? whole.reading() : reading;
    }

    static Step unread(WhichOne.For what, Reading reading, ReminderAnswer reminder, boolean wasSent, Scene scene) {
        String matter = Told.matter(reminder);
        Aim aim = new Aim.NewTime(what, reminder, wasSent);
        if (reading instanceof Reading.Refused refused) {
            Step reason = Step.say(Reminding.reason(refused.reason()), Map.of("matter", matter == null ? "" : matter));
            return Step.all(reason, new Step.Ask(new Question.MoveTo(matter), aim));
        }
        boolean isOpen = !(reading instanceof Reading.Ask ask) || ask.question() == Reading.Question.WHEN;
        return new Step.Ask(
                isOpen ? new Question.MoveTo(matter) : Reminding.question((Reading.Ask) reading, matter), aim);
    }

    /**
     * The words of the new time alone: "move the 7pm one to 8", "and the other one to noon". All of them where none leads to it, as in
     * "an hour later".
     */
    static String newTime(String words, Scene scene) {
        Set<String> towards = Vocabulary.of(WordUse.TOWARDS, scene.said(words).locale());
        String rest = words;
        int last = -1;
        List<Token> tokens = Tokens.of(words);
        for (int i = 0; i < tokens.size(); i++) {
            boolean isPut = i > 0
                    && Vocabulary.isOf(
                            tokens.get(i - 1).text() + " " + tokens.get(i).text(), WordUse.AMENDING);
            boolean isTowards = isPut || towards.contains(tokens.get(i).text());
            // "to quarter to five", "make it 20 to 5": the second one stands within the clock
            boolean isWithin = last >= 0 && i - last <= SPOKEN_CLOCK
                    || isTowards && isOfClock(words, tokens.get(i).start(), scene);
            if (isTowards && !isWithin) {
                String behind = words.substring(tokens.get(i).end()).strip();
                rest = Answers.saysWhen(behind, scene.said(behind)) ? behind : rest;
                last = i;
            }
        }
        return rest;
    }

    private static boolean isOfClock(String words, int at, Scene scene) {
        return ClockSeams.isWithin(words.substring(0, at), words.substring(at), scene.said(words));
    }
}
