package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import dev.pluto.language.time.TimeReader;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.dialogue.decide.Fragment.Way;
import dev.pluto.messaging.dialogue.decide.Vocabulary.For;
import dev.pluto.messaging.dialogue.state.Deed;
import dev.pluto.messaging.tool.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When a reminder comes, with a part of it said anew: one more day, an end, days left out, the other half of the day. A rule is said
 * in words as it is, with the new words behind, and that is read: what cannot be read so is left.
 */
final class Retiming {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int HALF_DAY = 12;
    private static final int LONGEST_MINUTE = 4;

    private Retiming() {}

    /** Whether words say nothing but when. */
    static boolean isTime(String words, Scene scene) {
        boolean isAmount = Vocabulary.words(words).size() == 1 && Tokens.of(words).get(0).is(Token.Kind.NUMBER);
        if (isAmount || Vocabulary.isAllOf(words, For.PART_OF_DAY) || Vocabulary.isAllOf(words, For.HALF_DAY) || isMinute(words) || Vocabulary.isAllOf(words, For.SAME)) {
            return true;
        }
        Said said = scene.said(words);
        ZonedDateTime soon = scene.at().plus(WEEK).atZone(scene.person().zoneId());
        boolean isCounted = isCounted(words, soon, scene);
        return isCounted && !Answers.saysWhen(words, own(scene))
                || Answers.saysWhen(words, said)
                        && plans(words, said).stream().allMatch(plan -> isNothing(plan, scene));
    }

    private static boolean isCounted(String words, ZonedDateTime planned, Scene scene) {
        return (Answers.length(words, own(scene)).isPresent() || !Answers.saysWhen(words, own(scene)))
                && Answers.relative(words, planned, own(scene)).isPresent();
    }

    private static Said own(Scene scene) {
        return new Said(scene.at(), scene.person().zoneId(), scene.person().language());
    }

    static boolean isNothing(Plan plan, Scene scene) {
        return plan.matter() == null
                || Stems.of(plan.matter(), scene.person().language()).isEmpty()
                || Vocabulary.isAllOf(plan.matter(), For.STARTING);
    }

    static List<Plan> plans(String words, Said said) {
        String request = said.locale().getLanguage().equals("es") ? "recu\u00e9rdame " : "remind me ";
        return TimeReader.read(request + words, said);
    }

    static Optional<Step> of(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        String words = fragment.words();
        return switch (fragment.way()) {
            case ADD -> added(reminder, words, scene);
            case WITHOUT ->
                DaysOff.of(reminder, words, scene)
                        .or(() -> Bounds.ruled(reminder, "except " + words, scene))
                        .or(() -> notThen(reminder, words, scene));
            case ONLY -> only(reminder, words, scene);
            case OPEN, REPLACE ->
                same(reminder, words)
                        .or(() -> amount(reminder, words, scene))
                        .or(() -> twice(reminder, words, scene))
                        .or(() -> halved(reminder, fragment, scene))
                        .or(() -> counted(reminder, words, scene))
                        .or(() -> minute(reminder, words, scene))
                        .or(() -> repeated(reminder, words, scene))
                        .or(() -> Bounds.bounded(reminder, words, scene))
                        .or(() -> said(reminder, fragment, scene));
        };
    }

    /** "Call it 12.30", whatever it was taken for. */
    private static Optional<Step> said(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        boolean isPut = fragment.way() == Way.REPLACE
                && Reminding.isMoment(
                        Answers.move(fragment.words(), planned(reminder, scene), scene.said(fragment.words())));
        return isPut ? Optional.of(NewTimes.move(reminder, false, fragment.words(), scene)) : Optional.empty();
    }

