package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has on, told beside a wish to be reminded: the wish is of its day, and it is no reminder itself. */
final class Occasions {

    /** So many hours before something one is reminded for it. */
    private static final int LEAD = 8;

    private final Heard heard;

    Occasions(Heard heard) {
        this.heard = heard;
    }

    /** "I've a funeral tomorrow at 11. Remind me at 9:30 …": of the day that was just named. */
    Item onThatDay(Item told, Item item) {
        boolean states = (isOwn(told) || !(told.act() instanceof Act.SetReminder))
                && !told.request().isQuestion();
        boolean open = item.act() instanceof Act.SetReminder
                && Answers.days(item.request().text(), heard.said()).isEmpty();
        if (!states
                || !open
                || Answers.days(told.request().text(), heard.said()).isEmpty()) {
            return item;
        }
        List<Plan> own = ((Act.SetReminder) item.act()).plans();
        Plan plan = own.get(0);
        Reading event = on(told.request(), heard.said().at().atZone(heard.said().zone()));
        if (own.size() > 1 || !(plan.reading() instanceof Reading.Once) || !(event instanceof Reading.Once then)) {
            return item;
        }
        Reading before = on(item.request(), then.at().with(LocalTime.NOON).atZone(then.zone()));
        boolean leads = before instanceof Reading.Once once
                && once.at().isBefore(then.at())
                && once.at().isAfter(then.at().minusHours(LEAD))
                && once.at().toLocalDate().isEqual(then.at().toLocalDate());
        if (!leads) {
            return item;
        }
        Act act = new Act.SetReminder(List.of(new Plan(plan.wish(), plan.byVoice(), plan.matter(), before)));
        return new Item(
                item.index(),
                item.start(),
                item.end(),
                item.request(),
                act,
                item.certainty(),
                item.learned(),
                item.byRule());
    }

    /** Told of the person's own plans, though it may be meant as a wish. */
    boolean isOwn(Item item) {
        boolean dated = item.act() instanceof Act.TellFact
                && Answers.days(item.request().text(), heard.said()).isPresent();
        return (dated || item.act() instanceof Act.SetReminder)
                && !item.isSure()
                && item.request().is(item.request().head(), Kind.OWN);
    }

    /** "Dinner with Ann saturday 7pm, remind me saturday at 5 to buy wine": the later one, which nobody asked to hear of, is why. */
    static boolean isEvent(Item item, List<Item> items) {
        Instant then = item.byRule() ? null : due(item);
        if (then == null) {
            return false;
        }
        for (Item other : items) {
            boolean asked = other.isSure() && other.request().has(Kind.REMIND, Kind.WEAK_REMIND);
            Instant due = asked && !other.equals(item) ? due(other) : null;
            if (due != null && due.isBefore(then)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Instant due(Item item) {
        return item.act() instanceof Act.SetReminder set
                        && set.plans().size() == 1
                        && set.plans().get(0).reading() instanceof Reading.Once once
                ? once.due()
                : null;
    }

    private Reading on(Request r, ZonedDateTime day) {
        return Answers.move(r.text(), day, heard.said());
    }
}
