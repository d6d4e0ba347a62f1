package dev.pluto.messaging.say;

import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.ListAnswer;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Done;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said of something that was done: the only words that claim an effect, made of nothing but an outcome that holds one. */
final class DeedWords {

    private static final int FACTS = 3;

    /** Where a cheerful phrase of the person's own would grate. */
    private static final List<String> QUIET =
            List.of("stopped", "fact.forgotten", "fact.closed", "reminder.set.paused", "wake.set.paused");

    private final Telling telling;
    private final ReminderWords reminders;
    private final ListWords lists;
    private final ProfileWords profiles;
    private final FactWords facts;

    DeedWords(Telling telling) {
        this.telling = telling;
        this.reminders = new ReminderWords(telling);
        this.lists = new ListWords(telling);
        this.profiles = new ProfileWords(telling);
        this.facts = new FactWords(telling);
    }

    List<Saying> of(Done done) {
        if (done instanceof Outcome.ReminderSet set) {
            return set(set);
        }
        if (done instanceof Outcome.Remembered remembered) {
            return List.of(remembered(remembered));
        }
        if (done instanceof Outcome.ListChanged changed) {
            return changed(changed);
        }
        if (done instanceof Outcome.ProfileChanged changed) {
            return List.of(profiles.changed(changed));
        }
        if (done instanceof Outcome.TakenBack back) {
            return List.of(new UndoneWords(telling, reminders, lists).of(back));
        }
        return List.of(other(done));
    }

    private Saying other(Done done) {
        if (done instanceof Outcome.ReminderMoved moved) {
            return moved(moved);
        }
        if (done instanceof Outcome.ReminderSnoozed snoozed) {
            return deed(done, "reminder.snoozed", reminders.values(snoozed.after()));
        }
        if (done instanceof Outcome.RemindersFinished finished) {
            return finished(done, finished.finished());
        }
        if (done instanceof Outcome.RemindersCancelled cancelled) {
            return cancelled(done, cancelled.cancelled());
        }
        if (done instanceof Outcome.ReminderSkipped skipped) {
            return skipped(skipped);
        }
        if (done instanceof Outcome.SubjectForgotten gone) {
            return deed(
                    done,
                    gone.count() == 1 ? "fact.forgotten-all.one" : "fact.forgotten-all",
                    new SubjectWords(telling).values(gone.subject(), gone.count()));
        }
        if (done instanceof Outcome.Forgotten forgotten) {
            String key = forgotten.count() == 1 ? "fact.forgotten" : "fact.forgotten.many";
            return deed(
                    done,
                    key,
                    Telling.values(
                            "count", String.valueOf(forgotten.count()), "all_count", telling.all(forgotten.count())));
        }
        return deed(done, "stopped", Map.of());
    }

    private List<Saying> set(Outcome.ReminderSet set) {
        var said = new ArrayList<Saying>();
        said.add(deed(set, key(set.reminder()), reminders.values(set.reminder())));
        for (ReminderAnswer other : Objects.requireNonNullElse(set.reminder().also(), List.<ReminderAnswer>of())) {
            said.add(deed(set, other.paused() ? key(other) : "done.also", reminders.values(other)));
        }
        return said;
    }

    /** On hold beats all: nothing may sound as if it came. */
    private static String key(ReminderAnswer reminder) {
        boolean waking = ReminderWords.isWakeUp(reminder);
        if (reminder.paused()) {
            return waking ? "wake.set.paused" : "reminder.set.paused";
        }
        if (waking) {
            return "wake.set";
        }
        if (ReminderWords.isCall(reminder)) {
            return "reminder.set.call";
        }
        return reminder.rrule() == null ? "reminder.set" : "reminder.set.rule";
    }