    /** "And thursday", "the day after as well", "2 days before too": one more of the same. */
    private static Optional<Step> added(ReminderAnswer reminder, String words, Scene scene) {
        List<String> days = Days.apart(words, scene);
        if (days.size() > 1 && reminder.rrule() == null) {
            return Optional.of(new Step.All(days.stream()
                    .flatMap(day -> oneAdded(reminder, day, scene).stream())
                    .toList()));
        }
        return oneAdded(reminder, words, scene);
    }

    private static Optional<Step> oneAdded(ReminderAnswer reminder, String words, Scene scene) {
        ZonedDateTime planned = planned(reminder, scene);
        boolean isRule = reminder.rrule() != null;
        boolean isCounted = isCounted(words, planned, scene);
        Said said = isCounted ? own(scene) : scene.said(words);
        boolean isHour = Answers.saysHour(words, said) && !isCounted;
        if (isHour && (!isRule || Answers.days(words, said).isPresent()) && scene.act() instanceof Act.SetReminder) {
            return Optional.empty(); // as it is read already
        }
        Reading reading = isRule && isHour
                ? atHour(reminder, words, scene)
                : isRule && !isCounted ? rule(words, planned, said) : Answers.move(words, planned, said);
        if (isWholeOf(reminder, planned, reading)) {
            return Optional.of(Step.of(new Call.Move(reminder.taskId(), reading)));
        }
        Reading next = reading instanceof Reading.Once once && once.due().equals(reminder.dueAt())
                ? later(once)
                : reading;
        if (next instanceof Reading.Refused refused) {
            return Optional.of(Step.say(Reminding.reason(refused.reason()), Map.of("matter", matter(reminder))));
        }
        return Reminding.isMoment(next) ? Optional.of(oneMore(reminder, next)) : Optional.empty();
    }

    /** "And every day this week": what comes once is one of these. */
    private static boolean isWholeOf(ReminderAnswer reminder, ZonedDateTime planned, Reading reading) {
        String day = RuleDays.WEEK.get(planned.getDayOfWeek().getValue() - 1);
        return reminder.rrule() == null
                && reading instanceof Reading.Repeating rule
                && (RuleDays.of(rule.rrule()).contains(day) || rule.rrule().startsWith("FREQ=DAILY;UNTIL"))
                && rule.startsAt().toLocalTime().equals(planned.toLocalTime());
    }

    private static String matter(ReminderAnswer reminder) {
        String matter = Told.matter(reminder);
        return matter == null ? "" : matter;
    }

    private static Step oneMore(ReminderAnswer reminder, Reading when) {
        boolean isWakeUp = reminder.kind().equals("wake_up_call");
        return Step.of(new Call.SetReminder(
                Told.matter(reminder), isWakeUp, reminder.channel().equals("voice"), when));
    }

    private static Reading later(Reading.Once once) {
        ZonedDateTime then = once.at().atZone(once.zone()).plusDays(WEEK.toDays());
        return new Reading.Once(then.toLocalDateTime(), once.zone(), once.zoneSaid(), then.toInstant());
    }

    /** "And wednesdays", "and wednesday" beside every monday. */
    private static Reading rule(String words, ZonedDateTime planned, Said said) {
        Reading plain = Answers.move(words, planned, said);
        Reading every = Answers.move("every " + words, planned, said);
        return plain instanceof Reading.Repeating || !(every instanceof Reading.Repeating) ? plain : every;
    }

    /** By the same rule at another hour. */
    private static Reading atHour(ReminderAnswer reminder, String words, Scene scene) {
        String every = Bounds.everyDay(reminder, scene);
        Said said = Bounds.english(scene);
        String hour = Vocabulary.begins(words, For.AT) ? words : "at " + words;
        return plans(every + " " + hour, said).get(0).reading();
    }

    /** "Not sunday" of what comes on a saturday anyway. */
    private static Optional<Step> notThen(ReminderAnswer reminder, String words, Scene scene) {
        LocalDate day = planned(reminder, scene).toLocalDate();
        return Answers.days(words, scene.said(words))
                .filter(range -> reminder.rrule() == null
                        && (day.isBefore(range.first()) || day.isAfter(range.last())))
                .map(range -> Replacing.told(reminder));
    }

