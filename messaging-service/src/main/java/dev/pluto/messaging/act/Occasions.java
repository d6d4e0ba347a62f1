package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.Said;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has on, told beside a wish to be reminded: the wish is of its day, and it is no reminder itself. */
final class Occasions {

    /** So many hours before something one is reminded for it. */
    private static final int LEAD = 8;

    private static final int HALF_DAY = 12;

    private final Said said;

    Occasions(Said said) {
        this.said = said;
    }

    /** "I've a funeral tomorrow at 11. Remind me at 9:30 …": of the day that was just named. */
    Item onThatDay(Item told, Item item) {
        boolean states = !told.request().has(Kind.REMIND, Kind.WEAK_REMIND)
                && !told.request().isQuestion();
        boolean open = item.act() instanceof Act.SetReminder
                && Answers.days(item.request().text(), said).isEmpty();
        Item again = states && open ? Recurrences.of(told.request(), item, said) : null;
        if (again != null) {
            return again;
        }
        if (!states || !open || Answers.days(told.request().text(), said).isEmpty()) {
            return item;
        }
        List<Plan> plans = before(told.request(), (Act.SetReminder) item.act(), item.request());
        return plans.isEmpty() ? item : with(plans, item);
    }

    /** "Remind me at 9:30", "remind me about it an hour before"; empty where nothing says that it leads to what is told. */
    private List<Plan> before(Request told, Act.SetReminder wish, Request asked) {
        Plan plan = wish.plans().get(0);
        if (!ReminderWords.isWhole(wish.plans()) && Beforehand.isIn(asked.text(), said)) {
            List<Plan> counted = Beforehand.plans(told.text(), asked.text(), said);
            return ReminderWords.isWhole(counted) ? counted : List.of();
        }
        boolean once = wish.plans().size() == 1 && plan.reading() instanceof Reading.Once;
        Reading before = once ? leadingTo(told, asked) : null;
        return before == null ? List.of() : List.of(new Plan(plan.wish(), plan.byVoice(), plan.matter(), before));
    }

    private static Item with(List<Plan> plans, Item item) {
        return item.with(item.end(), new Act.SetReminder(plans), item.certainty());
    }

    /** "I have to be there at 5:30 on Saturday, wake me at 3": in the hours before. */
    Plan early(Plan plan, Request told, Request asked) {
        Reading before = Answers.saysWhen(asked.text(), said) ? leadingTo(told, asked) : null;
        return before == null ? plan : new Plan(plan.wish(), plan.byVoice(), plan.matter(), before);
    }

    /** The hour that is asked for, where it is of the hours before what is told with its own; null otherwise. */
    @Nullable
    Reading leadingTo(Request told, Request asked) {
        Reading event = on(beginning(told), said.at().atZone(said.zone()));
        return event instanceof Reading.Once then ? leading(asked.text(), then) : null;
    }

    /** The hour that was asked for, in the hours before; of which half of the day it is, the event says. */
    private @Nullable Reading leading(String asked, Reading.Once then) {
        if (!(on(asked, then.at().with(LocalTime.NOON).atZone(then.zone())) instanceof Reading.Once noon)) {
            return null;
        }
        for (LocalDateTime at : List.of(noon.at(), noon.at().minusHours(HALF_DAY))) {
            boolean leads = at.isBefore(then.at())
                    && at.isAfter(then.at().minusHours(LEAD))
                    && at.toLocalDate().isEqual(then.at().toLocalDate());
            if (leads) {
                ZonedDateTime due = at.atZone(noon.zone());
                return new Reading.Once(at, noon.zone(), noon.zoneSaid(), due.toInstant());
            }
        }
        return null;
    }

    /** "Between 8 and 12" begins at 8. */
    private static String beginning(Request r) {
        int between = r.find(0, i -> r.word(i).equals("between") || r.word(i).equals("entre"));
        int last = r.isNumber(between + 1) ? r.find(between + 2, r::isNumber) : -1;
        String rest = last > 0 ? " " + r.said(last + 1) : "";
        return r.isNumber(between + 1)
                ? r.said(0, between) + " at " + r.said(between + 1, between + 2) + rest
                : r.text();
    }

    /** Told of the person's own plans, though it may be meant as a wish. */
    boolean isOwn(Item item) {
        boolean dated = item.act() instanceof Act.TellFact
                && Answers.days(item.request().text(), said).isPresent();
        return (dated || item.act() instanceof Act.SetReminder)
                && (!item.isSure() || isPlace(item.request()))
                && item.request().is(item.request().skip(0, Kind.TIME), Kind.OWN);
    }

    /** "Tomorrow I have to be at the notary": where somebody is that day, without an hour. */
    private boolean isPlace(Request r) {
        int be = r.find(1, i -> r.word(i).equals("be"));
        return be > 0
                && r.is(be + 1, Kind.UNTO)
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND)
                && !Answers.saysHour(r.text(), said);
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

    private Reading on(String words, ZonedDateTime day) {
        return Answers.move(words, day, said);
    }
}