    private Saying moved(Outcome.ReminderMoved moved) {
        Map<String, String> values = reminders.values(moved.after());
        String before = reminders.pattern(moved.before());
        String after = reminders.when(moved.after());
        values.put("before", before);
        values.put("after", after);
        values.put("before_noun", reminders.noun(before));
        values.put("after_noun", reminders.noun(after));
        boolean rests = moved.after().rrule() != null
                && reminders.pattern(moved.after()).equals(before)
                && moved.after().dueAt().isAfter(moved.before().dueAt());
        values.put("next", reminders.moment(moved.after()));
        Saying said = deed(moved, rests ? "reminder.moved.rests" : "reminder.moved", values);
        return moved.after().paused() ? deed(moved, key(moved.after()), values) : said;
    }

    private Saying finished(Done done, List<ReminderAnswer> finished) {
        if (finished.size() == 1) {
            ReminderAnswer one = finished.get(0);
            String key = one.rrule() == null ? "reminder.finished" : "reminder.finished.rule";
            return deed(done, key, reminders.values(one));
        }
        return deed(done, "reminder.finished.many", many(finished));
    }

    private Saying skipped(Outcome.ReminderSkipped skipped) {
        ReminderAnswer after = skipped.after();
        Map<String, String> values = reminders.values(skipped.before());
        values.put("skipped", reminders.moment(skipped.before()));
        values.put("next", after == null ? "" : reminders.moment(after));
        return deed(skipped, after == null ? "reminder.skipped.last" : "reminder.skipped", values);
    }

    private Saying cancelled(Done done, List<ReminderAnswer> cancelled) {
        if (cancelled.size() == 1) {
            Map<String, String> values = reminders.values(cancelled.get(0));
            values.put("when", reminders.pattern(cancelled.get(0)));
            return deed(done, "reminder.cancelled", values);
        }
        return deed(done, "reminder.cancelled.many", many(cancelled));
    }

    private Map<String, String> many(List<ReminderAnswer> all) {
        return Telling.values(
                "count",
                String.valueOf(all.size()),
                "all_count",
                telling.all(all.size()),
                "matters",
                reminders.matters(all));
    }

    private Saying remembered(Outcome.Remembered remembered) {
        FactsKept kept = remembered.kept();
        if (kept.facts().isEmpty()) {
            String key = kept.corrected() > 0 ? "fact.put-right" : kept.closed() > 0 ? "fact.closed" : "fact.forgotten";
            return deed(remembered, key, Map.of());
        }
        String fact = kept.facts().get(0);
        Map<String, String> values = Telling.values(
                "fact",
                facts.clause(fact),
                "fact_quoted",
                facts.quoted(fact),
                "facts",
                facts.told(kept.facts(), FACTS));
        if (kept.facts().size() > 1) {
            return deed(remembered, "fact.kept.many", values);
        }
        return deed(remembered, kept.corrected() > 0 ? "fact.corrected" : "fact.kept", values);
    }

    private List<Saying> changed(Outcome.ListChanged changed) {
        ListAnswer list = changed.list();
        Map<String, String> values = lists.values(list.list(), list.changed());
        values.put("all", telling.joined(list.items(), ListWords.MOST));
        if (changed.verb() == Verb.CLEAR
                || changed.verb() == Verb.REMOVE
                        && list.items().isEmpty()
                        && list.changed().size() > 1) {
            return List.of(deed(changed, "list.cleared", values));
        }
        var said = new ArrayList<Saying>();
        said.add(deed(changed, changed.verb() == Verb.ADD ? "list.added" : "list.removed", values));
        if (changed.verb() == Verb.REMOVE && !list.missing().isEmpty()) {
            String key = list.missing().size() == 1 ? "list.missing" : "list.missing.many";
            said.add(deed(changed, key, lists.values(list.list(), list.missing())));
        }
        return said;
    }

    private Saying deed(Done done, String key, Map<String, String> values) {
        Line line = telling.book().claim(done, key);
        return QUIET.stream().anyMatch(key::startsWith) ? Saying.quietly(line, values) : Saying.deed(line, values);
    }
}