    /** "Only until christmas", "just weekdays", "just tomorrow". */
    private static Optional<Step> only(ReminderAnswer reminder, String words, Scene scene) {
        Reading there = Answers.move(words, planned(reminder, scene), scene.said(words));
        Optional<Step> first = there instanceof Reading.Once once ? onlyFirst(once, scene) : Optional.empty();
        if (first.isPresent()) {
            return first;
        }
        if (there instanceof Reading.Once once && once.due().equals(reminder.dueAt()) && reminder.rrule() == null) {
            return Optional.of(Replacing.told(reminder));
        }
        if (Reminding.isMoment(there) && (reminder.rrule() == null || there instanceof Reading.Repeating)) {
            return Optional.of(NewTimes.move(reminder, false, words, scene));
        }
        return Bounds.bounded(reminder, words, scene).or(() -> Optional.of(Bounds.asked(reminder)));
    }

    /** "Just tomorrow", behind one more that was not wanted. */
    private static Optional<Step> onlyFirst(Reading.Once once, Scene scene) {
        Deed newest = scene.dialogue().fresh(scene.at()).get(0);
        boolean isThere = Refining.before(scene).stream().anyMatch(one -> one.dueAt().equals(once.due()));
        return isThere && newest.done() instanceof Outcome.ReminderSet
                ? Optional.of(Step.of(new Call.TakeBack(newest.done())))
                : Optional.empty();
    }

    /** "Twice a day: nine in the morning and nine in the evening": two hours for one. */
    private static Optional<Step> twice(ReminderAnswer reminder, String words, Scene scene) {
        List<Plan> plans = plans(words, scene.said(words));
        boolean isRead = plans.size() == 2 && plans.stream().allMatch(plan -> Reminding.isMoment(plan.reading()));
        boolean isRule = reminder.rrule() == null
                || isRead && plans.stream().allMatch(plan -> plan.reading() instanceof Reading.Repeating);
        return isRead && isRule
                ? Optional.of(Step.all(
                        Step.of(new Call.Move(reminder.taskId(), plans.get(0).reading())),
                        oneMore(reminder, plans.get(1).reading())))
                : Optional.empty();
    }

    /** "Am, not pm": the same hour in the other half of the day. */
    private static Optional<Step> halved(ReminderAnswer reminder, Fragment fragment, Scene scene) {
        ZonedDateTime planned = planned(reminder, scene);
        boolean isPart = Vocabulary.isAllOf(fragment.words(), For.PART_OF_DAY);
        boolean isHalf = Vocabulary.isAllOf(fragment.words(), For.HALF_DAY);
        if (!isHalf && (!isPart || fragment.way() == Way.OPEN)) {
            return Optional.empty();
        }
        String words = isHalf ? fragment.words() : "in the " + fragment.words();
        LocalTime hour = planned.toLocalTime();
        int clock = hour.getHour() % HALF_DAY == 0 ? HALF_DAY : hour.getHour() % HALF_DAY;
        String whole = "at " + clock + ":" + String.format(Locale.ROOT, "%02d", hour.getMinute()) + " " + words;
        Reading next = Answers.move(whole, planned, scene.said(whole));
        return Reminding.isMoment(next) ? Optional.of(NewTimes.move(reminder, false, whole, scene)) : Optional.empty();
    }

    /** "10 minutes earlier", "half an hour later", "ten past": from the moment that is planned. */
    private static Optional<Step> counted(ReminderAnswer reminder, String words, Scene scene) {
        boolean isCounted = isCounted(words, planned(reminder, scene), scene);
        if (!isCounted) {
            return Optional.empty();
        }
        return reminder.rrule() == null ? moved(reminder, words, scene) : shifted(reminder, words, scene);
    }

