package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Wish;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "I need to feed the cat, remind me": what has to be done stands beside the bare wish, and when is still to be asked. */
final class DutyBeside {

    private static final int LONGEST = 14;

    private DutyBeside() {}

    /** The reminder of it without its moment; null for anything else. */
    static @Nullable Item of(Item wish, Item duty, Heard heard) {
        Request r = duty.request();
        int lead = r.find(0, Kind.DUTY);
        int from = r.after(lead, Kind.DUTY);
        boolean isDuty = from > 0
                && r.is(0, Kind.DUTY, Kind.SOFT)
                && lead <= 1
                && r.isWord(from)
                && r.size() <= LONGEST
                && !r.isQuestion()
                && !r.has(Kind.REMIND, Kind.REMINDER)
                && !Answers.saysWhen(r.text(), heard.said());
        if (!isDuty || !wish.request().isAll(Kind.REMIND) || !(wish.act() instanceof Act.SetReminder set)) {
            return null;
        }
        boolean isBare = set.plans().size() == 1
                && set.plans().get(0).matter() == null
                && set.plans().get(0).wish() == Wish.REMINDER
                && !ReminderWords.isPlanned(set.plans().get(0));
        Plan open = new Plan(
                Wish.REMINDER, false, r.saidWithoutMarks(from), new Reading.Ask(Reading.Question.WHEN, List.of()));
        return isBare ? both(wish, duty, new Act.SetReminder(List.of(open)), heard) : null;
    }

    private static Item both(Item wish, Item duty, Act.SetReminder set, Heard heard) {
        boolean isBehind = wish.start() < duty.start();
        Item first = isBehind ? wish : duty;
        Item last = isBehind ? duty : wish;
        String words = first.request().text() + ", " + last.request().text();
        return new Item(
                first.index(),
                first.start(),
                last.end(),
                heard.tongue().request(words),
                set,
                Certainty.SURE,
                wish.learned(),
                true);
    }
}
