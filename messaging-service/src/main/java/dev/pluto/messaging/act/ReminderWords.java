package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import dev.pluto.language.time.Plan;
import dev.pluto.language.time.Reading;
import dev.pluto.language.time.TimeReader;
import dev.pluto.language.time.Wish;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads acts about reminders out of a request that is known to be one of them. */
final class ReminderWords {

    private static final int FEW = 4;

    private ReminderWords() {}

    static Act.SetReminder set(String words, Heard heard) {
        return new Act.SetReminder(PlansAlone.of(plans(words, heard), heard));
    }

    /** What is planned by these words; what says that it is a duty is not of the matter. */
    static List<Plan> plans(String words, Heard heard) {
        Request whole = heard.tongue().request(words);
        int other = whole.has(Kind.REMIND) ? another(whole) : -1;
        if (other > 0) {
            List<Plan> both = new ArrayList<>(plans(whole.said(0, other), heard));
            both.addAll(plans(
                    asked(heard) + whole.said(whole.after(whole.skip(other, Kind.AND), Kind.ONE_MORE)), heard));
            return both;
        }
        List<Plan> series = Series.of(heard.tongue().request(words), heard);
        List<Plan> read = each(TimeReader.read(words, heard.said()), words, heard);
        boolean isSeries = read.size() < series.size() || read.size() == series.size() && !isInOrder(read);
        return (isSeries ? series : parted(read, words, heard))
                .stream()
                        .map(plan ->
                                new Plan(plan.wish(), plan.byVoice(), spoken(plan.matter(), heard), plan.reading()))
                        .toList();
    }

    /** Where "and another for 10 to let the cat in" begins; negative without. */
    private static int another(Request r) {
        return r.find(2, i -> {
            int behind = r.after(r.skip(i, Kind.AND), Kind.ONE_MORE);
            boolean timed = r.is(behind, Kind.UNTO, Kind.TIME) || r.isNumber(behind);
            return r.is(i, Kind.AND) && behind > 0 && timed && r.find(behind, r::isNumber) > 0;
        });
    }

    private static String asked(Heard heard) {
        return heard.isSpanish() ? "recu\u00e9rdame " : "remind me ";
    }

    /** "Vet at 11, lunch at 2, pilates at 7": whoever tells of a day goes on in it. */
    private static boolean isInOrder(List<Plan> plans) {
        LocalDateTime before = LocalDateTime.MIN;
        for (Plan plan : plans) {
            if (plan.reading() instanceof Reading.Once once) {
                if (!once.at().isAfter(before)) {
                    return false;
                }
                before = once.at();
            }
        }
        return true;
    }

    /** "Call Ana at 4 and email Rob at 5": each is of its own, though nobody says "remind me". */
    private static List<Plan> each(List<Plan> read, String words, Heard heard) {
        Request r = heard.tongue().request(words);
        boolean timed = read.size() == 1
                && read.get(0).matter() != null
                && !r.has(Kind.REMIND, Kind.WEAK_REMIND)
                && Answers.saysHour(read.get(0).matter(), heard.said());
        if (!timed) {
            return read;
        }
        int head = r.head();
        boolean dated = r.is(head, Kind.TIME) || r.is(head, Kind.UNTO) && r.is(head + 1, Kind.TIME);
        String asked = heard.isSpanish() || dated ? asked(heard) : asked(heard) + "to ";
        int colon = r.find(0, i -> r.word(i).equals(":"));
        boolean counted = colon > 0 && colon <= FEW && r.is(colon - 1, Kind.STOP);
        List<Plan> several = TimeReader.read(asked + r.said(counted ? colon + 1 : head), heard.said());
        return several.size() > 1 && isWhole(several) ? several : read;
    }