    /** "Ten past", "quarter to": of the hour that is planned. */
    private static Optional<Step> minute(ReminderAnswer reminder, String words, Scene scene) {
        if (!isMinute(words)) {
            return Optional.empty();
        }
        int hour = planned(reminder, scene).getHour() % HALF_DAY;
        return moved(reminder, words + " " + (hour == 0 ? HALF_DAY : hour), scene);
    }

    private static boolean isMinute(String words) {
        List<String> all = Vocabulary.words(words);
        return all.size() > 1
                && all.size() <= LONGEST_MINUTE
                && Vocabulary.isOf(all.get(all.size() - 1), For.PAST_OR_TO)
                && Answers.saysWhen(words + " 7", new Said(Instant.EPOCH, ZoneOffset.UTC, Locale.ENGLISH));
    }

    /** "Same time": as it is planned. */
    private static Optional<Step> same(ReminderAnswer reminder, String words) {
        return Vocabulary.isAllOf(words, For.SAME) ? Optional.of(Replacing.told(reminder)) : Optional.empty();
    }

    /** "Every day but sunday", whatever it was taken for. */
    private static Optional<Step> repeated(ReminderAnswer reminder, String words, Scene scene) {
        boolean isRule = !Vocabulary.begins(words, For.BOUNDING)
                && Answers.move(words, planned(reminder, scene), scene.said(words)) instanceof Reading.Repeating;
        return isRule ? Optional.of(NewTimes.move(reminder, false, words, scene)) : Optional.empty();
    }

    /** "15 minutes later" of every day: each time. */
    private static Optional<Step> shifted(ReminderAnswer reminder, String words, Scene scene) {
        ZonedDateTime planned = planned(reminder, scene);
        String rule = String.valueOf(reminder.rrule());
        boolean isPlain = !rule.contains("BYHOUR") && (rule.contains("DAILY") || rule.contains("WEEKLY"));
        return Answers.move(words, planned, own(scene)) instanceof Reading.Once once
                        && isPlain
                        && once.at().toLocalDate().equals(planned.toLocalDate())
                ? Optional.of(Step.of(new Call.Move(
                        reminder.taskId(),
                        new Reading.Repeating(once.at(), rule, once.zone(), reminder.zoneSaid(), once.due()))))
                : Optional.empty();
    }

    /** "25" behind "in 20 minutes": of the same unit, from now. */
    private static Optional<Step> amount(ReminderAnswer reminder, String words, Scene scene) {
        boolean isNumber = Vocabulary.words(words).size() == 1
                && (Tokens.of(words).get(0).is(Token.Kind.NUMBER) && words.indexOf(':') < 0 && words.indexOf('.') < 0
                        || Vocabulary.isOf(words.toLowerCase(Locale.ROOT), For.AMOUNT));
        if (!isNumber || reminder.rrule() != null || scene.earlier().isEmpty()) {
            return Optional.empty();
        }
        List<Token> before = Tokens.of(scene.earlier().get(0));
        for (int i = 1; i < before.size() - 1; i++) {
            boolean isCounted = Vocabulary.isOf(before.get(i - 1).text(), For.FROM_NOW);
            String counted = "in " + words + " " + before.get(i + 1).text();
            if (isCounted && Answers.length(counted, own(scene)).isPresent()) {
                return moved(reminder, counted, scene);
            }
        }
        return Optional.empty();
    }

    private static Optional<Step> moved(ReminderAnswer reminder, String words, Scene scene) {
        Reading reading = Answers.move(words, planned(reminder, scene), scene.said(words));
        return Reminding.isMoment(reading)
                ? Optional.of(Step.of(new Call.Move(reminder.taskId(), reading)))
                : Optional.empty();
    }

    static ZonedDateTime planned(ReminderAnswer reminder, Scene scene) {
        return reminder.dueAt().atZone(Told.zone(reminder, scene.person()));
    }
}
