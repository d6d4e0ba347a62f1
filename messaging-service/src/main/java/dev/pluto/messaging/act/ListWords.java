package dev.pluto.messaging.act;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists by name and what is put on them. */
final class ListWords {

    static final String USUAL = "shopping";
    private static final int MOST_ITEMS = 40;
    private static final int LONGEST_ITEM = 60;
    /** Behind so many words "all" says why, and not what goes. */
    private static final int FAR = 3;

    private ListWords() {}

    /** The list that is named; where none is, empty for the one spoken of last, or "shopping" where lists were not spoken of. */
    static String name(Request r, Subject last) {
        int known = r.find(0, Kind.LIST);
        Lexis.Found found = r.at(known, Kind.LIST);
        if (found != null) {
            return found.value();
        }
        int list = r.find(0, Kind.LIST_WORD);
        boolean named = list > 0
                && r.isWord(list - 1)
                && !r.is(
                        list - 1,
                        Kind.ARTICLE,
                        Kind.STOP,
                        Kind.OWN,
                        Kind.THEIRS,
                        Kind.INTO,
                        Kind.SOFT,
                        Kind.SHOW,
                        Kind.ALL,
                        Kind.CLEAR,
                        Kind.REMOVE,
                        Kind.ADD,
                        Kind.IT);
        if (named) {
            boolean two =
                    r.isWord(list - 2) && !r.is(list - 2, Kind.ARTICLE, Kind.STOP, Kind.OWN, Kind.THEIRS, Kind.INTO);
            return (two ? r.said(list - 2, list) : r.said(list - 1, list)).toLowerCase(java.util.Locale.ROOT);
        }
        int called = r.is(list + 1, Kind.CALLED) && r.isWord(list + 2) ? list + 2 : spanishName(r, list);
        if (called > 0) {
            return r.said(called, called + 1).toLowerCase(java.util.Locale.ROOT);
        }
        return last == Subject.LIST ? "" : USUAL;
    }

    /** "La lista de regalos". */
    private static int spanishName(Request r, int list) {
        boolean of =
                list >= 0 && (r.word(list + 1).equals("de") || r.word(list + 1).equals("para"));
        int at = of ? list + 2 : -1;
        at = r.is(at, Kind.ARTICLE) ? at + 1 : at;
        return r.isWord(at) ? at : -1;
    }

    static Act.AddToList add(Request r, Subject last) {
        return new Act.AddToList(name(r, last), items(r, Kind.ADD));
    }

    /** Of what is only "that", the last thing that was put there. */
    static Act remove(Request r, Subject last) {
        if (r.isAll(Kind.NEVER_MIND, Kind.HOLD, Kind.REMOVE, Kind.IT, Kind.INTO)
                && !r.has(Kind.THEM, Kind.CLEAR)
                && r.has(Kind.IT)) {
            return new Act.Undo();
        }
        return removed(r, last);
    }

    private static Act.RemoveFromList removed(Request r, Subject last) {
        int every = r.find(0, Kind.CLEAR, Kind.ALL);
        int named = r.find(0, i -> isSeam(r, i));
        List<String> items = items(r, Kind.REMOVE);
        boolean late = named > 0 && every > named || every > r.head() + FAR;
        boolean behind = late && !items.isEmpty(); // "no candles, Bea has all of them"
        boolean all = every >= 0 && !behind || r.isAll(Kind.REMOVE, Kind.IT, Kind.THEM, Kind.LIST_WORD);
        return new Act.RemoveFromList(name(r, last), all ? List.of() : items);
    }

    /** "Got everything but the passata": what stays of all; null where nothing is left out. */
    static Act.@Nullable RemoveFromList allBut(Request r, Subject last) {
        int all = r.find(0, Kind.ALL, Kind.CLEAR);
        int but = all < 0 ? -1 : r.find(all + 1, Kind.EXCEPT);
        int from = r.after(but, Kind.EXCEPT);
        if (from < 0 || r.isQuestion() || r.has(Kind.REMIND, Kind.REMINDER)) {
            return null;
        }
        int says = r.find(from + 1, Kind.AUXILIARY);
        List<String> kept = between(r, from, says > 0 ? says : end(r, from, Kind.REMOVE));
        return kept.isEmpty() ? null : new Act.RemoveFromList(name(r, last), List.of(), kept);
    }

    /** What stands between the deed and the list, cut at commas and "and"; quantities stay with their item. */
    static List<String> items(Request r, Kind deed) {
        int from = begin(r, deed);
        return between(r, from, end(r, from, deed));
    }

    /** What stands from an index to the end, as {@link #items}. */
    static List<String> behind(Request r, int from) {
        return between(r, from, end(r, from, Kind.ADD));
    }

    /** What is not wanted from an index on; what stands behind says why. */
    static List<String> unwanted(Request r, int from) {
        return between(r, from, end(r, from, Kind.REMOVE));
    }

    /** The things that stand between two indices. */
    static List<String> between(Request r, int from, int to) {
        List<String> items = new ArrayList<>();
        int start = from;
        for (int i = from; i <= to && items.size() < MOST_ITEMS; i++) {
            i = Math.min(to, Math.max(i, r.after(i, Kind.PAIR)));
            int bracket = i < to && r.word(i).equals("(") ? closing(r, i, to) : -1;
            if (bracket > 0) {
                add(items, r, start, i);
                start = bracket;
                i = bracket;
            }
            boolean seam = i == to || isSeam(r, i);
            if (seam) {
                add(items, r, start, i);
                start = i + 1;
            }
        }
        return List.copyOf(items);
    }