    /** "An alarm for 5am, flight to catch": where all of it cannot be read, when stands before the comma and what behind it. */
    private static List<Plan> parted(List<Plan> read, String words, Heard heard) {
        Request r = heard.tongue().request(words);
        int comma = r.find(1, i -> r.word(i).equals(","));
        boolean unread = read.size() == 1
                && read.get(0).reading() instanceof Reading.Ask ask
                && ask.question() == Reading.Question.UNREAD;
        if (!unread || comma < 0 || Answers.saysWhen(r.said(comma + 1), heard.said())) {
            return read;
        }
        List<Plan> left = TimeReader.read(r.said(0, comma), heard.said());
        String behind = r.said(r.skip(comma));
        Plan first = left.get(0);
        boolean bare = left.size() == 1 && isPlanned(first) && first.matter() == null && !behind.isBlank();
        return bare ? List.of(new Plan(first.wish(), first.byVoice(), behind, first.reading())) : read;
    }

    /** What may be said again of it: neither that it is a duty nor a secret. */
    private static @Nullable String spoken(@Nullable String matter, Heard heard) {
        if (matter == null) {
            return null;
        }
        Request whole = heard.tongue().request(matter);
        Request r =
                withoutWish(whole.isMark(0) && whole.size() > 1 ? heard.tongue().request(whole.said(1)) : whole, heard);
        matter = r.text();
        int behind = r.after(0, Kind.DUTY);
        boolean nothing = r.isAll(Kind.AGAIN, Kind.SOMETHING) || r.isEnd(0) || r.is(0, Kind.RATHER) || isOnlyAsked(r);
        if (nothing) {
            return null; // "ugh", "instead of texting", "something"
        }
        boolean isDuty = behind > 0 && r.isIn(behind);
        if (!isDuty && r.word(r.size() - 1).equals("instead")) {
            return r.size() > 1 ? spoken(r.said(0, r.size() - 1), heard) : null;
        }
        return Secrets.crossedOut(isDuty ? heard.tongue().request(r.said(behind)) : r);
    }

    /** "Be possible" of "would a reminder at four be possible", "the same again" of "can I have the same again". */
    private static boolean isOnlyAsked(Request r) {
        boolean be = r.word(0).equals("be");
        int from = be ? 1 : r.after(0, Kind.HAVING);
        boolean again = be || r.find(0, Kind.AGAIN, Kind.SAME) >= 0;
        return from > 0 && again && Targets.matter(r, from, r.size()).isEmpty();
    }

    /** "… and pick up Ann. remind me of both", "… could you tell me": what asks is none of it. */
    private static Request withoutWish(Request matter, Heard heard) {
        int wish = matter.find(1, Kind.REMIND, Kind.WEAK_REMIND);
        boolean said = wish > 0
                && Targets.matter(
                                matter,
                                Math.max(wish, matter.after(wish, Kind.REMIND, Kind.WEAK_REMIND)),
                                matter.size())
                        .isEmpty();
        int end = said ? matter.find(1, i -> i == wish || matter.after(i, Kind.ASKING) == wish) : 0;
        while (end > 0 && matter.isMark(end - 1)) {
            end--;
        }
        boolean bare = end > 0 && (matter.is(end, Kind.ASKING) || matter.isMark(end) || matter.is(wish, Kind.REMIND));
        return bare ? heard.tongue().request(matter.said(0, end)) : matter;
    }

    /** Whether nothing has to be asked: each plan has its moment, and its matter where one is needed. */
    static boolean isWhole(List<Plan> plans) {
        return plans.stream()
                .allMatch(plan -> isPlanned(plan) && (plan.matter() != null || plan.wish() != Wish.REMINDER));
    }

    /** Whether a moment or a rule was read, or words of time that cannot be kept. */
    static boolean isTimed(List<Plan> plans) {
        return plans.stream().anyMatch(plan -> isPlanned(plan) || isDoubtful(plan.reading()));
    }

    static boolean isPlanned(Plan plan) {
        return plan.reading() instanceof Reading.Once || plan.reading() instanceof Reading.Repeating;
    }

    private static boolean isDoubtful(Reading reading) {
        return reading instanceof Reading.Refused
                || reading instanceof Reading.Ask ask && ask.question() != Reading.Question.WHEN;
    }

