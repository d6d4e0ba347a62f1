package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What goes on from a list that was spoken of: "and bread", "got the milk", "anything else?". */
final class PlainLists {

    private static final int FEW = 10;
    private static final int SOMEBODY = 4;

    private PlainLists() {}

    /** Null when words leave it open. */
    static @Nullable Act act(Request r, Heard heard) {
        if (!r.has(Kind.REMINDER) && (shows(r) || asks(r, heard))) {
            return new Act.ShowList(ListWords.name(r, heard.last()));
        }
        Act but = ListWords.allBut(r, heard.last());
        Act crossed = but == null ? CrossedOff.act(r, heard) : but;
        if (crossed != null) {
            return crossed;
        }
        if (r.is(r.head(), Kind.CLEAR) && !r.isQuestion() && !r.has(Kind.REMINDER, Kind.DATA)) {
            return new Act.RemoveFromList(ListWords.name(r, heard.last()), List.of());
        }
        boolean elsewhere = r.isQuestion() || r.has(Kind.REMIND, Kind.REMINDER) || r.size() > 2 * FEW;
        if (elsewhere || Answers.saysWhen(r.text(), heard.said()) && !r.has(Kind.LIST_WORD) && !isCounted(r)) {
            return null;
        }
        Act taken = taken(r, heard);
        return taken == null ? put(r, heard) : taken;
    }

    /** What comes off the list. */
    private static @Nullable Act taken(Request r, Heard heard) {
        boolean less = isLess(r);
        if (less
                && (r.isAll(
                                Kind.NEVER_MIND,
                                Kind.HOLD,
                                Kind.REMOVE,
                                Kind.CLEAR,
                                Kind.IT,
                                Kind.THEM,
                                Kind.LIST_WORD,
                                Kind.INTO)
                        || names(r, Kind.REMOVE))) {
            return ListWords.remove(r, heard.last());
        }
        if (less && r.has(Kind.LIST, Kind.LIST_WORD) && !names(r, Kind.REMOVE)) {
            return new Act.RemoveFromList(ListWords.name(r, heard.last()), List.of()); // "bin the packing list"
        }
        if (r.word(r.head()).equals("not") && r.size() <= FEW) {
            List<String> unwanted = ListWords.unwanted(r, r.head() + 1);
            return unwanted.isEmpty() ? null : new Act.RemoveFromList(ListWords.name(r, heard.last()), unwanted);
        }
        if (isGot(r) && r.has(Kind.ALL, Kind.CLEAR, Kind.OTHER_ONE)) {
            return new Act.RemoveFromList(ListWords.name(r, heard.last()), List.of());
        }
        if (isGot(r) && names(r, Kind.GOT)) {
            return new Act.RemoveFromList(ListWords.name(r, heard.last()), ListWords.items(r, Kind.GOT));
        }
        return null;
    }

    /** "Oh and like 3 avocados": an amount, and no hour. */
    private static boolean isCounted(Request r) {
        int number = r.find(1, r::isNumber);
        boolean hour = r.is(number - 1, Kind.UNTO) && !r.word(number - 1).equals("like");
        return joins(r)
                && number > 0
                && !hour
                && r.word(number).indexOf(':') < 0
                && r.isWord(number + 1)
                && r.find(number + 1, i -> r.is(i, Kind.TIME) || r.isNumber(i)) < 0;
    }

    private static boolean joins(Request r) {
        return r.is(0, Kind.AND) || r.is(0, Kind.SOFT) && r.is(1, Kind.AND);
    }

    /** What comes onto it. */
    private static @Nullable Act put(Request r, Heard heard) {
        if (r.isAll(Kind.ADD, Kind.IT, Kind.THEM, Kind.INTO) && r.is(r.head(), Kind.ADD) && r.has(Kind.IT, Kind.THEM)) {
            return new Act.AddToList(ListWords.name(r, heard.last()), List.of());
        }
        boolean again =
                r.is(r.head(), Kind.ADD) && r.find(1, i -> r.word(i).equals("back")) > r.head() + 1 && !r.has(Kind.IT);
        boolean more = again || joins(r) || r.is(r.size() - 1, Kind.TOO) && r.size() <= FEW && r.size() > 1;
        return more && !r.is(r.head(), Kind.OWN, Kind.THEIRS) && names(r, Kind.ADD)
                ? ListWords.add(r, heard.last())
                : null;
    }

