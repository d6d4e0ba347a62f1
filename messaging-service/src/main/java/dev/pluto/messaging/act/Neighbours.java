package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.language.time.Answers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests of one text that say something about each other: "the emails. Don't want them", "keep the vet, cancel the rest", "it ends at 5:30, move it". */
final class Neighbours {

    private final String text;
    private final Heard heard;

    Neighbours(String text, Heard heard) {
        this.text = text;
        this.heard = heard;
    }

    List<Item> of(List<Item> items) {
        List<Item> left = new ArrayList<>(items);
        for (int i = 0; i < left.size(); i++) {
            for (int near : new int[] {i - 1, i + 1}) {
                Item other = near < 0 || near >= left.size() ? null : left.get(near);
                Item both = other == null ? null : both(left.get(i), other);
                if (both != null) {
                    left.set(i, both);
                    left.remove(near);
                    i = Math.min(i, near);
                    break;
                }
            }
        }
        return left;
    }

    private @Nullable Item both(Item deed, Item near) {
        if (isTold(deed) && isTold(near) && deed.start() < near.start() && isOfThem(near.request())) {
            return told(deed, near);
        }
        if (deed.act() instanceof Act.SetPreference open && open.changes().isEmpty() && deed.start() < near.start()) {
            Request whole = heard.tongue().request(text.substring(deed.start(), near.end()));
            var changes = SettingWords.preferences(whole);
            return changes.isEmpty() ? null : item(deed, near, new Act.SetPreference(changes));
        }
        Item owed = DutyBeside.of(deed, near, heard);
        if (owed != null) {
            return owed;
        }
        Item repeated = RuleBehind.of(deed, near, heard);
        if (repeated != null) {
            return repeated;
        }
        if (deed.act() instanceof Act.CancelReminder cancel && isKept(near)) {
            return allBut(deed, cancel.target(), near);
        }
        if (isWhy(near, deed) || isSaidTwice(deed, near) || isWavedAside(near, deed) || isNews(near, deed)) {
            return deed;
        }
        Item named = namedBefore(deed, near);
        if (named != null) {
            return named;
        }
        boolean isDone = deed.act() instanceof Act.CancelReminder cancel
                && cancel.target().equals(Target.IT)
                && near.act() instanceof Act.FinishReminder
                && near.start() < deed.start();
        if (isDone) {
            return near; // "already called her, delete it"
        }
        return deed.act() instanceof Act.MoveReminder move && isBare(move.target(), deed) && tellsWhen(near)
                ? moved(deed, move.target(), near)
                : null;
    }

    /** "The dentist has been brought forward. Change it to 2:30": which one stands in the sentence before. */
    private @Nullable Item namedBefore(Item deed, Item near) {
        boolean isOfIt = deed.act() instanceof Act.MoveReminder move
                && (move.target().equals(Target.IT) || move.target().equals(Target.NONE))
                && Answers.saysWhen(move.words(), heard.said())
                && near.start() < deed.start();
        boolean isOpen = near.act() instanceof Act.MoveReminder told
                && !told.target().words().isEmpty()
                && !Answers.saysWhen(near.request().text(), heard.said())
                && Answers.length(near.request().text(), heard.said()).isEmpty();
        return isOfIt && isOpen && near.act() instanceof Act.MoveReminder which
                ? moved(deed, which.target(), near)
                : null;
    }

    /** "The lamb's sold. You can drop that one": what stands in front only says why. */
    private static boolean isWhy(Item near, Item deed) {
        boolean isOfIt = deed.act() instanceof Act.CancelReminder cancel
                && cancel.target().equals(Target.IT)
                && deed.isSure()
                && near.start() < deed.start();
        boolean isGuess = near.act() instanceof Act.TellFact || near.act() instanceof Act.FinishReminder;
        return isOfIt && isGuess && !near.isSure();
    }

    /** "Cancel the staff meeting, it has been called off", "choir's off. You can delete it": "it" is what is named beside it. */
    private static boolean isSaidTwice(Item deed, Item near) {
        boolean isNamed = deed.act() instanceof Act.CancelReminder cancel
                && !cancel.target().words().isEmpty()
                && !cancel.target().isOther();
        return isNamed
                && near.act() instanceof Act.CancelReminder again
                && (again.target().equals(Target.IT) || again.target().equals(Target.NONE))
                && !near.request().has(Kind.ALSO, Kind.OTHER_ONE);
    }

