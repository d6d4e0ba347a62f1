package dev.pluto.messaging.say;

import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Outcome.Done;
import dev.pluto.messaging.tool.Outcome.ListChanged.Verb;
import dev.pluto.messaging.tool.Outcome.ProfileChanged.Aspect;
import java.util.List;
import java.util.Map;

/** What is said of a deed that was taken back: what it was, by name, and how things are again. */
final class UndoneWords {

    private final Telling telling;
    private final ReminderWords reminders;
    private final ListWords lists;

    UndoneWords(Telling telling, ReminderWords reminders, ListWords lists) {
        this.telling = telling;
        this.reminders = reminders;
        this.lists = lists;
    }

    Saying of(Outcome.TakenBack back) {
        Done undone = back.undone();
        if (back.left() > 0) {
            String key = undone instanceof Outcome.ListChanged ? "list.partly" : "reminder.partly";
            return said(back, key, Telling.values("left", String.valueOf(back.left())));
        }
        if (undone instanceof Outcome.ReminderSkipped skipped) {
            Map<String, String> values = reminders.values(skipped.before());
            values.put("skipped", reminders.moment(skipped.before()));
            return said(back, "reminder.skipped", values);
        }
        if (undone instanceof Outcome.ReminderMoved moved) {
            Map<String, String> values = reminders.values(moved.before());
            values.put("before", reminders.pattern(moved.before()));
            return said(back, "reminder.moved", values);
        }
        if (undone instanceof Outcome.RemindersFinished finished) {
            return reminders(back, "reminder.finished", finished.finished());
        }
        if (undone instanceof Outcome.RemindersCancelled cancelled) {
            return reminders(back, "reminder.cancelled", cancelled.cancelled());
        }
        if (undone instanceof Outcome.ListChanged changed) {
            String key = changed.verb() == Verb.ADD ? "list.added" : "list.removed";
            return said(
                    back,
                    key,
                    lists.values(changed.list().list(), changed.list().changed()));
        }
        if (undone instanceof Outcome.ProfileChanged changed) {
            return profile(back, changed);
        }
        return other(back, undone);
    }

    private Saying other(Outcome.TakenBack back, Done undone) {
        if (undone instanceof Outcome.ReminderSet set) {
            return said(back, "reminder.set", reminders.values(set.reminder()));
        }
        if (undone instanceof Outcome.ReminderSnoozed snoozed) {
            return said(back, "reminder.snoozed", reminders.values(snoozed.after()));
        }
        if (undone instanceof Outcome.Remembered remembered) {
            FactsKept kept = remembered.kept();
            boolean changed = kept.closed() + kept.corrected() + kept.forgotten() > 0;
            return said(back, changed ? "fact.changed" : "fact.kept", Map.of());
        }
        return said(back, undone instanceof Outcome.Forgotten ? "fact.forgotten" : "other", Map.of());
    }

    private Saying reminders(Outcome.TakenBack back, String key, List<ReminderAnswer> all) {
        if (all.size() == 1) {
            return said(back, key, reminders.values(all.get(0)));
        }
        Map<String, String> values =
                Telling.values("all_count", telling.all(all.size()), "matters", reminders.matters(all));
        return said(back, "reminder.many", values);
    }

    private Saying profile(Outcome.TakenBack back, Outcome.ProfileChanged changed) {
        Profile before = changed.before();
        if (changed.aspect() == Aspect.NAME && before.name() != null) {
            return said(
                    back, "profile.name", Telling.values("name", before.name().strip()));
        }
        if (changed.aspect() == Aspect.ZONE) {
            return said(back, "profile.zone", new ProfileWords(telling).clock(before.zoneId()));
        }
        String switched = new ProfileWords(telling).switchedBack(changed);
        return switched.isEmpty()
                ? said(back, "profile", Map.of())
                : said(back, "profile.preference", Telling.values("switched", switched));
    }

    private Saying said(Outcome.TakenBack back, String key, Map<String, String> values) {
        return Saying.quietly(telling.book().claim(back, "undone." + key), values);
    }
}