    static Act.SnoozeReminder snooze(Request r, Heard heard) {
        return new Act.SnoozeReminder(orIt(Targets.timeless(r, 0, r.size(), heard.said()), heard), r.text());
    }

    static Act.FinishReminder finish(Request r, Heard heard) {
        Target target = Targets.timeless(r, 0, r.size(), heard.said());
        boolean verb = r.has(Kind.CLITIC) && target.words().indexOf(' ') < 0 && target.ordinal() == null;
        return new Act.FinishReminder(verb && heard.last() == Subject.REMINDERS ? Target.IT : target);
    }

    /**
     * Whether its first words cancel something: "ok stop the pills one".
     *
     * @param isSpokenOf whether reminders were: then any word for it will do
     */
    static boolean isCancelled(Request r, boolean isSpokenOf) {
        int at = OnlyTold.order(r);
        boolean plain = OnlyTold.isPlain(r, at);
        boolean early = at >= 0 && at <= r.head() + 2 && !r.isQuestion();
        boolean named =
                early && (r.has(Kind.IT) || !Targets.matter(r, at, r.size()).isEmpty());
        return named && (isSpokenOf || plain);
    }

    static Act.CancelReminder cancel(Request r, Heard heard) {
        int from = Math.max(0, r.find(0, Kind.CANCEL));
        boolean it = r.is(from, Kind.IT) && (r.isMark(from + 1) || r.is(from + 1, Kind.CLAUSE));
        boolean last = from > r.head() && r.isEnd(r.after(from, Kind.CANCEL));
        Target target = last
                ? Targets.of(r, 0, from, heard.said())
                : Targets.of(r, from, it ? from + 1 : endOfDay(r, from), heard.said());
        boolean bare = last && target.equals(Target.NONE);
        return new Act.CancelReminder(bare ? Targets.of(r, from, r.size(), heard.said()) : target);
    }

    /** "Skip this saturday, the machine is down": behind the day that is left out stands why. */
    private static int endOfDay(Request r, int from) {
        int day = r.is(from, Kind.SKIP) ? r.find(from + 1, Kind.TIME) : -1;
        int end = r.find(day + 1, i -> !r.is(i, Kind.TIME));
        boolean first = day > 0 && (day == from + 1 || day == from + 2 && r.is(from + 1, Kind.IT, Kind.UNTO));
        boolean why = r.isMark(end) || r.is(end, Kind.SOFT, Kind.CLAUSE, Kind.ARTICLE, Kind.OWN, Kind.THEIRS);
        return first && end > 0 && why ? end : r.size();
    }

    /** "Show me everything" where reminders were spoken of, and nothing says that facts are meant. */
    static Act recounted(Request r, Heard heard) {
        return heard.last() == Subject.REMINDERS && !r.has(Kind.KNOWN) ? Spans.list(r, heard) : new Act.RecountFacts();
    }

    /** "Did it already" asks nothing. */
    static boolean isFinished(Request r) {
        return r.is(r.head(), Kind.FINISH) && r.find(0, i -> r.word(i).equals("?")) < 0;
    }

    /** All of them, all but one, or all of some days; "both" are the two that were spoken of. */
    static Act cancelAll(Request r, Heard heard) {
        if (r.find(0, i -> r.word(i).equals("both")) > 0) {
            return cancel(r, heard);
        }
        Target target = cancel(r, heard).target();
        boolean isSome =
                target.isOther() || target.days() != null && target.words().isEmpty() || isOfOne(r, target);
        return isSome
                ? new Act.CancelReminder(new Target(
                        target.words(), false, target.ordinal(), target.days(), target.time(), true, target.isOther()))
                : new Act.CancelAllReminders();
    }

    /** "No more rex reminders". */
    private static boolean isOfOne(Request r, Target target) {
        return !target.words().isEmpty() && !r.has(Kind.ALL, Kind.THEM) && r.size() <= FEW + 1;
    }

    /** Of what nothing says which it is, the one spoken of last is meant. */
    static Target orIt(Target target, Heard heard) {
        return target.equals(Target.NONE) && heard.last() == Subject.REMINDERS ? Target.IT : target;
    }
}
