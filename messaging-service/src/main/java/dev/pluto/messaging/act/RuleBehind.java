package dev.pluto.messaging.act;

import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often something comes, told in a sentence of its own behind it: "the 15th at 9 pay the water bill. every month". */
final class RuleBehind {

    /** "It's", "that's". */
    private static final int LONGEST_LEAD = 2;

    private RuleBehind() {}

    /** The wish as of that rule; null where the other one is none, or does not go with its day. */
    static @Nullable Item of(Item wish, Item near, Heard heard) {
        String rule = near.start() > wish.start() ? rule(near.request(), heard) : "";
        boolean isOne = wish.act() instanceof Act.SetReminder set
                && set.plans().size() == 1
                && set.plans().get(0).matter() != null
                && ReminderWords.isWhole(set.plans());
        if (rule.isEmpty() || !isOne) {
            return null;
        }
        Request r = wish.request();
        int end = r.size();
        while (end > 0 && r.isMark(end - 1)) {
            end--;
        }
        List<Plan> plans = ReminderWords.plans(r.said(0, end) + ", " + rule, heard);
        boolean isRead = plans.size() == 1
                && plans.get(0).matter() != null
                && plans.get(0).reading() instanceof Reading.Repeating;
        return isRead
                ? new Item(
                        wish.index(),
                        wish.start(),
                        near.end(),
                        r,
                        new Act.SetReminder(plans),
                        wish.certainty(),
                        wish.learned(),
                        wish.byRule())
                : null;
    }

    /** "It's every month": the words of the rule; empty for anything else. */
    private static String rule(Request r, Heard heard) {
        int from = r.find(0, i -> Recurrences.isRule(r.said(i), heard.said()));
        boolean isAlone = from >= 0
                && from <= r.head() + LONGEST_LEAD
                && !r.isQuestion()
                && !r.has(Kind.OWN, Kind.REMIND, Kind.CANCEL, Kind.MOVE, Kind.NOT)
                && r.find(0, r::isNumber) < 0
                && Targets.matter(r, 0, r.size()).isEmpty();
        return isAlone ? r.said(from) : "";
    }
}
