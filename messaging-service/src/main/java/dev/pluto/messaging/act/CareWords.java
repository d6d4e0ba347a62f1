package dev.pluto.messaging.act;

import dev.pluto.language.act.Interpretation.Certainty;
import dev.pluto.messaging.act.Act.Talk.Topic;
import java.util.List;
import java.util.stream.Stream;

/** What is told to be heard rather than kept: hard news, blame of us, how one feels. */
final class CareWords {

    private static final int BRIEF = 8;
    private static final int LEAST_ITEMS = 2;

    private CareWords() {}

    /** The same, unless a request that says no deed is hard news, blame or a feeling. */
    static LearnedActs.Verdict heard(LearnedActs.Verdict read, Request r) {
        boolean open = read.act() instanceof Act.TellFact
                || read.act() instanceof Act.AddToList
                || read.act() instanceof Act.RemoveFromList
                || read.act() instanceof Act.ListReminders
                || read.act() instanceof Act.SetPreference
                || read.act() instanceof Act.FinishReminder
                || read.act() instanceof Act.CorrectFact
                || read.act() instanceof Act.Choice
                || read.act() instanceof Act.StopMessages
                || read.act() instanceof Act.SetReminder && read.certainty() != Certainty.SURE && isFelt(r)
                || read.act() instanceof Act.Talk;
        if (!open || r.isQuestion() || r.has(Kind.REMIND, Kind.REMINDER, Kind.LIST, Kind.LIST_WORD)) {
            return read;
        }
        if (isHardNews(r)) {
            return sure(Topic.GRIEF);
        }
        boolean untold = !(read.act() instanceof Act.SetPreference) && !(read.act() instanceof Act.StopMessages);
        boolean putsRight = read.act() instanceof Act.CorrectFact && r.goesOnBehindMark();
        if (untold && !putsRight && isBlame(r)) {
            return sure(Topic.COMPLAINT);
        }
        boolean fact = read.act() instanceof Act.TellFact || read.act() instanceof Act.SetReminder;
        boolean idle = read.act() instanceof Act.Talk talk
                && (talk.topic() == Topic.BEYOND || talk.topic() == Topic.UNKNOWN || talk.topic() == Topic.SMALL_TALK);
        boolean unclear = read.act() instanceof Act.Talk talk
                && read.certainty() != Certainty.SURE
                && (talk.topic() == Topic.UNKNOWN || talk.topic() == Topic.COMPLAINT)
                && r.has(Kind.FEELING);
        return (fact || idle || unclear) && isFelt(r) ? sure(Topic.SMALL_TALK) : read;
    }

    /** "You said you'd wake me and you didn't", "no text from you": what we are blamed for is no wish. */
    static boolean isPromiseBroken(Request r) {
        int head = r.head();
        if (r.word(head).equals("no") || r.word(head).equals("never")) {
            return true;
        }
        int asked = r.find(head, Kind.REMIND);
        return r.word(head).equals("you")
                && !r.word(head + 1).equals("got")
                && !r.word(head + 1).equals("keep")
                && asked > 0
                && asked <= head + BRIEF
                && r.find(head, i -> i < asked && r.isMark(i)) < 0;
    }

    /** "You never texted me", also behind what we are called: "you muppet you never texted me". */
    private static boolean isBlame(Request r) {
        int head = r.head();
        int at = r.find(head, Kind.BLAME);
        int other = r.find(head, Kind.OWN, Kind.THEIRS, Kind.CLAUSE, Kind.QUESTION, Kind.AUXILIARY);
        boolean called = r.word(head).equals("you") || r.word(head).equals("ya") || r.isMark(at - 1);
        return at == head || called && at > head && at <= head + BRIEF / 2 && (other < 0 || other >= at);
    }

    /** "My gran died" is; "my gran died in 1999" is a fact of long ago, and phones die without grief. */
    private static boolean isHardNews(Request r) {
        return r.find(0, i -> isHardship(r, i)) >= 0
                && !r.has(Kind.FIGURE, Kind.LONG_AGO)
                && r.find(0, r::isNumber) < 0;
    }