    /** Behind the deed, or behind the list's own name and a colon: "shopping: eggs, flour". */
    private static int begin(Request r, Kind deed) {
        int colon = r.find(0, i -> r.word(i).equals(":"));
        if (colon > 0) {
            return colon + 1;
        }
        int at = r.skip(0, deed, Kind.AND);
        int verb = r.find(0, deed);
        int behind = r.after(verb, deed);
        boolean late = verb >= 0 && behind > at && verb <= at + 4 && !r.is(verb, Kind.ARTICLE);
        int begin = r.skip(late ? behind : at, deed);
        int named = deed == Kind.ADD ? behindList(r, begin) : -1;
        return named > 0 ? named : begin;
    }

    /** Behind the list where that is named first: "put on the shopping list: eggs"; -1 where it is not, or nothing stands behind. */
    static int behindList(Request r, int from) {
        return behindList(r, from, false);
    }

    /** @param mayEnd whether nothing needs to stand behind it */
    static int behindList(Request r, int from, boolean mayEnd) {
        int list = r.is(from, Kind.INTO) ? r.skip(r.after(from, Kind.INTO), Kind.ARTICLE, Kind.OWN) : -1;
        int noun = Math.max(r.after(list, Kind.LIST), r.after(list, Kind.LIST_WORD));
        int end = noun > 0 ? Math.max(noun, r.after(noun, Kind.LIST_WORD)) : -1;
        return end > 0 && (mayEnd || r.isIn(end)) ? end : -1;
    }

    /** Behind a bracket, which says how much; -1 when it does not end. */
    private static int closing(Request r, int from, int to) {
        int end = r.find(from, i -> r.word(i).equals(")"));
        return end > 0 && end < to ? end + 1 : -1;
    }

    /** "Scrap the rice, found some": what stands behind says why. */
    private static boolean isReason(Request r, int i, Kind deed) {
        if (deed == Kind.REMOVE && (r.is(i, Kind.GOT) || r.word(i).equals("que"))) {
            return true; // "take off the tape found some"
        }
        boolean goesOff = deed != Kind.ADD && r.is(i + 1, Kind.GOT, Kind.THEIRS, Kind.REMOVE, Kind.NOT);
        return r.word(i).equals(",")
                && (goesOff || r.is(i + 1, Kind.CLAUSE) || deed == Kind.REMOVE && saysWho(r, i + 1));
    }

    /** ", Gran has sent some": behind a comma somebody has or does something, up to the next seam. */
    private static boolean saysWho(Request r, int from) {
        int next = r.find(from, i -> isSeam(r, i));
        int says = r.find(from + 1, Kind.AUXILIARY, Kind.GOT, Kind.OWN, Kind.THEIRS);
        return r.isWord(from) && says > 0 && (next < 0 || says < next);
    }

    private static int end(Request r, int from, Kind deed) {
        for (int i = from; i < r.size(); i++) {
            boolean list = r.is(i, Kind.INTO) && leadsToList(r, i + 1);
            int first = deed == Kind.REMOVE ? from : from + 1; // "remove basil we have some"
            boolean clause = i > first && r.is(i, Kind.CLAUSE) && !r.word(i).equals("as");
            boolean sentence = r.isMark(i) && ".!?;".contains(r.word(i)) || r.isPicture(i);
            boolean found = i > from && r.word(i).equals("i");
            if (list || clause || sentence || found || i > from && isReason(r, i, deed)) {
                return i;
            }
        }
        return r.size();
    }

    private static boolean leadsToList(Request r, int from) {
        int list = r.find(from, Kind.LIST_WORD, Kind.LIST);
        int other = r.find(from, Kind.INTO);
        boolean nearer = other >= 0 && other < list;
        return list >= 0 && !nearer && list <= from + 3 || r.is(from, Kind.IT) && r.isEnd(from + 1);
    }

    private static boolean isSeam(Request r, int i) {
        String word = r.word(i);
        return word.equals(",")
                || word.equals("and")
                || word.equals("&")
                || word.equals("+")
                || word.equals("y")
                || word.equals("e")
                || word.equals("plus")
                || word.equals(";");
    }

    /** "Put eggs down", "cling film instead". */
    private static boolean isTail(String word) {
        return word.equals("back") || word.equals("down") || word.equals("instead");
    }

    private static void add(List<String> items, Request r, int from, int to) {
        int first = from;
        while (first < to && (r.is(first, Kind.ARTICLE, Kind.SOFT, Kind.AND) || r.isMark(first))) {
            first = Math.max(first + 1, Math.min(to, r.after(first, Kind.SOFT, Kind.AND)));
        }
        int last = to;
        while (last > first
                && (r.is(last - 1, Kind.TOO, Kind.INTO, Kind.SOFT) || r.isPicture(last - 1) || r.isMark(last - 1))) {
            last--;
        }
        last = last > first + 1 && isTail(r.word(last - 1)) ? last - 1 : last;
        int noun = r.find(first, Kind.LIST_WORD);
        boolean list = r.after(first, Kind.LIST) == last
                || r.is(last - 1, Kind.LIST_WORD)
                || noun >= 0 && noun < last && r.is(noun + 1, Kind.CALLED);
        boolean nothing = list || r.is(first, Kind.IT, Kind.THEM) || r.after(first, Kind.USUAL) == last;
        for (String item : nothing ? List.<String>of() : r.things(first, last)) {
            if (!item.isEmpty() && item.length() <= LONGEST_ITEM && items.size() < MOST_ITEMS) {
                items.add(item);
            }
        }
    }
}
