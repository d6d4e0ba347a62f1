package dev.pluto.messaging.act;

import dev.pluto.language.time.Answers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has, with the wish to take it off the list: "got the soap, cross it off", "the soap's bought so tick it off". */
final class CrossedOff {

    private static final int LONGEST = 24;
    private static final int SOMEBODY = 4;
    /** A word that only points at something is no longer. */
    private static final int POINTER = 4;

    private CrossedOff() {}

    /** Null for anything else. */
    static Act.@Nullable RemoveFromList act(Request r, Heard heard) {
        if (r.isQuestion() || r.size() > LONGEST || r.has(Kind.REMIND, Kind.REMINDER)) {
            return null;
        }
        int off = r.find(1, i -> isOff(r, i));
        int got = r.find(0, i -> r.is(i, Kind.GOT) || i == r.head() && r.is(i, Kind.REMOVE));
        List<String> items = off > 0 ? taken(r, off, got, heard) : bought(r, got, heard);
        return items.isEmpty() ? null : new Act.RemoveFromList(ListWords.name(r, heard.last()), items);
    }

    private static List<String> taken(Request r, int off, int got, Heard heard) {
        if (got < 0 || got >= off || got > r.head() + SOMEBODY) {
            int is = r.find(r.head(), i -> i > r.head() && r.is(i, Kind.AUXILIARY) || isJoined(r, i));
            boolean isTold = heard.last() == Subject.LIST && is >= r.head() && is < off;
            return isTold ? before(r, isJoined(r, is) ? is + 1 : is, heard) : List.of();
        }
        int from = r.after(got, Kind.GOT, Kind.REMOVE);
        int to = Math.min(from, off);
        while (to < off && r.skip(to) < off) {
            to++;
        }
        return to > from ? ListWords.between(r, from, to) : before(r, got, heard);
    }

    /** "The soap is bought", where lists are spoken of. */
    private static List<String> bought(Request r, int got, Heard heard) {
        boolean isSaid = !r.is(r.head(), Kind.REMOVE) // "take off the rice, my sister got it"
                && heard.last() == Subject.LIST
                && got > r.head()
                && (r.isEnd(r.after(got, Kind.GOT)) || isNotNeeded(r, got));
        return isSaid && !r.is(r.head(), Kind.OWN, Kind.IT, Kind.THEM, Kind.ALL) ? before(r, got, heard) : List.of();
    }

    /** "Eggs not needed, gran has some": why stands behind it. */
    private static boolean isNotNeeded(Request r, int got) {
        int behind = r.after(got, Kind.GOT);
        return r.is(got, Kind.NOT, Kind.NO) && (r.isMark(behind) || r.is(behind, Kind.OWN, Kind.CLAUSE));
    }

    /** Whether a list is meant whatever was spoken of: it is named, or several things go. */
    static boolean isOfList(Request r, Heard heard) {
        boolean dated = heard.last() != Subject.LIST && Answers.saysWhen(r.text(), heard.said());
        return !dated && heard.last() != Subject.REMINDERS || r.has(Kind.THEM, Kind.LIST, Kind.LIST_WORD);
    }

    /** "Cross them off", "take it off the list". */
    private static boolean isOff(Request r, int i) {
        int verb = r.is(i, Kind.NEVER_MIND) ? -1 : r.after(i, Kind.REMOVE);
        int pointer = verb > 0 ? r.after(verb, Kind.IT, Kind.THEM) : r.after(i, Kind.IT, Kind.THEM);
        boolean alone = verb > 0 || isOneWord(r, i);
        return alone
                && pointer > 0
                && r.isEnd(pointer, Kind.INTO, Kind.ARTICLE, Kind.OWN, Kind.LIST, Kind.LIST_WORD, Kind.REMOVE);
    }

    /** "Táchalo": the deed and what it points at are one word. */
    private static boolean isOneWord(Request r, int i) {
        return r.word(i).length() > POINTER && r.is(i, Kind.IT, Kind.THEM) && r.isMark(i - 1);
    }

    /** What stands before "is bought", or before "ya los compré". */
    private static List<String> before(Request r, int got, Heard heard) {
        int is = r.is(got - 1, Kind.AUXILIARY) ? got - 1 : got;
        boolean joined = isJoined(r, is - 1);
        int from = r.skip(r.head(), Kind.ARTICLE);
        if (from >= is) {
            return List.of();
        }
        String said = r.said(from, is).strip();
        if (joined) {
            return List.of(said.substring(0, said.length() - 2));
        }
        List<String> things = ListWords.between(r, from, is);
        boolean isSaid = is < got
                || r.is(is, Kind.AUXILIARY)
                || heard.isSpanish()
                || things.stream().allMatch(r::isThing);
        return isSaid ? things : List.of();
    }

    /** "Soap's": it and "is" in one word. */
    private static boolean isJoined(Request r, int i) {
        return r.word(i).endsWith("'s") && !r.is(i, Kind.THEIRS, Kind.IT);
    }
}