    /** What is plainly about a list, whatever was spoken of. */
    static @Nullable Act plain(Request r, Heard heard) {
        if (isAskedFor(r)) {
            return new Act.ShowList(ListWords.name(r, heard.last()));
        }
        Act pointed = ThingInFront.act(r, heard);
        Act crossed = pointed == null && CrossedOff.isOfList(r, heard) ? CrossedOff.act(r, heard) : pointed;
        if (crossed != null) {
            return crossed;
        }
        if (isUsual(r)) {
            return new Act.AddToList(ListWords.name(r, heard.last()), List.of());
        }
        Act last = NamedLast.act(r, heard);
        if (last != null) {
            return last;
        }
        int behind = r.is(r.head(), Kind.ADD) ? ListWords.behindList(r, r.after(r.head(), Kind.ADD)) : -1;
        if (behind > 0 && !r.isQuestion() && !r.has(Kind.REMIND) && names(r, Kind.ADD)) {
            return ListWords.add(r, heard.last()); // "add to the list eggs and flour"
        }
        Act headed = headed(r, heard);
        Act moved = headed == null ? moved(r, heard) : headed;
        return moved == null ? toBuy(r, heard) : moved;
    }

    /** "Got milk and eggs on the list?": asked, and nothing is put there. */
    private static boolean isAskedFor(Request r) {
        int list = r.find(0, Kind.LIST_WORD, Kind.LIST);
        boolean upon = list > 1 && r.find(0, i -> r.word(i).equals("on") && i >= list - 2 && i < list) > 0;
        boolean asks = r.isQuestion() && r.is(r.head(), Kind.GOT, Kind.AUXILIARY, Kind.UPON_LIST);
        return asks && upon && !r.is(r.head(), Kind.ASKING, Kind.ADD) && !r.has(Kind.REMIND);
    }

    /** "Add the usual": nobody has told what that is. */
    private static boolean isUsual(Request r) {
        int usual = r.after(r.skip(r.head(), Kind.ADD, Kind.ARTICLE), Kind.USUAL);
        boolean added = r.is(r.head(), Kind.ADD) || r.has(Kind.LIST, Kind.LIST_WORD);
        return added && usual > 0 && r.isEnd(usual, Kind.INTO, Kind.ARTICLE, Kind.LIST, Kind.LIST_WORD, Kind.IT);
    }

    /** "To-do list: ring the bank, post the parcel": the list's name and a colon, and no time. */
    private static @Nullable Act headed(Request r, Heard heard) {
        int list = Math.max(r.after(r.head(), Kind.LIST), r.after(r.head(), Kind.LIST_WORD));
        int colon = r.is(list, Kind.LIST_WORD) ? r.after(list, Kind.LIST_WORD) : list;
        boolean begins =
                colon > 0 && (r.word(colon).equals(":") || r.word(colon).equals("-")) && r.isIn(colon + 1);
        return begins && !r.isQuestion() && !Answers.saysWhen(r.text(), heard.said())
                ? new Act.AddToList(ListWords.name(r, heard.last()), ListWords.behind(r, colon + 1))
                : null;
    }

    /** "Move the charger to the packing list": off the one list and onto the other. */
    private static @Nullable Act moved(Request r, Heard heard) {
        int thing = r.after(r.head(), Kind.MOVE);
        int into = r.find(
                thing,
                i -> r.word(i).equals("to")
                        || r.word(i).equals("onto")
                        || r.word(i).equals("a"));
        int list = r.find(into, Kind.LIST, Kind.LIST_WORD);
        boolean moves =
                heard.last() == Subject.LIST && thing > 0 && into > thing && list > 0 && list <= into + SOMEBODY;
        List<String> items = moves ? ListWords.between(r, thing, into) : List.of();
        return items.isEmpty() ? null : new Act.MoveToList(ListWords.name(r, Subject.NONE), items);
    }

