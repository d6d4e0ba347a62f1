package dev.pluto.messaging.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spanish names the thing first and points back at it: "la leche bórrala, que ya tengo", "los huevos tampoco hacen falta". */
final class ThingInFront {

    private static final int LONGEST_THING = 6;
    /** A word that only points at something is no longer. */
    private static final int POINTER = 4;

    private ThingInFront() {}

    /** Null for anything else, and where no list is spoken of. */
    static Act.@Nullable RemoveFromList act(Request r, Heard heard) {
        boolean listed = heard.last() == Subject.LIST || r.has(Kind.LIST, Kind.LIST_WORD);
        if (!listed || !heard.isSpanish() || r.isQuestion() || r.has(Kind.REMIND, Kind.REMINDER)) {
            return null;
        }
        int head = r.head();
        int from = r.skip(head, Kind.ARTICLE);
        int gone = r.find(from + 1, i -> takesIt(r, i) || isNotWanted(r, i));
        boolean told = r.find(from, i -> i < gone && r.is(i, Kind.GOT, Kind.CLITIC, Kind.AUXILIARY)) >= 0;
        boolean names =
                !told && gone > from && gone <= from + LONGEST_THING && !r.is(from, Kind.IT, Kind.THEM, Kind.REMOVE);
        List<String> items = names ? ListWords.between(r, from, gone) : List.of();
        return items.isEmpty() ? null : new Act.RemoveFromList(ListWords.name(r, heard.last()), items);
    }

    /** "Bórrala": the deed and what it points at in one word. */
    private static boolean takesIt(Request r, int i) {
        return r.word(i).length() > POINTER && r.is(i, Kind.IT, Kind.THEM) && !r.is(i, Kind.MOVE);
    }

    /** "Papel no, que ya hay", "los huevos tampoco". */
    private static boolean isNotWanted(Request r, int i) {
        int behind = r.after(i, Kind.NOT);
        return behind == i + 1 && (r.isEnd(behind) || r.isMark(behind) || r.is(behind, Kind.ADD));
    }
}
