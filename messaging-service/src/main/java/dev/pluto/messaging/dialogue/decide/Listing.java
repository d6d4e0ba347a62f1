package dev.pluto.messaging.dialogue.decide;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.contracts.RemindersAnswer;
import dev.pluto.language.time.DayRange;
import dev.pluto.messaging.act.Act;
import dev.pluto.messaging.act.Subject;
import dev.pluto.messaging.act.Target;
import dev.pluto.messaging.dialogue.state.Shown;
import dev.pluto.messaging.say.Topic;
import dev.pluto.messaging.tool.Outcome;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells which reminders are open. */
final class Listing {

    private static final int SHORT_NAME = 3;

    private Listing() {}

    static Step of(Act.ListReminders act, Scene scene) {
        var call = range(act, scene);
        return new Step.Do(
                call,
                outcome -> outcome instanceof Outcome.Reminders reminders
                        ? told(act, new Outcome.Reminders(reminders.found(), call.from(), call.until()), scene)
                        : Step.happened(outcome));
    }

    /** The days asked for, or a part of them; an hour without a day is one of today. */
    private static Call.Reminders range(Act.ListReminders act, Scene scene) {
        LocalTime after = act.after();
        LocalTime before = act.before();
        boolean isBounded = after != null || before != null;
        LocalDate today = scene.at().atZone(scene.person().zoneId()).toLocalDate();
        DayRange days = act.days() == null && isBounded ? new DayRange(today, today) : act.days();
        if (days == null) {
            return Call.Reminders.ALL;
        }
        if (isWeekdayOfToday(days, today, scene)) {
            days = new DayRange(today, today.plusWeeks(1));
        }
        Instant from = after == null ? startOf(days.first(), scene) : at(days.first(), after, scene);
        Instant until = before == null ? startOf(days.last().plusDays(1), scene) : at(days.last(), before, scene);
        return until.isAfter(from) ? new Call.Reminders(from, until) : Call.Reminders.ALL;
    }

    /** "What have I got thursday", said on a thursday: today, or in a week. */
    private static boolean isWeekdayOfToday(DayRange days, LocalDate today, Scene scene) {
        return days.first().equals(today)
                && days.last().equals(today)
                && Vocabulary.words(scene.words()).stream().anyMatch(word -> isNameOf(today.getDayOfWeek(), word));
    }

    private static List<ReminderAnswer> on(DayOfWeek day, List<ReminderAnswer> all, Scene scene) {
        return all.stream()
                .filter(one -> Told.due(one, scene.person()).getDayOfWeek() == day)
                .toList();
    }

    private static boolean isNameOf(DayOfWeek day, String word) {
        String name = day.name().toLowerCase(Locale.ROOT);
        return word.equals(name) || word.length() >= SHORT_NAME && name.startsWith(word);
    }

    private static Instant at(LocalDate day, LocalTime hour, Scene scene) {
        return day.atTime(hour).atZone(scene.person().zoneId()).toInstant();
    }

    private static Instant startOf(LocalDate day, Scene scene) {
        return day.atStartOfDay(scene.person().zoneId()).toInstant();
    }

    private static Step told(Act.ListReminders act, Outcome.Reminders told, Scene scene) {
        RemindersAnswer found = told.found();
        LocalDate today = scene.at().atZone(scene.person().zoneId()).toLocalDate();
        List<ReminderAnswer> thatDay = act.days() != null && isWeekdayOfToday(act.days(), today, scene)
                ? on(today.getDayOfWeek(), found.reminders(), scene)
                : found.reminders();
        List<ReminderAnswer> all = Sorts.named(scene.words(), thatDay);
        boolean isOfSort = !all.isEmpty() && Vocabulary.holds(scene.words(), WordUse.REPEATING);
        if (isOfSort || all.size() < found.reminders().size()) {
            return Step.happened(new Outcome.Reminders(only(all, found).found(), told.from(), told.until()));
        }
        if (!act.matter().isBlank()
                && !Stems.of(act.matter(), scene.person().language()).isEmpty()) {
            List<ReminderAnswer> named = Naming.byMatter(act.matter(), all, scene);
            boolean isOfDays = named.isEmpty() && act.days() != null && !all.isEmpty();
            if (isOfDays) {
                return Step.happened(told);
            }
            boolean isOfLast = named.isEmpty() && (Asked.isWhen(scene) || Asked.isStillSo(act.matter(), scene));
            if (isOfLast && scene.dialogue().subject() == Subject.REMINDERS) {
                return Step.happened(only(new Targets(scene, found, false).ofLastText(all), found));
            }
            return named.isEmpty()
                    ? Mentioned.askedOf(found, scene)
                            .orElseGet(() -> Step.say(Topic.NO_SUCH_REMINDER, Map.of("matter", act.matter())))
                    : Step.happened(only(named, found));
        }
        boolean isOne = act.nextOnly() && !all.isEmpty();
        return Step.happened(isOne ? only(all.subList(0, 1), found) : told);
    }

    /** "The second one?", "and the other?", "what's the 7 one". */
    static boolean isOneAsked(Target target, Scene scene) {
        boolean isQuestion = SecondOpinion.isQuestion(scene);
        return target.ordinal() != null && (isQuestion || scene.dialogue().shown() != null)
                || (target.isOther() || target.time() != null) && isQuestion;
    }

    /** "The second one?" after a list: that one again; "and the other?" after one of two: what was not told yet. */
    static Step one(Target target, Scene scene) {
        return new Step.Do(Call.Reminders.ALL, outcome -> {
            if (!(outcome instanceof Outcome.Reminders reminders)) {
                return Step.happened(outcome);
            }
            List<ReminderAnswer> untold = target.isOther() ? untold(reminders.found(), scene) : List.of();
            List<ReminderAnswer> meant =
                    untold.isEmpty() ? new Targets(scene, reminders.found(), false).meant(target) : untold;
            return meant.isEmpty()
                    ? Step.say(Topic.NO_SUCH_REMINDER, Map.of("matter", ""))
                    : Step.happened(only(meant, reminders.found()));
        });
    }

    private static List<ReminderAnswer> untold(RemindersAnswer found, Scene scene) {
        Shown shown = scene.dialogue().shown();
        return shown == null
                ? List.of()
                : found.reminders().stream()
                        .filter(one -> !shown.reminders().contains(one.taskId()))
                        .toList();
    }

    static Outcome.Reminders only(List<ReminderAnswer> some, RemindersAnswer found) {
        return new Outcome.Reminders(
                new RemindersAnswer(List.copyOf(some), some.size(), found.lastFired(), found.lastFiredAt()));
    }

    /** Those of which a question says all that it asks for. */
    static List<ReminderAnswer> about(String question, RemindersAnswer found, Scene scene) {
        var locale = scene.person().language();
        Set<String> named = Stems.ofPlanQuestion(question, locale);
        Set<String> sought = named.isEmpty() ? Stems.ofQuestion(question, locale) : named;
        return found.reminders().stream()
                .filter(one -> {
                    String what = Told.matter(one);
                    return what != null && Stems.share(sought, Stems.ofAll(what, locale)) == 1;
                })
                .toList();
    }
}
