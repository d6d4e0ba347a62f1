package dev.pluto.messaging.act;

import dev.pluto.language.time.DayRange;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Acts as a line of a test names them. */
final class Acts {

    private Acts() {}

    static String told(Act act) {
        String slots = slots(act).strip();
        return (act.getClass().getSimpleName() + " " + slots).strip();
    }

    private static String slots(Act act) {
        if (act instanceof Act.SetReminder set) {
            return set.plans().stream().map(Acts::plan).collect(Collectors.joining("; "));
        } else if (act instanceof Act.ListReminders list) {
            return (list.nextOnly() ? "next " : "") + list.matter() + " " + days(list.days());
        } else if (act instanceof Act.MoveReminder move) {
            return target(move.target());
        } else if (act instanceof Act.SnoozeReminder snooze) {
            return target(snooze.target());
        } else if (act instanceof Act.FinishReminder finish) {
            return target(finish.target());
        } else if (act instanceof Act.CancelReminder cancel) {
            return target(cancel.target());
        } else if (act instanceof Act.Choice choice) {
            return target(choice.target());
        } else if (act instanceof Act.SetName name) {
            return String.valueOf(name.name());
        } else if (act instanceof Act.SetZone zone) {
            return String.valueOf(zone.zone());
        } else if (act instanceof Act.SetLanguage language) {
            return String.valueOf(language.language());
        }
        return others(act);
    }

    private static String others(Act act) {
        if (act instanceof Act.SetStyle style) {
            return style.changes().toString();
        } else if (act instanceof Act.SetPreference preference) {
            return preference.changes().toString();
        } else if (act instanceof Act.AddToList add) {
            return add.list() + ": " + String.join(", ", add.items());
        } else if (act instanceof Act.RemoveFromList remove) {
            String kept = remove.kept().isEmpty() ? "" : " but " + String.join(", ", remove.kept());
            return remove.list() + ": " + String.join(", ", remove.items()) + kept;
        } else if (act instanceof Act.MoveToList move) {
            return move.list() + ": " + String.join(", ", move.items());
        } else if (act instanceof Act.ShowList show) {
            return show.list();
        } else if (act instanceof Act.AskClock clock) {
            return clock.asks() + " " + days(clock.days()) + (clock.zone() == null ? "" : clock.zone());
        } else if (act instanceof Act.DataWish wish) {
            return wish.wish().name();
        } else if (act instanceof Act.AskProfile profile) {
            return profile.aspect().name();
        } else if (act instanceof Act.Talk talk) {
            return talk.topic().name();
        } else if (act instanceof Act.ForgetFact forget) {
            return forget.subject() == null ? "" : forget.subject();
        } else if (act instanceof Act.OtherLanguage other) {
            return other.language().toString();
        }
        return "";
    }

    private static String plan(Plan plan) {
        String matter = plan.matter() == null ? plan.wish() == Wish.WAKE_UP_CALL ? "wake" : "" : plan.matter();
        Reading reading = plan.reading();
        String when = reading instanceof Reading.Once once
                ? "@" + once.at()
                : reading instanceof Reading.Repeating
                        ? "*"
                        : reading instanceof Reading.Ask ask ? "?" + ask.question() : "!";
        return (matter + " " + when).strip();
    }

    static String target(Target target) {
        List<String> parts = new ArrayList<>();
        add(parts, target.isOther(), "other");
        add(parts, target.isReference(), "it");
        add(parts, target.ordinal() != null, "#" + target.ordinal());
        add(parts, !target.words().isEmpty(), target.words());
        add(parts, target.days() != null, days(target.days()));
        add(parts, target.time() != null, "@" + target.time());
        add(parts, target.isAll(), "all");
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, boolean holds, String part) {
        if (holds) {
            parts.add(part.strip());
        }
    }

    private static String days(@Nullable DayRange days) {
        if (days == null) {
            return "";
        }
        return days.first() + (days.first().equals(days.last()) ? "" : ".." + days.last());
    }
}
