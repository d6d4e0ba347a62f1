package dev.pluto.messaging.say;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.messaging.act.Act;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A deed that was not surely understood, as it stands behind "shall I": "remind you tomorrow at 9:00 to call mum". */
final class ActWords {

    private static final Map<Class<? extends Act>, String> PLAIN = Map.of(
            Act.CancelAllReminders.class, "deed.cancel-all",
            Act.TellFact.class, "deed.remember",
            Act.CorrectFact.class, "deed.correct",
            Act.ForgetFact.class, "deed.forget",
            Act.StopMessages.class, "deed.stop",
            Act.Undo.class, "deed.undo");

    private final Telling telling;
    private final ReminderWords reminders;
    private final ListWords lists;
    private final ProfileWords profiles;

    ActWords(Telling telling) {
        this.telling = telling;
        this.reminders = new ReminderWords(telling);
        this.lists = new ListWords(telling);
        this.profiles = new ProfileWords(telling);
    }

    /** Empty for acts that have no effect. */
    Optional<String> deed(Act act) {
        if (act instanceof Act.SetReminder set) {
            return Optional.of(remind(set.plans().get(0)));
        }
        if (act instanceof Act.MoveReminder move) {
            return reminder("deed.move", move.target().words());
        }
        if (act instanceof Act.SnoozeReminder snooze) {
            return reminder("deed.snooze", snooze.target().words());
        }
        if (act instanceof Act.FinishReminder finish) {
            return reminder("deed.finish", finish.target().words());
        }
        if (act instanceof Act.CancelReminder cancel) {
            return reminder("deed.cancel", cancel.target().words());
        }
        if (act instanceof Act.AddToList add) {
            return list("deed.list.add", add.list(), add.items());
        }
        if (act instanceof Act.RemoveFromList remove) {
            return list(
                    remove.items().isEmpty() ? "deed.list.clear" : "deed.list.remove", remove.list(), remove.items());
        }
        return setting(act).or(() -> plain(act));
    }

    private String remind(Plan plan) {
        if (plan.reading() instanceof Reading.Once || plan.reading() instanceof Reading.Repeating) {
            String when =
                    telling.times().reading(plan.reading(), telling.person().zoneId());
            String what = reminders.about(plan.matter(), false).getOrDefault("what", "");
            return telling.fragment("deed.remind", "when", when, "what", what);
        }
        return telling.fragment("deed.remind.when-unknown");
    }

    private Optional<String> reminder(String key, String words) {
        String of = reminders.about(words, false).getOrDefault("of", "");
        return Optional.of(telling.fragment(key, "of", of));
    }

    private Optional<String> list(String key, String list, List<String> items) {
        Map<String, String> values = lists.values(list, items);
        return Optional.of(telling.fragment(
                key, "list", values.getOrDefault("list", ""), "items", values.getOrDefault("items", "")));
    }

    private Optional<String> setting(Act act) {
        if (act instanceof Act.SetName set && set.name() != null) {
            return Optional.of(telling.fragment("deed.name", "name", set.name()));
        }
        if (act instanceof Act.SetZone set && set.zone() != null) {
            String place = set.place().isBlank() ? Telling.place(set.zone()) : set.place();
            return Optional.of(telling.fragment("deed.zone", "place", place));
        }
        if (act instanceof Act.SetLanguage set && set.language() != null) {
            return Optional.of(telling.fragment("deed.language", "language", profiles.name(set.language())));
        }
        if (act instanceof Act.SetStyle set) {
            return Optional.of(profiles.promises(set.changes()))
                    .filter(promises -> !promises.isEmpty())
                    .map(promises -> telling.fragment("deed.style", "promises", promises));
        }
        if (act instanceof Act.SetPreference set) {
            return Optional.of(profiles.switches(set.changes()))
                    .filter(switched -> !switched.isEmpty())
                    .map(switched -> telling.fragment("deed.preference", "switched", switched));
        }
        return Optional.empty();
    }

    private Optional<String> plain(Act act) {
        return Optional.ofNullable(PLAIN.get(act.getClass())).map(telling::fragment);
    }
}
