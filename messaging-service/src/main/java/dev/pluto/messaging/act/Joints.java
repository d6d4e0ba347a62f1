package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Wish;
import dev.pluto.messaging.act.Act.Talk.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Looks at the requests of one text together. A reminder that was cut in two is one again ("dentist tomorrow 9am, don't let me
 * forget"), and what is only polite goes unsaid beside what is to be done.
 */
final class Joints {

    private static final int WIDEST = 3;
    private static final int MOST = 6;
    private static final int RAMBLING = 4;
    /** So many letters are more than a wish needs. */
    private static final int LONG = 160;

    private final String text;
    private final Heard heard;
    private final Occasions occasions;

    Joints(String text, Heard heard) {
        this.text = text;
        this.heard = heard;
        this.occasions = new Occasions(heard.said());
    }

    List<Item> of(List<Item> items) {
        List<Item> joined = new ArrayList<>(new Neighbours(text, heard).of(items));
        for (int i = 0; i < joined.size(); i++) {
            if (isTorn(joined.get(i))) {
                join(joined, i);
            }
        }
        joined.removeIf(item -> joined.size() > 1 && (Neighbours.isOfThose(item) || Neighbours.isDone(item, joined)));
        Admissions.join(joined, text, heard);
        for (int i = 1; i < joined.size(); i++) {
            joined.set(i, occasions.onThatDay(joined.get(i - 1), joined.get(i)));
        }
        return weighed(Confided.in(ZoneBeside.in(joined), text, heard));
    }

    private boolean isTorn(Item item) {
        Request r = item.request();
        boolean again = heard.last() == Subject.REMINDERS && (r.has(Kind.SAME) || MoreReminders.isOnceMore(r));
        return !again
                && item.act() instanceof Act.SetReminder set
                && (!ReminderWords.isWhole(set.plans())
                        || set.plans().stream().anyMatch(plan -> plan.matter() == null));
    }

    /** Tries the windows around a torn request, the narrow ones first. */
    private void join(List<Item> items, int at) {
        for (int width = 2; width <= WIDEST; width++) {
            for (int from : starts(items, at, width)) {
                List<Item> window = items.subList(from, from + width);
                Item whole = isOpen(window, items.get(at)) ? whole(window, items.get(at)) : null;
                if (whole != null) {
                    Item longer = from + width < items.size() ? goneOn(items, from, width, whole) : null;
                    items.subList(from, from + (longer == null ? width : width + 1))
                            .clear();
                    items.add(from, longer == null ? whole : longer);
                    return;
                }
            }
        }
    }

    /** "Ring gran. sunday. 5pm": with the hour behind it; null where none stands there. */
    private @org.jspecify.annotations.Nullable Item goneOn(List<Item> items, int from, int width, Item whole) {
        Request next = items.get(from + width).request();
        boolean bare = next.find(0, next::isNumber) >= 0
                && Answers.saysHour(next.text(), heard.said())
                && Targets.matter(next, 0, next.size()).isEmpty()
                && !Answers.saysHour(whole.request().text(), heard.said());
        return bare ? whole(items.subList(from, from + width + 1), whole) : null;
    }

    /** What stands before goes with it first, but for "remind me at 7 so I don't miss the game". */
    private List<Integer> starts(List<Item> items, int at, int width) {
        List<Integer> starts = new ArrayList<>();
        for (int from = Math.max(0, at - width + 1); from <= at && from + width <= items.size(); from++) {
            starts.add(from);
        }
        boolean next = at + 1 < items.size();
        Request seam = next ? between(items.get(at), items.get(at + 1)) : null;
        if (seam != null && (seam.has(Kind.CLAUSE) || seam.word(0).equals("so"))) {
            Collections.reverse(starts);
        }
        return starts;
    }

    private Request between(Item first, Item second) {
        return heard.tongue().request(text.substring(first.end(), second.start()));
    }

    private boolean isOpen(List<Item> window, Item torn) {
        boolean goesOn = window.size() == 2 && window.get(0).equals(torn) && isJoinedByAnd(window);
        return goesOn
                || window.stream()
                        .allMatch(item -> item.equals(torn) || isTorn(item) || isLoose(item) || isLedTo(item, torn));
    }

    /** "And I've the dentist tomorrow at 11, remind me at 10": in the hours before it, of which nobody asked to hear. */
    private boolean isLedTo(Item item, Item torn) {
        return item.act() instanceof Act.SetReminder
                && item.start() < torn.start()
                && torn.request().has(Kind.REMIND)
                && !item.request().has(Kind.REMIND, Kind.WEAK_REMIND, Kind.REMINDER)
                && Answers.saysHour(torn.request().text(), heard.said())
                && (Recurrences.areTold(item.request(), heard.said())
                        || occasions.leadingTo(item.request(), torn.request()) != null);
    }

    /** "Remind me to ring Mum and cancel the gym at 5" is one: nothing but "and" stands between. */
    private boolean isJoinedByAnd(List<Item> window) {
        Request between = between(window.get(0), window.get(1));
        return between.size() == 1
                && between.is(0, Kind.AND)
                && !window.get(1).request().has(Kind.REMIND);
    }

    /** What may be the other half: told by the way, or not understood on its own. */
    private static boolean isLoose(Item item) {
        if (item.request().isQuestion() && item.request().asks()) {
            return false;
        }
        Act act = item.act();
        boolean told = act instanceof Act.TellFact || act instanceof Act.Choice || isBareTime(act);
        boolean guessed =
                act instanceof Act.SetPreference || act instanceof Act.FinishReminder || act instanceof Act.Talk;
        boolean unsure = act instanceof Act.AddToList
                || act instanceof Act.AskFact
                || act instanceof Act.AskClock
                || act instanceof Act.ListReminders;
        boolean stated = act instanceof Act.ListReminders
                && !item.byRule()
                && !item.request().isQuestion();
        boolean unasked = act instanceof Act.SetReminder && !item.byRule();
        return unasked || told || stated || guessed && !item.byRule() || unsure && !item.isSure();
    }

    /** "In 40 min" behind a wish without a time moves nothing. */
    private static boolean isBareTime(Act act) {
        boolean nothing = act instanceof Act.SnoozeReminder snooze
                && (snooze.target().equals(Target.NONE) || snooze.target().equals(Target.IT));
        return nothing || act instanceof Act.MoveReminder;
    }

    private @org.jspecify.annotations.Nullable Item whole(List<Item> window, Item torn) {
        Item first = window.get(0);
        Item last = window.get(window.size() - 1);
        String words = text.substring(first.start(), last.end());
        List<Plan> plans = ReminderWords.plans(words, heard);
        boolean better = ReminderWords.isWhole(plans) && plans.stream().allMatch(plan -> plan.matter() != null);
        if (!better) {
            return null;
        }
        if (plans.size() == 1 && plans.get(0).wish() == Wish.WAKE_UP_CALL && !first.equals(torn)) {
            plans = List.of(occasions.early(plans.get(0), first.request(), torn.request()));
        }
        Certainty certainty =
                window.stream().anyMatch(item -> item.request().has(Kind.REMIND)) ? Certainty.SURE : torn.certainty();
        return new Item(
                first.index(),
                first.start(),
                last.end(),
                heard.tongue().request(words),
                new Act.SetReminder(plans),
                certainty,
                torn.learned(),
                true);
    }

    /** Danger stands alone, unless a reminder is asked for; beside a deed, greetings and what was not understood are left out. */
    private List<Item> weighed(List<Item> items) {
        boolean deed = items.stream().anyMatch(Joints::counts);
        boolean no = items.get(0).act() instanceof Act.No;
        boolean idle =
                no && !heard.isAsked() && items.stream().filter(Joints::counts).count() > 1;
        boolean asked = items.stream()
                .anyMatch(item -> item.act() instanceof Act.SetReminder
                        && item.isSure()
                        && item.request().has(Kind.REMIND, Kind.WEAK_REMIND));
        List<Item> danger = items.stream()
                .filter(item -> item.act() instanceof Act.Danger)
                .limit(1)
                .toList();
        if (!danger.isEmpty() && !asked && !CareWords.isEased(danger.get(0), items)) {
            return danger;
        }
        boolean rambling = asked && text.length() >= LONG
                || items.size() >= RAMBLING && items.stream().anyMatch(item -> item.byRule() && counts(item));
        List<Item> kept = items.stream()
                .filter(item -> !(item.act() instanceof Act.Danger))
                .filter(item -> heard.isAsked() || items.size() == 1 || !(item.act() instanceof Act.Yes))
                .filter(item -> !asked || !occasions.isOwn(item) && !Occasions.isEvent(item, items))
                .filter(item -> !ReasonOfMove.is(item, items, text, heard) && !CareWords.isWhyAsked(item, items))
                .filter(item -> (!asked || !isWhy(item)) && (items.size() == 1 || !isExcuse(item)))
                .filter(item -> !deed || counts(item) || isFelt(item))
                .filter(item -> !rambling || item.isSure() || !isByTheWay(item))
                .filter(item -> !(no && item.act() instanceof Act.Undo || idle && item.act() instanceof Act.No))
                .filter(item -> item.isSure() || !(item.act() instanceof Act.StopMessages) || items.size() == 1)
                .limit(MOST)
                .toList();
        List<Item> talk = kept.isEmpty() ? items : kept;
        return deed ? CareWords.tactful(talk) : Weights.heaviest(talk);
    }

    /** "So I don't miss the zoom": why something is asked for, and nothing to cancel. */
    private static boolean isWhy(Item item) {
        return item.act() instanceof Act.CancelReminder
                && !item.isSure()
                && item.request().is(item.request().head(), Kind.OWN);
    }

    /** "What am I like!": nothing told and nothing asked. */
    private static boolean isExcuse(Item item) {
        return ExcusedQuestion.isBeside(item, isByTheWay(item));
    }

    /** What is told or seems to be asked along the way to what is wanted. */
    private static boolean isByTheWay(Item item) {
        return item.act() instanceof Act.TellFact
                || item.act() instanceof Act.CorrectFact
                || item.act() instanceof Act.AskFact
                || item.act() instanceof Act.ShowList
                || item.act() instanceof Act.ListReminders
                || item.act() instanceof Act.Talk;
    }

    private static boolean counts(Item item) {
        return !(item.act() instanceof Act.Talk talk)
                || talk.topic() == Topic.HELP
                || talk.topic() == Topic.BEYOND
                        && (item.isSure() || item.request().isQuestion());
    }

    private static boolean isFelt(Item item) {
        return item.act() instanceof Act.Talk talk
                && (talk.topic() == Topic.GRIEF || talk.topic() == Topic.COMPLAINT)
                && item.isSure();
    }
}
