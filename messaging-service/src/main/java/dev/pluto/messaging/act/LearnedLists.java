package dev.pluto.messaging.act;

import dev.pluto.language.act.Intent;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes acts of what was learned to be about a list. */
final class LearnedLists {

    private LearnedLists() {}

    /** Null when its words make no sense of it: nothing is taken off that no word takes off. */
    static @Nullable Act act(Intent intent, Request r, Heard heard) {
        boolean asks = r.asks() && (!r.has(Kind.ADD) || r.is(r.head(), Kind.AUXILIARY) && !r.is(r.head(), Kind.DUTY));
        if (intent == Intent.SHOW_LIST || asks) {
            return new Act.ShowList(ListWords.name(r, heard.last()));
        }
        boolean dated = heard.last() != Subject.LIST
                && !r.has(Kind.LIST, Kind.LIST_WORD)
                && Answers.saysWhen(r.text(), heard.said());
        if (intent == Intent.ADD_TO_LIST && dated) {
            String words = r.said(Math.max(r.head(), r.after(r.head(), Kind.ADD)));
            List<Plan> plans = ReminderWords.plans(words, heard);
            if (ReminderWords.isTimed(plans)) {
                return new Act.SetReminder(plans);
            }
        }
        Act.AddToList add = ListWords.add(r, heard.last());
        if (intent == Intent.REMOVE_FROM_LIST) {
            boolean takes = r.has(Kind.REMOVE, Kind.CLEAR, Kind.GOT, Kind.FINISH, Kind.OVER, Kind.CANCEL);
            Act taken = takes ? ListWords.remove(r, heard.last()) : null;
            return isAllByChance(taken, r) ? null : taken;
        }
        return add.items().isEmpty() || !CareWords.isForList(r, add, heard.last()) ? null : add;
    }

    /** Nothing is named that goes, and nothing says that all shall: "onion is here". */
    private static boolean isAllByChance(@Nullable Act taken, Request r) {
        return taken instanceof Act.RemoveFromList gone
                && gone.items().isEmpty()
                && gone.kept().isEmpty()
                && !r.has(Kind.CLEAR, Kind.ALL, Kind.THEM, Kind.IT, Kind.LIST, Kind.LIST_WORD);
    }

    /** "What's on the list?"; of a day it asks for what is planned. */
    static boolean isAskedFor(Request r, Heard heard) {
        return r.has(Kind.LIST, Kind.LIST_WORD)
                && !r.has(Kind.REMINDER)
                && r.isQuestion()
                && !Answers.saysWhen(r.text(), heard.said());
    }
}
