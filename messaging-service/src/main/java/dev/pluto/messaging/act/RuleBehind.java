package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How often something comes, told in a sentence of its own behind it: "the 15th at 9 pay the water bill. every month". */
final class RuleBehind {

    /** "It's", "that's". */
    private static final int LONGEST_LEAD = 2;

    private static final int LONGEST_MATTER = 6;

    private RuleBehind() {}

    /** The wish as of that rule; null where the other one is none, or does not go with its day. */
    static @Nullable Item of(Item wish, Item near, Heard heard) {
        String rule = near.start() > wish.start() ? rule(near.request(), heard) : "";
        if (!rule.isEmpty()
                && heard.last() == Subject.REMINDERS
                && wish.request().size() <= LONGEST_MATTER) {
            Item beside = beside(wish, near, rule, heard);
            if (beside != null) {
                return beside;
            }
        }
        if (rule.isEmpty()
                || !(wish.act() instanceof Act.SetReminder set)
                || !ReminderWords.isWhole(set.plans())
                || set.plans().stream().anyMatch(plan -> plan.matter() == null)) {
            return null;
        }
        List<Plan> plans = ReminderWords.plans(wish.request().saidWithoutMarks(0) + ", " + rule, heard);
        boolean isRead = plans.size() == set.plans().size()
                && plans.stream()
                        .allMatch(plan -> plan.matter() != null && plan.reading() instanceof Reading.Repeating);
        return isRead ? wish.with(near.end(), new Act.SetReminder(plans), wish.certainty()) : null;
    }

    /** "Recycling too but that's every other week, same time": something else beside what was planned. */
    private static @Nullable Item beside(Item wish, Item near, String rule, Heard heard) {
        Request r = wish.request();
        int also = r.find(1, i -> r.is(i, Kind.ALSO) && r.isEnd(r.after(i, Kind.ALSO)));
        boolean isThing = also > 0
                && !wish.byRule()
                && !r.isQuestion()
                && r.find(0, Kind.AUXILIARY, Kind.OWN) < 0
                && !Targets.matter(r, 0, also).isEmpty();
        List<Plan> plans = isThing ? ReminderWords.plans("remind me " + rule, heard) : List.of();
        if (plans.size() != 1 || plans.get(0).matter() != null) {
            return null;
        }
        Plan plan = plans.get(0);
        String matter = r.said(r.skip(0, Kind.AND), also);
        return new Item(
                wish.index(),
                wish.start(),
                near.end(),
                heard.tongue().request(r.text() + ", " + near.request().text()),
                new Act.SetReminder(List.of(new Plan(plan.wish(), plan.byVoice(), matter, plan.reading()))),
                Certainty.SURE,
                wish.learned(),
                true);
    }

    /** "It's every month": the words of the rule; empty for anything else. */
    private static String rule(Request r, Heard heard) {
        int same = r.find(1, Kind.SAME);
        int end = same > 0 && r.isEnd(r.after(same, Kind.SAME)) ? r.isMark(same - 1) ? same - 1 : same : r.size();
        int from = r.find(0, i -> i < end && Recurrences.isRule(r.said(i, end), heard.said()));
        boolean isAlone = from >= 0
                && from <= r.head() + LONGEST_LEAD
                && !r.isQuestion()
                && !r.has(Kind.OWN, Kind.REMIND, Kind.CANCEL, Kind.MOVE, Kind.NOT)
                && !Answers.saysHour(r.text(), heard.said())
                && Targets.matter(r, 0, r.size()).isEmpty();
        return isAlone ? r.said(from, end) : "";
    }
}