    /** "She passed on the recipe" says nothing of her. */
    private static boolean isHardship(Request r, int i) {
        Lexis.Found found = r.at(i, Kind.HARDSHIP);
        return found != null
                && (found.value().isEmpty() || !r.isWord(found.next()) || r.is(found.next(), Kind.TIME, Kind.AND));
    }

    private static boolean isFelt(Request r) {
        boolean alone = r.is(r.head(), Kind.FEELING); // "feeling a bit low tonight"
        boolean own = r.has(Kind.OWN) || alone;
        boolean feeling = r.has(Kind.FEELING) && own && r.find(0, r::isNumber) < 0 && !isOfOthers(r);
        boolean first = alone || r.is(r.head(), Kind.OWN) && r.find(r.head(), Kind.FEELING) <= r.head() + BRIEF / 2;
        return r.has(Kind.FIGURE) || feeling && (first || r.size() <= BRIEF) || isTagged(r);
    }

    /** "I'm absolutely wrecked today": how tired somebody is, and nothing else. */
    static boolean isTired(Request r) {
        int head = r.skip(0, Kind.HOLD);
        int from = r.is(head, Kind.TIRED) ? head : r.after(head, Kind.OWN);
        int tired = from < 0 ? -1 : r.find(from, Kind.TIRED);
        return tired >= 0
                && tired <= from + 2
                && !r.isQuestion()
                && r.isEnd(r.after(tired, Kind.TIRED), Kind.TIME, Kind.HOLD);
    }

    /** "My son is scared of moths" tells of him; what people feel themselves is no fact. */
    private static boolean isOfOthers(Request r) {
        int behind = r.after(r.find(0, Kind.FEELING), Kind.FEELING);
        boolean own = r.word(r.head()).startsWith("i") || r.word(r.head()).startsWith("we");
        return !own
                && behind > 0
                && (r.word(behind).equals("of") || r.word(behind).equals("about"));
    }

    /** "I do go on, don't I": said to be agreed with. */
    private static boolean isTagged(Request r) {
        int last = r.find(0, i -> r.isEnd(i + 1));
        return last > 1 && r.word(last).equals("i") && r.is(last - 1, Kind.NOT, Kind.AUXILIARY) && !r.asks();
    }

    /** Things for a list are named so, or stand alone: a sentence about somebody is none. */
    static boolean isForList(Request r, Act.AddToList add, Subject last) {
        boolean named = last == Subject.LIST || r.has(Kind.ADD, Kind.LIST, Kind.LIST_WORD);
        return named || add.items().size() >= LEAST_ITEMS && !r.has(Kind.OWN, Kind.THEIRS, Kind.AUXILIARY);
    }

    /** Sympathy comes first, and what is only half a fact beside it is not kept. */
    static List<Item> tactful(List<Item> items) {
        boolean felt = items.stream().anyMatch(CareWords::isGrief);
        if (!felt) {
            return items;
        }
        List<Item> told = items.stream()
                .filter(item -> !isGrief(item) && (item.isSure() || !(item.act() instanceof Act.TellFact)))
                .toList();
        List<Item> grief = items.stream().filter(CareWords::isGrief).limit(1).toList();
        return Stream.concat(grief.stream(), told.stream()).toList();
    }

    /** "In hospital now. bin the dentist": whoever is helped already and wants something done is not in danger by these words. */
    static boolean isEased(Item danger, List<Item> items) {
        return danger.request().has(Kind.HELPED)
                && items.stream().anyMatch(item -> item.isSure() && item.act().target() != null);
    }

    /** "What day is it, I've lost track": why the clock is asked is no fact, nor who is helped beside a deed. */
    static boolean isWhyAsked(Item item, List<Item> items) {
        int before = items.indexOf(item) - 1;
        boolean isAside = item.act() instanceof Act.TellFact && !item.isSure();
        if (isAside && isEased(item, items)) {
            return true;
        }
        return isAside
                && before >= 0
                && items.get(before).act() instanceof Act.AskClock
                && item.request().is(item.request().head(), Kind.OWN);
    }

    private static boolean isGrief(Item item) {
        return item.act() instanceof Act.Talk talk && talk.topic() == Topic.GRIEF && item.isSure();
    }

    private static LearnedActs.Verdict sure(Topic topic) {
        return new LearnedActs.Verdict(new Act.Talk(topic), Certainty.SURE);
    }
}