    /** "I need to buy nappies", without a time: a thing for the list, whatever was spoken of. */
    private static @Nullable Act toBuy(Request r, Heard heard) {
        int get = r.after(r.skip(0), Kind.TO_GET);
        boolean needs = r.is(r.head(), Kind.ADD) && isGoods(r, ListWords.items(r, Kind.ADD));
        boolean buys = needs
                || r.is(r.head(), Kind.TO_BUY)
                || r.is(0, Kind.TO_BUY)
                || r.word(get).equals(":");
        if (!buys || r.isQuestion() || r.size() > 2 * FEW || Answers.saysWhen(r.text(), heard.said())) {
            return null;
        }
        List<String> items = ListWords.items(r, needs ? Kind.ADD : Kind.TO_BUY);
        return items.isEmpty() ? null : new Act.AddToList(ListWords.name(r, heard.last()), items);
    }

    /** "Need paper towels and soap": nothing but things that are known. */
    private static boolean isGoods(Request r, List<String> items) {
        return !items.isEmpty() && items.stream().allMatch(r::isThing);
    }

    private static boolean names(Request r, Kind deed) {
        List<String> items = ListWords.items(r, deed);
        return !items.isEmpty();
    }

    private static boolean shows(Request r) {
        return r.is(r.head(), Kind.SHOW)
                && r.size() <= FEW
                && (r.has(Kind.IT, Kind.LIST_WORD) || r.isEnd(r.after(r.head(), Kind.SHOW), Kind.STOP));
    }

    /** "Have we got sponges on there", "anything else I need?": about the list, whatever it asks of it. */
    private static boolean asks(Request r, Heard heard) {
        return r.isQuestion()
                && r.size() <= FEW
                && (r.has(Kind.UPON_LIST) || asksWhether(r))
                && !r.has(Kind.REMIND, Kind.CLOCK)
                && !Answers.saysWhen(r.text(), heard.said());
    }

    /** "Is the rice there", "does it have rice", "rice added?". */
    private static boolean asksWhether(Request r) {
        int head = r.head();
        boolean asks = r.is(head, Kind.AUXILIARY, Kind.GOT);
        int from = asks ? r.skip(head, Kind.AUXILIARY, Kind.THERE, Kind.IT, Kind.GOT, Kind.OWN, Kind.HAVING) : head;
        int thing = r.skip(from, Kind.ARTICLE);
        int there = r.find(head + 1, i -> r.is(i, Kind.THERE) && r.isEnd(r.after(i, Kind.THERE)));
        int end = r.find(thing, i -> r.isMark(i) || i == there);
        boolean isThing = thing >= head && r.isThing(r.said(thing, end < 0 ? r.size() : end));
        Lexis.Found found = r.at(there, Kind.THERE);
        boolean isAnything = asks
                && thing == from
                && there > from
                && found != null
                && found.value().isEmpty();
        return isThing && (asks || there > 0)
                || isAnything && !r.isCapital(thing) && !r.is(head + 1, Kind.OWN, Kind.IT);
    }

    /** "Take the rice off", "actually no eggs": how it begins, softly or not. */
    private static boolean isLess(Request r) {
        int at = r.find(0, Kind.REMOVE, Kind.CLEAR);
        int behind = r.after(at, Kind.REMOVE, Kind.CLEAR);
        int first = Math.max(r.head(), r.skip(0, Kind.NEVER_MIND, Kind.HOLD));
        boolean taken = !r.has(Kind.NEVER_MIND) || r.has(Kind.INTO);
        return taken && at >= 0 && at <= first && r.isIn(behind) && !r.isMark(behind) && !r.is(r.head(), Kind.ADD);
    }

    /** "My husband already got the milk": who got it stands in front. */
    private static boolean isGot(Request r) {
        int at = r.find(0, Kind.GOT);
        return at >= 0 && at <= r.head() + SOMEBODY && r.isIn(r.after(at, Kind.GOT));
    }
}