    /** "Vet rang, move the vet one to half 11": nobody has done what is moved. */
    private static boolean isNews(Item near, Item deed) {
        return near.start() < deed.start()
                && near.act() instanceof Act.FinishReminder done
                && deed.act() instanceof Act.MoveReminder move
                && !move.target().words().isBlank()
                && done.target().words().contains(move.target().words());
    }

    /** "Never mind, make it 6": nothing is taken back that is only moved. */
    private static boolean isWavedAside(Item near, Item deed) {
        return near.start() < deed.start()
                && near.request().isAll(Kind.NEVER_MIND)
                && deed.act() instanceof Act.MoveReminder move
                && move.target().words().isEmpty();
    }

    private static boolean isTold(Item item) {
        return item.act() instanceof Act.TellFact || item.act() instanceof Act.CorrectFact;
    }

    private static boolean isOfThem(Request r) {
        return r.is(r.head(), Kind.THEIRS) && !r.isQuestion();
    }

    /** "Pilar teaches me Spanish. Her husband is Ramiro": who "she" is stands in the sentence before. */
    private Item told(Item first, Item second) {
        Item both = item(first, second, new Act.TellFact(text.substring(first.start(), second.end())));
        Certainty certainty = first.isSure() ? second.certainty() : first.certainty();
        return new Item(
                both.index(),
                both.start(),
                both.end(),
                both.request(),
                both.act(),
                certainty,
                first.learned(),
                first.byRule() && second.byRule());
    }

    private static boolean isKept(Item item) {
        Request r = item.request();
        return r.is(r.head(), Kind.KEEP) && !r.isQuestion();
    }

    private @Nullable Item allBut(Item deed, Target gone, Item kept) {
        Request r = kept.request();
        Target stays = Targets.of(r, r.after(r.head(), Kind.KEEP), r.size(), heard.said());
        boolean named = !stays.words().isEmpty() || stays.ordinal() != null || stays.time() != null;
        if (!gone.isOther() || !gone.words().isEmpty() || !named) {
            return null;
        }
        Target all = new Target(stays.words(), false, stays.ordinal(), stays.days(), stays.time(), true, true);
        return item(deed, kept, new Act.CancelReminder(all));
    }

    private boolean isBare(Target target, Item item) {
        return (target.equals(Target.IT) || target.equals(Target.NONE))
                && !Answers.saysWhen(item.request().text(), heard.said());
    }

    /** A time that was told by the way. */
    private boolean tellsWhen(Item item) {
        boolean asked = item.request().has(Kind.REMIND, Kind.WEAK_REMIND, Kind.REMINDER);
        boolean told = item.act() instanceof Act.SetReminder
                || item.act() instanceof Act.TellFact
                || item.act() instanceof Act.Talk
                || item.act() instanceof Act.MoveReminder
                || item.act() instanceof Act.Choice;
        return told && !asked && Answers.saysWhen(item.request().text(), heard.said());
    }

    private Item moved(Item deed, Target target, Item near) {
        String words = text.substring(Math.min(deed.start(), near.start()), Math.max(deed.end(), near.end()));
        return item(deed, near, new Act.MoveReminder(target, words));
    }

    private Item item(Item deed, Item near, Act act) {
        int start = Math.min(deed.start(), near.start());
        int end = Math.max(deed.end(), near.end());
        Request whole = heard.tongue().request(text.substring(start, end));
        int index = Math.min(deed.index(), near.index());
        return new Item(index, start, end, whole, act, Certainty.SURE, deed.learned(), true);
    }

    /** "At 5 the washing, at 6 the cat, remind me": what it asks for is planned beside it. */
    static boolean isDone(Item item, List<Item> items) {
        return item.request().isAll(Kind.REMIND)
                && items.stream()
                        .anyMatch(other -> other != item
                                && other.act() instanceof Act.SetReminder set
                                && ReminderWords.isWhole(set.plans()));
    }

    /** "Thursday 10am hair, Friday 10am feet, remind me both": of what stands beside it. */
    static boolean isOfThose(Item item) {
        Request r = item.request();
        boolean all = r.find(
                        0,
                        i -> r.word(i).equals("both")
                                || r.word(i).equals("each")
                                || r.word(i).equals("all"))
                >= 0;
        return all && r.isAll(Kind.REMIND, Kind.ALL) && r.has(Kind.REMIND);
    }
}
